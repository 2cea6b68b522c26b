using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class CompiledQueryTests
{
    private static readonly SqlColumn Amount = Column("t", "amount", Money);

    [Fact]
    public void Numbers_parameters_by_their_first_appearance_and_once_for_each_object()
    {
        var (low, high) = (Value(1m), Value(2m));
        var statement = Statement(new SqlSelect
        {
            Columns = [new(high, "x"), new(Count(), "n")],
            From = View("t", "t"),
            Where = Call("and", Call(">=", Amount, low), Call("<", Amount, high), Call("<>", Amount, Value(2m))),
        });
        var query = Render(statement, Postgres);
        query.Text.ShouldBe("SELECT $1 AS x, COUNT(*) AS n\nFROM t\nWHERE amount >= $2 AND amount < $1 AND amount <> $3");
        query.Parameters.Select(p => p.Value).ShouldBe([2m, 1m, 2m]);
    }

    [Fact]
    public void Refuses_more_than_two_thousand_parameters()
    {
        Codes(Select(In(2_000)), Postgres).ShouldBeEmpty();
        Codes(Select(In(2_001)), Postgres).ShouldBe(["GS6001"]);
    }

    [Fact]
    public void Maps_the_first_part_of_a_relation_to_its_physical_schema()
    {
        var statement = Statement(new SqlSelect
        {
            Columns = [new(Amount, "amount")],
            From = View("t", "sales", "orders"),
            Joins = [new(SqlJoinKind.Cross, View("c", "other", "sales"), null)],
        });
        Render(statement, Postgres, ("sales", "Sales DWH")).Text
            .ShouldBe("SELECT t.amount\nFROM \"Sales DWH\".orders AS t\nCROSS JOIN other.sales AS c");
    }

    [Fact]
    public void A_relation_of_one_part_has_no_schema_to_map() =>
        Render(Select(Amount, "sales"), Postgres, ("sales", "dwh")).Text.ShouldContain("FROM sales AS t");

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgres", 2)]
    [InlineData("sqlserver", 3)]
    public void Refuses_relations_with_too_many_parts(string name, int most)
    {
        string[] parts = ["a", "b", "c", "d"];
        var dialect = SqlDialects.All.Single(d => d.Name == name);
        Codes(Statement(new SqlSelect { Columns = [new(Amount, "x")], From = View("t", parts[..most]) }), dialect).ShouldBeEmpty();
        Codes(Statement(new SqlSelect { Columns = [new(Amount, "x")], From = View("t", parts[..(most + 1)]) }), dialect).ShouldBe(["GS6007"]);
    }

    [Fact]
    public void Tells_the_reader_the_scale_of_sqlite_integers()
    {
        var statement = Statement(new SqlSelect { Columns = [new(Amount, "amount"), new(Count(), "n")], From = View("t", "t") });
        Render(statement, Sqlite).Columns.ShouldBe([new CompiledColumn("amount", Money, 2), new CompiledColumn("n", DataType.Integer, null)]);
        Render(statement, Postgres).Columns.ShouldBe([new CompiledColumn("amount", Money, null), new CompiledColumn("n", DataType.Integer, null)]);
    }

    [Fact]
    public void Equal_statements_give_equal_bytes()
    {
        foreach (var dialect in SqlDialects.All)
        {
            Render(Select(In(30)), dialect).Text.ShouldBe(Render(Select(In(30)), dialect).Text);
        }
    }

    [Fact]
    public void Refuses_a_function_without_a_form()
    {
        var unknown = new FunctionEntry
        {
            Name = "frobnicate",
            Category = FunctionCategory.Math,
            Signature = Kinds.Of(ArgumentKind.Integer),
            Result = TypeRules.Always(DataType.Integer),
            Description = "",
            Example = "",
        };
        Codes(Select(new SqlCall(unknown, [Value(1)], DataType.Integer)), Sqlite).ShouldBe(["GS6006"]);
    }

    private static SqlIn In(int count) =>
        new(Column("t", "id", DataType.Integer), [.. Enumerable.Range(1, count).Select(i => Value((long)i))], Negated: false);
}
