using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class CumulativeKindTests
{
    [Fact]
    public void Runs_over_a_window()
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, "running: {type: cumulative, metric: revenue, window: 28 days}");

        var formula = metric.Formula.ShouldBeOfType<CumulativeFormula>();
        (formula.Window, formula.ToDate, formula.PeriodAggregation).ShouldBe((new Duration(28, TimeGrain.Day), null, PeriodAggregation.Last));
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("decimal(38,2)", "running total of revenue over the last 28 days"));
    }

    [Fact]
    public void Starts_anew_with_each_year()
    {
        var formula = MetricFixture.Metric(MetricFixture.Revenue, "running: {type: cumulative, metric: revenue, to_date: year, period_agg: avg}")
            .Formula.ShouldBeOfType<CumulativeFormula>();

        (formula.Window, formula.ToDate, formula.PeriodAggregation).ShouldBe((null, TimeGrain.Year, PeriodAggregation.Avg));
    }

    [Fact]
    public void Runs_over_all_time_without_either() =>
        MetricFixture.Metric(MetricFixture.Revenue, "running: {type: cumulative, metric: revenue}")
            .Meaning.ShouldBe("running total of revenue over all time");

    [Fact]
    public void Pushes_its_filter_below_the_total()
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, "running: {type: cumulative, metric: revenue, filter: status = 'paid'}");

        metric.Formula.ShouldBeOfType<CumulativeFormula>().Input.ShouldBeOfType<LeafFormula>().Leaf.Filters.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("c: {type: cumulative, metric: rate}", "GS2130 [rate] metric \"c\" accumulates \"rate\", whose model rates has no time dimension.")]
    [InlineData("c: {type: cumulative, metric: running}", "GS2131 [running] metric \"c\" accumulates \"running\", which is cumulative already.")]
    [InlineData("c: {type: cumulative, metric: revenue, window: 7 days, to_date: year}", "GS2132 [year] metric \"c\" has both window and to_date.")]
    [InlineData("c: {type: cumulative, metric: revenue, window: a week}", "GS1025 [a week] \"window\" takes a duration such as \"8 weeks\"; \"a week\" is none.")]
    [InlineData("c: {type: cumulative, metric: revenue, to_date: jear}", "GS1026 [jear] \"to_date\" does not take \"jear\". Closest: \"year\".")]
    public void Refuses_what_cannot_run(string metric, string defect) =>
        MetricFixture.Defect(MetricFixture.Revenue, MetricFixture.Rate, "running: {type: cumulative, metric: revenue}", metric).ShouldBe(defect);

    [Theory]
    [InlineData("{type: derived, expr: r + 0, inputs: [{metric: revenue, alias: r, offset: 1 month}]}", "offset")]
    [InlineData("{type: derived, expr: r + 0, inputs: [{metric: revenue, alias: r, offset_to: year}]}", "offset_to")]
    [InlineData("{type: lag, metric: revenue, periods: 1}", "lag")]
    [InlineData("{type: moving, metric: revenue, periods: 2}", "moving")]
    [InlineData("{type: share, metric: revenue, of: all}", "share")]
    [InlineData("{type: rank, metric: revenue}", "rank")]
    [InlineData("{type: average_per, metric: revenue, grain: week}", "average_per")]
    [InlineData("{type: conversion, base: visits_count, conversion: visits_count, entity: customer}", "conversion")]
    public void Refuses_to_run_over_what_has_no_periods_of_its_own(string other, string made) =>
        MetricFixture.Defect(MetricFixture.Revenue, MetricFixture.Visits, $"other: {other}", "c: {type: cumulative, metric: other}")
            .ShouldBe($"GS2138 [other] metric \"c\" accumulates \"other\", which is made with {made}.");
}
