using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class WindowKindTests
{
    [Fact]
    public void Reads_earlier_periods()
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, "before: {type: lag, metric: revenue, periods: 2}");

        metric.Formula.ShouldBeOfType<LagFormula>().Periods.ShouldBe(2);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("decimal(38,2)", "revenue 2 periods earlier"));
    }

    [Fact]
    public void Averages_the_last_periods()
    {
        var metric = MetricFixture.Metric(MetricFixture.Orders, "smooth: {type: moving, metric: orders_count, periods: 3}");

        metric.Formula.ShouldBeOfType<MovingFormula>().Periods.ShouldBe(3);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("number", "mean of orders_count over the last 3 periods"));
    }

    [Fact]
    public void Averages_over_periods_of_a_grain()
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, "week: {type: average_per, metric: revenue, grain: week}");

        metric.Formula.ShouldBeOfType<AveragePerFormula>().Grain.ShouldBe(TimeGrain.Week);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("number", "mean of revenue per week"));
    }

    [Theory]
    [InlineData("of: all", true, "", "revenue as a share of its total over everything")]
    [InlineData("of: []", false, "", "revenue as a share of its total of each period")]
    [InlineData("of: status", false, "status", "revenue as a share of its total of each period and status")]
    [InlineData("of: [metric_time, payer.region, till]", false, "payer.region till", "revenue as a share of its total of each period and payer.region and till")]
    public void Keeps_what_a_share_names(string of, bool all, string names, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"part: {{type: share, metric: revenue, {of}}}");

        var keep = metric.Formula.ShouldBeOfType<ShareFormula>().Keep;
        (keep.All, string.Join(' ', keep.Names), metric.Meaning).ShouldBe((all, names, meaning));
    }

    [Theory]
    [InlineData("", null, true, "rank of revenue within each period, the largest first")]
    [InlineData(", over: all, by: asc", true, false, "rank of revenue among all rows, the smallest first")]
    [InlineData(", over: [metric_time, status]", false, true, "rank of revenue within each period and status, the largest first")]
    public void Ranks(string keys, bool? all, bool descending, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"place: {{type: rank, metric: revenue{keys}}}");

        var formula = metric.Formula.ShouldBeOfType<RankFormula>();
        (formula.Over?.All, formula.Descending, metric.Type.ToString(), metric.Meaning).ShouldBe((all, descending, "integer", meaning));
    }

    [Fact]
    public void Follows_events()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Visits,
            MetricFixture.Orders,
            "rate: {type: conversion, base: visits_count, conversion: orders_count, entity: customer, window: 7 days, same: [currency]}");

        var formula = metric.Formula.ShouldBeOfType<RatioFormula>();
        var conversion = formula.Numerator.ShouldBeOfType<ConversionFormula>().Conversion;
        formula.Denominator.ShouldBeOfType<ConversionFormula>().Part.ShouldBe(ConversionPart.Bases);
        (conversion.Base.Name, conversion.Follow.Name, conversion.Window?.ToString(), conversion.CountAll).ShouldBe(("visits_count", "orders_count", "7 days", false));
        metric.Leaves.Select(l => l.Name).ShouldBe(["visits_count"]);
        metric.Behind.Select(l => l.Name).ShouldBe(["orders_count"]);
        metric.Meaning.ShouldBe("share of visits_count that orders_count of the same customer and currency within 7 days follow");
    }

    [Fact]
    public void Shifts_inputs()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            "growth: {type: derived, expr: revenue / before / start, inputs: [revenue, {metric: revenue, alias: before, filter: status = 'paid', offset: 1 month, default: 0}, {metric: revenue, alias: start, offset_to: year}]}");

        var inputs = metric.Formula.ShouldBeOfType<ExpressionFormula>().Inputs;
        var offset = inputs[1].ShouldBeOfType<DefaultFormula>().Input.ShouldBeOfType<OffsetFormula>();
        offset.Input.ShouldBeOfType<LeafFormula>().Leaf.Filters.Length.ShouldBe(1);
        inputs[2].ShouldBeOfType<OffsetToFormula>().To.ShouldBe(TimeGrain.Year);
        metric.Meaning.ShouldBe("revenue / before / start, with before = (revenue where status = 'paid' one month earlier) (or 0), start = (revenue at the start of the year)");
    }

    [Fact]
    public void Keeps_segments_and_cohorts()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Orders,
            MetricFixture.Revenue,
            "kept: {model: returns, agg: sum, expr: refund, segments: [order.large], cohort: {entity: customer, metric: orders_count, op: gte, values: [3]}}");

        var leaf = metric.Leaves.ShouldHaveSingleItem();
        (leaf.Name, leaf.Filters.Length, leaf.Cohorts.Length).ShouldBe(("kept", 1, 1));
        metric.Behind.ShouldHaveSingleItem().Name.ShouldBe("orders_count");
        metric.Meaning.ShouldBe("sum of refund, over returns by returned_on, in order.large, only of each customer with orders_count of at least 3");
    }
}
