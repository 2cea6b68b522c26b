using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class ConditionLoweringTests
{
    [Theory]
    [InlineData("not_in", "\"paid\", \"open\"")]
    [InlineData("not_contains", "\"ai\"")]
    public void The_complement_of_a_condition_keeps_members_that_are_null(string op, string values) =>
        Where(op, values).ShouldContain("IS NULL");

    [Theory]
    [InlineData("equals", "\"paid\"")]
    [InlineData("in", "\"paid\", \"open\"")]
    [InlineData("contains", "\"ai\"")]
    public void The_condition_itself_does_not(string op, string values) => Where(op, values).ShouldNotContain("IS NULL");

    [Fact]
    public void Values_are_parameters_and_never_text()
    {
        var request = Market.Ask("""{"metrics": ["units"], "filters": [{"field": "order.urgency", "op": "equals", "values": ["x' OR 1=1 --"]}]}""").Value;

        request.Query.Text.ShouldNotContain("OR 1=1");
        request.Query.Parameters.Select(p => p.Value).ShouldContain("x' OR 1=1 --");
    }

    [Fact]
    public void A_named_condition_stands_as_it_is_and_its_complement_keeps_unknown_rows()
    {
        var large = Trees.Call(">", Trees.Column("t", "amount", DataType.Integer), Trees.Value(10));
        using var run = new SqliteRun("CREATE TABLE t (id, amount); INSERT INTO t VALUES (1, 20), (2, 5), (3, NULL);");

        run.Rows(Rows(Is(large, negated: false))).ShouldBe(["1"]);
        run.Rows(Rows(Is(large, negated: true))).ShouldBe(["2", "3"]);
        foreach (var dialect in new[] { Trees.Postgres, Trees.Sqlite, Trees.SqlServer })
        {
            Trees.Render(Rows(Is(large, negated: false)), dialect).Text.ShouldEndWith($"WHERE amount > {dialect.Placeholder(1)}");
            var complement = Trees.Render(Rows(Is(large, negated: true)), dialect).Text;
            complement.ShouldEndWith($"WHERE CASE WHEN amount > {dialect.Placeholder(1)} THEN 1 ELSE 0 END = 0");
        }

        Trees.TransactSqlErrors(Trees.Render(Rows(Is(large, negated: true)), Trees.SqlServer).Text).ShouldBeEmpty();
    }

    private static SqlExpression Is(SqlExpression condition, bool negated) => ConditionLowering.Lower(condition, ConditionOperator.In, [true], negated);

    private static SqlStatement Rows(SqlExpression where) => Trees.Statement(new SqlSelect
    {
        Columns = [new SqlOutput(Trees.Column("t", "id", DataType.Integer), "id")],
        From = Trees.View("t", "t"),
        Where = where,
    });

    private static string Where(string op, string values)
    {
        var sql = Market.Sql($$"""{"metrics": ["units"], "filters": [{"field": "order.urgency", "op": "{{op}}", "values": [{{values}}]}]}""");
        return sql[sql.IndexOf("WHERE", StringComparison.Ordinal)..].Replace("priority IS NULL", "", StringComparison.Ordinal);
    }
}
