using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class FillLoweringTests
{
    [Fact]
    public void Empty_periods_are_stacked_below_the_rows_and_grouped_once_more()
    {
        var with = Market.Statement("""{"metrics": ["orders_filled"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01", "to": "2026-04-01"}}""").With;

        with.Select(c => c.Name).ShouldBe(["g_orders", "g_cell", "g_filled"]);
        var empty = ((SqlUnionAll)with[1].Query).Legs[1];
        empty.From.ShouldBeOfType<SqlNumbersTable>().Count.ShouldBe(3);
        empty.Joins.ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_gets_every_period()
    {
        var with = Market.Statement("""
            {"metrics": ["orders_filled"], "group_by": ["customer.country", "metric_time.month"], "time": {"from": "2026-01-01", "to": "2026-04-01"}}
            """).With;

        ((SqlSelect)with.Single(c => c.Name == "g_member").Query).Distinct.ShouldBeTrue();
        ((SqlUnionAll)with.Single(c => c.Name == "g_cell").Query).Legs[1].Joins.Single().Kind.ShouldBe(SqlJoinKind.Cross);
    }

    [Fact]
    public void The_answer_marks_what_was_filled() =>
        Market.Statement("""{"metrics": ["orders_filled"], "group_by": ["metric_time.month"], "time": {"last": "3 months"}}""")
            .Body.Columns.Select(c => c.Alias).ShouldContain("g_filled_orders_filled");
}
