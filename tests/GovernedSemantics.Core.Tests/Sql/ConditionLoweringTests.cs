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

    private static string Where(string op, string values)
    {
        var sql = Market.Sql($$"""{"metrics": ["units"], "filters": [{"field": "order.urgency", "op": "{{op}}", "values": [{{values}}]}]}""");
        return sql[sql.IndexOf("WHERE", StringComparison.Ordinal)..].Replace("priority IS NULL", "", StringComparison.Ordinal);
    }
}
