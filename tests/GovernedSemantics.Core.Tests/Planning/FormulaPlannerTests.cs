using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class FormulaPlannerTests
{
    private const string Months = """ "group_by": ["metric_time.month", "customer.country"], "time": {"from": "2026-01-01", "to": "2026-04-01"} """;

    [Fact]
    public void An_offset_shares_the_scan_of_the_metric_that_it_moves()
    {
        var leg = Market.Plan($$"""{"metrics": ["revenue", "revenue_last_month"], {{Months}}}""").Legs.Single().ShouldBeOfType<SharedLeg>();

        leg.Readings.Select(r => r.Map[0]).ShouldBe([(1, 2), (1, 1)]);
        leg.Scan.OrRange.ShouldBeNull();
    }

    [Fact]
    public void A_share_has_a_total_over_the_kept_keys()
    {
        var total = Market.Plan($$"""{"metrics": ["revenue_share"], {{Months}}}""").Block.Nested.Single().ShouldBeOfType<TotalLeg>();

        total.Inner.Keys.Keys.ShouldBeEmpty();
        total.Inner.Legs.Single().Keys.ShouldBeEmpty();
    }

    [Fact]
    public void A_moving_mean_has_an_axis_that_starts_earlier()
    {
        var moving = Market.Plan($$"""{"metrics": ["revenue_smooth"], {{Months}}}""").Block.Nested.Single().ShouldBeOfType<MovingLeg>();

        moving.Inner.Keys.Axis!.Periods.Length.ShouldBe(5);
        moving.Inner.Keys.Axis.Periods[0].Start.ShouldBe(new DateTime(2025, 11, 1));
    }

    [Fact]
    public void A_rank_is_computed_over_the_rows_of_the_answer()
    {
        var block = Market.Plan($$"""{"metrics": ["revenue", "country_rank"], {{Months}}}""").Block;

        block.Ranks.Single().Within.Select(k => k.Alias).ShouldBe(["metric_time_month"]);
        block.Legs.Length.ShouldBe(1);
    }

    [Fact]
    public void A_mean_per_week_cuts_the_answers_axis_by_weeks()
    {
        var average = Market.Plan($$"""{"metrics": ["weekly_orders"], {{Months}}}""").Block.Nested.Single().ShouldBeOfType<AverageLeg>();

        average.Firsts.ShouldBe([1, 6, 11]);
        average.Inner.Keys.Axis!.Periods.Length.ShouldBe(16);
    }

    [Fact]
    public void A_comparison_tells_a_missing_side_from_a_value_that_is_unknown()
    {
        var plan = Market.Plan("""{"metrics": ["revenue"], "group_by": ["customer.country"], "time": {"last": "3 months", "compare": "previous_year"}}""");

        plan.Metrics.Select(m => m.Column).ShouldBe(["revenue", "revenue__previous", "revenue__change", "revenue__change_pct"]);
        plan.Metrics[1].Formula.ShouldBeOfType<ZeroIfAbsentFormula>();
        plan.Legs.Single().ShouldBeOfType<SharedLeg>().Scan.OrRange.ShouldNotBeNull();
    }

    [Fact]
    public void A_cohort_is_made_over_its_entity_alone()
    {
        var plan = Market.Plan("""
            {"metrics": ["revenue"], "group_by": ["customer.country"], "filters": [{"entity": "customer", "metric": "orders_count", "op": "gte", "values": [3]}]}
            """);

        var cohort = plan.Cohorts.Single();
        (cohort.Complement, cohort.Inner.Keys.Keys.Length).ShouldBe((false, 1));
        plan.Legs.Single().Scan.Conditions.OfType<CohortScanCondition>().Single().Cohort.ShouldBe(cohort.Name);
    }
}
