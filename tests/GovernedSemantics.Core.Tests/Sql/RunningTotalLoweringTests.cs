using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class RunningTotalLoweringTests
{
    private const string Days = """ "group_by": ["metric_time.day"], "time": {"from": "2026-01-01", "to": "2026-01-11"} """;

    [Fact]
    public void Periods_without_rows_are_there_before_they_are_added_up()
    {
        var with = Market.Statement($$"""{"metrics": ["orders_7d"], {{Days}}}""").With;

        with.Select(c => c.Name).ShouldBe(["g_orders_base", "g_orders_dense", "g_orders_running", "g_orders"]);
        ((SqlSelect)with[1].Query).From.ShouldBeOfType<SqlNumbersTable>().Count.ShouldBe(17);
    }

    [Fact]
    public void Only_the_asked_periods_are_shown() =>
        ((SqlSelect)Market.Statement($$"""{"metrics": ["orders_7d"], {{Days}}}""").With[^1].Query).Where.ShouldNotBeNull();

    [Fact]
    public void Members_are_made_dense_as_well()
    {
        var with = Market.Statement("""
            {"metrics": ["orders_7d"], "group_by": ["customer.country", "metric_time.day"], "time": {"from": "2026-01-01", "to": "2026-01-11"}}
            """).With;

        with.Select(c => c.Name).ShouldContain(n => n.Contains("member", StringComparison.Ordinal));
    }
}
