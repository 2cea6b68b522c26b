using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class RunningTotalPlannerTests
{
    private const string TwoMonths = """ "time": {"from": "2026-01-01", "to": "2026-03-01"} """;

    [Fact]
    public void A_window_of_days_begins_its_days_before_the_range()
    {
        var leg = Leg("orders_7d", "month");

        // All rows before, 6 days of December, then January and February.
        leg.Base.Length.ShouldBe(1 + 6 + 31 + 28);
        leg.Total.Rows.ShouldBe(7);
        leg.Shown.ShouldBe([(8, 38), (39, 66)]);
    }

    [Fact]
    public void A_window_of_months_is_counted_in_months()
    {
        var leg = Leg("orders_3m", "month");

        leg.Base.Length.ShouldBe(5);
        leg.Total.Rows.ShouldBe(3);
        leg.Shown.ShouldBe([(4, 4), (5, 5)]);
    }

    [Fact]
    public void A_total_to_date_starts_anew_with_its_period()
    {
        var leg = (RunningTotalLeg)Market.Plan(
            """{"metrics": ["revenue_this_year"], "group_by": ["metric_time.month"], "time": {"from": "2025-11-01", "to": "2026-03-01"}}""").Legs.Single();

        // From January 2025 on: the totals of November need the months before it.
        leg.Base.Length.ShouldBe(14);
        leg.Total.Resets.ShouldBe([1, 13]);
        leg.Shown.ShouldBe([(11, 11), (12, 12), (13, 13), (14, 14)]);
    }

    [Fact]
    public void A_total_since_the_start_has_one_period_for_all_rows_before_the_range()
    {
        var leg = Leg("revenue_so_far", "month");

        leg.Base[0].ShouldBe(DateTimeOffset.MinValue);
        leg.Base.Length.ShouldBe(3);
        leg.Shown.ShouldBe([(2, 2), (3, 3)]);
        leg.Scan.Range!.From.ShouldBeNull();
    }

    [Theory]
    [InlineData("orders_7d", "hour")]
    [InlineData("orders_3m", "week")]
    [InlineData("orders_3m", "day")]
    public void A_window_that_is_no_whole_number_of_periods_is_refused(string metric, string grain) =>
        Market.Codes(Question(metric, grain)).ShouldBe(["GS4007"]);

    private static RunningTotalLeg Leg(string metric, string grain) => (RunningTotalLeg)Market.Plan(Question(metric, grain)).Legs.Single();

    private static string Question(string metric, string grain) =>
        $$"""{"metrics": ["{{metric}}"], "group_by": ["metric_time.{{grain}}"], {{TwoMonths}}}""";
}
