using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

/// <summary>What the three dialects share.</summary>
public sealed class ExpressionWriterTests
{
    private static readonly SqlColumn N = Column("t", "n", DataType.Integer);
    private static readonly SqlColumn Name = Column("t", "name", DataType.String);

    [Fact]
    public void Parameters_are_numbered_as_their_text_appears()
    {
        Expression(Call("position", Value("needle"), Value("hay")), Sqlite).ShouldBe("INSTR(?1, ?2)");
        Expression(Call("position", Value("needle"), Value("hay")), Postgres).ShouldBe("STRPOS($1, $2)");
        Render(Select(Call("position", Value("needle"), Value("hay"))), Postgres).Parameters.Select(p => p.Value).ShouldBe(["hay", "needle"]);
    }

    [Fact]
    public void Nothing_of_a_value_is_in_the_text()
    {
        const string Hostile = "'; DROP TABLE t; --";
        foreach (var dialect in SqlDialects.All)
        {
            var query = Render(Select(Call("and", Call("=", Name, Value(Hostile)), new SqlIn(Name, [Value(Hostile)], false), Call("like", Name, Value(Hostile)))), dialect);
            query.Text.ShouldNotContain("DROP");
            query.Parameters.ShouldAllBe(p => p.Value as string == Hostile);
        }
    }

    [Theory]
    [InlineData("n - (n + n)", "-", "+")]
    [InlineData("n - n * n", "-", "*")]
    [InlineData("n * (n - n)", "*", "-")]
    [InlineData("n * (n * n)", "*", "*")]
    public void A_right_operand_has_parentheses_where_it_binds_no_tighter(string expected, string outer, string inner)
    {
        foreach (var dialect in SqlDialects.All)
        {
            Expression(Call(outer, N, Call(inner, N, N)), dialect).ShouldBe(expected);
        }
    }

    [Fact]
    public void One_argument_of_AND_is_itself() =>
        Render(Statement(new SqlSelect { Columns = [new(N, "n")], From = View("t", "t"), Where = new SqlCall(FunctionCatalogue.Find("and")!, [Call("is null", N)], DataType.Boolean) }), SqlServer)
            .Text.ShouldEndWith("WHERE n IS NULL");

    [Fact]
    public void Conjunctions_within_conjunctions_are_one_list() =>
        Render(Statement(new SqlSelect { Columns = [new(N, "n")], From = View("t", "t"), Where = Call("and", Call("is null", N), Call("and", Call("is null", N), Call("or", Call("is null", N), Call("is null", Name)))) }), Sqlite)
            .Text.ShouldEndWith("WHERE n IS NULL AND n IS NULL AND (n IS NULL OR name IS NULL)");

    [Fact]
    public void A_quotient_needs_a_test_for_zero_only_where_the_divisor_could_be_zero()
    {
        Expression(Call("/", N, SqlConstant.Of(2)), Postgres).ShouldBe("ROUND(n::numeric / 2, 10)");
        Expression(Call("/", N, SqlConstant.Of(0)), Postgres).ShouldBe("ROUND(n::numeric / NULLIF(0, 0), 10)");
        Expression(Call("/", N, Value(0.5m)), SqlServer).ShouldBe("ROUND(CAST(n AS float) / @p1, 10)");
    }
}
