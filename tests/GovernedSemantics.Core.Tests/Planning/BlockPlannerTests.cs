using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class BlockPlannerTests
{
    [Fact]
    public void Leaves_of_one_model_share_one_scan()
    {
        var leg = Market.Plan("""{"metrics": ["revenue", "units", "lines_count", "dearest"]}""").Legs.Single().ShouldBeOfType<AggregateLeg>();

        leg.Leaves.Select(l => l.Column.Alias).ShouldBe(["revenue", "units", "lines_count", "dearest"]);
    }

    [Fact]
    public void Leaves_of_different_times_never_share_a_scan_where_histories_are_joined_at_them()
    {
        var alone = Market.Plan("""{"metrics": ["orders_by_signup"], "group_by": ["tier"]}""").Legs.Single().Scan.Time;

        var both = Market.Plan("""{"metrics": ["orders_count", "orders_by_signup"], "group_by": ["tier"]}""").Legs;

        both.Length.ShouldBe(2);
        both[1].Scan.Time.ShouldBe(alone);
        both[0].Scan.Time.ShouldNotBe(alone);
    }

    [Fact]
    public void A_leaf_that_several_metrics_use_is_computed_once()
    {
        var plan = Market.Plan("""{"metrics": ["revenue", "refunded", "refund_rate", "net_revenue"]}""");

        plan.Legs.SelectMany(l => l.Columns).Select(c => c.Alias).ShouldBe(["revenue", "refunded"]);
        var rate = plan.Metrics[2].Formula.ShouldBeOfType<QuotientFormula>();
        rate.Numerator.ShouldBe(plan.Metrics[1].Formula);
        rate.Denominator.ShouldBe(plan.Metrics[0].Formula);
    }

    [Fact]
    public void A_percentile_has_a_leg_of_its_own()
    {
        var legs = Market.Plan("""{"metrics": ["reading_sum", "reading_median", "reading_p90", "readings_count"], "group_by": ["sensor"]}""").Legs;

        legs.Select(l => l.GetType()).ShouldBe([typeof(AggregateLeg), typeof(PercentileLeg), typeof(PercentileLeg)]);
    }

    [Fact]
    public void Balances_of_one_choice_share_a_leg_and_others_do_not()
    {
        var legs = Market.Plan("""{"metrics": ["balance_end", "accounts_end", "balance_start", "balance_each", "balance_rows"], "group_by": ["branch"]}""").Legs;

        legs.Select(l => l.Columns.First().Alias).ShouldBe(["balance_end", "balance_start", "balance_each", "balance_rows"]);
        legs[0].Columns.Select(c => c.Alias).ShouldBe(["balance_end", "accounts_end"]);
        legs.OfType<SnapshotLeg>().Count().ShouldBe(3);
    }

    [Fact]
    public void A_running_mean_is_the_running_sum_by_the_running_count()
    {
        var plan = Market.Plan("""{"metrics": ["mean_so_far"], "group_by": ["metric_time.month"], "time": {"last": "3 months"}}""");

        var mean = plan.Metrics.Single().Formula.ShouldBeOfType<QuotientFormula>();
        plan.Legs.Cast<RunningTotalLeg>().Select(l => l.Leaf.Input.Aggregation).ShouldBe([Aggregation.Sum, Aggregation.Count]);
        ((ColumnFormula)mean.Numerator).Column.ShouldBe(plan.Legs[0].Columns[0]);
        ((ColumnFormula)mean.Denominator).Column.ShouldBe(plan.Legs[1].Columns[0]);
    }

    [Fact]
    public void A_running_median_reads_the_rows_of_each_window_and_a_running_count_tells_from_when_members_are_shown()
    {
        var plan = Market.Plan("""{"metrics": ["median_so_far"], "group_by": ["metric_time.month"], "time": {"last": "3 months"}}""");

        plan.Legs.Select(l => l.GetType()).ShouldBe([typeof(RunningTotalLeg), typeof(WindowedRowsLeg)]);
        ((WindowedRowsLeg)plan.Legs[1]).Windows.ShouldBe([(1, 2), (1, 3), (1, 4)]);
    }

    [Fact]
    public void A_median_over_a_window_reads_no_rows_before_the_first_window()
    {
        var plan = Market.Plan("""{"metrics": ["median_60d"], "group_by": ["metric_time.day"], "time": {"from": "2026-03-02", "to": "2026-03-04"}}""");

        plan.Legs[0].Scan.Range!.From.ShouldBeNull();
        plan.Legs[1].Scan.Range!.From.ShouldBe(((WindowedRowsLeg)plan.Legs[1]).Base[1]);
    }

    [Fact]
    public void A_balance_has_no_running_total() =>
        Market.Codes("""{"metrics": ["balance_so_far"], "group_by": ["metric_time.month"], "time": {"last": "3 months"}}""").ShouldBe(["GS4008"]);

    [Fact]
    public void Without_an_axis_a_window_is_a_range_before_the_end()
    {
        var scan = Market.Plan("""{"metrics": ["orders_7d"], "time": {"from": "2026-01-01", "to": "2026-02-01"}}""").Legs.Single().Scan;

        scan.Range!.From.ShouldBe(new DateTimeOffset(2026, 1, 24, 23, 0, 0, TimeSpan.Zero));
        scan.Range.To.ShouldBe(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Without_an_axis_all_time_ends_with_the_range_and_has_no_start()
    {
        var scan = Market.Plan("""{"metrics": ["revenue_so_far"], "time": {"from": "2026-01-01", "to": "2026-02-01"}}""").Legs.Single().Scan;

        scan.Range!.From.ShouldBeNull();
        scan.Range.To.ShouldBe(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero));
    }
}
