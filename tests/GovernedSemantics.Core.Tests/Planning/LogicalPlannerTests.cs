using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class LogicalPlannerTests
{
    [Fact]
    public void Keys_follow_the_asked_order_so_that_pages_never_overlap() =>
        Market.Plan("""{"metrics": ["revenue"], "group_by": ["customer.country", "order.status"], "order_by": [{"field": "revenue", "direction": "desc"}]}""")
            .Order.Select(o => (o.Operand is KeyOperand k ? k.Key.Alias : "metric", o.Descending))
            .ShouldBe([("metric", true), ("country", false), ("status", false)]);

    [Fact]
    public void A_metric_that_only_a_condition_names_is_computed_and_not_shown()
    {
        var plan = Market.Plan("""{"metrics": ["revenue"], "group_by": ["customer.country"], "filters": [{"field": "units", "op": "gt", "values": [3]}]}""");

        plan.Metrics.Select(m => m.Metric.Name).ShouldBe(["revenue"]);
        plan.Legs.Single().Columns.Select(c => c.Alias).ShouldContain("units");
    }

    [Theory]
    [InlineData("""{"metrics": ["orders_count", "old_orders_count"]}""", "GS4004")]
    [InlineData("""{"metrics": ["revenue_so_far"], "group_by": ["metric_time.month"]}""", "GS4006")]
    [InlineData("""{"metrics": ["revenue_so_far"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01"}}""", "GS4006")]
    [InlineData("""{"metrics": ["revenue_so_far"], "group_by": ["metric_time.day_of_week"], "time": {"last": "2 weeks"}}""", "GS4018")]
    [InlineData("""{"metrics": ["revenue_last_month"], "group_by": ["metric_time.week"], "time": {"last": "2 weeks"}}""", "GS4016")]
    [InlineData("""{"metrics": ["revenue_at_start"], "group_by": ["metric_time.week"], "time": {"last": "2 weeks"}}""", "GS4016")]
    [InlineData("""{"metrics": ["revenue_last_month"]}""", "GS4006")]
    [InlineData("""{"metrics": ["orders_filled"], "group_by": ["metric_time.month", "metric_time.month_of_year"], "time": {"last": "1 year"}}""", "GS4012")]
    [InlineData("""{"metrics": ["revenue_before"], "time": {"last": "2 weeks"}}""", "GS4017")]
    [InlineData("""{"metrics": ["revenue_smooth"], "group_by": ["metric_time.week", "metric_time.day"], "time": {"last": "2 weeks"}}""", "GS4017")]
    [InlineData("""{"metrics": ["country_rank"], "group_by": ["country"]}""", "GS4019")]
    [InlineData("""{"metrics": ["weekly_orders"]}""", "GS4006")]
    [InlineData("""{"metrics": ["weekly_orders"], "group_by": ["metric_time.day"], "time": {"last": "2 weeks"}}""", "GS4020")]
    public void What_has_no_right_answer_is_refused(string json, string code) => Market.Codes(json).ShouldBe([code]);

    [Fact]
    public void A_condition_on_time_that_is_no_range_does_not_go_with_a_running_total() =>
        Market.Codes("""
            {"metrics": ["revenue_so_far"], "group_by": ["metric_time.month"], "time": {"last": "6 months"},
             "filters": [{"field": "metric_time.day_of_week", "op": "equals", "values": [1]}]}
            """).ShouldBe(["GS4011"]);

    [Fact]
    public void Gaps_are_filled_on_a_bounded_axis_only()
    {
        Market.Plan("""{"metrics": ["orders_filled"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01", "to": "2026-04-01"}}""").Block.Fill!.Periods.ShouldBe(3);
        Market.Plan("""{"metrics": ["orders_filled"], "group_by": ["metric_time.month"]}""").Block.Fill.ShouldBeNull();
        Market.Plan("""{"metrics": ["orders_count"], "group_by": ["metric_time.month"], "time": {"last": "3 months"}}""").Block.Fill.ShouldBeNull();
    }
}
