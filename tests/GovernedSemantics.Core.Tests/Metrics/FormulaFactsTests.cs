using GovernedSemantics.Metrics;

namespace GovernedSemantics.Tests.Metrics;

public sealed class FormulaFactsTests
{
    private static readonly string[] Others =
    [
        MetricFixture.Revenue,
        MetricFixture.Orders,
        MetricFixture.Visits,
        "loyal: {model: orders, agg: count, cohort: {entity: customer, metric: revenue, op: gt, values: 100}}",
        "buying: {type: conversion, base: visits_count, conversion: loyal, entity: customer}",
    ];

    [Theory]
    [InlineData("type: lag, metric: revenue, periods: 1", "Lag")]
    [InlineData("type: moving, metric: revenue, periods: 1", "Moving")]
    [InlineData("type: rank, metric: revenue", "Rank")]
    [InlineData("type: share, metric: revenue, of: all", "Share")]
    [InlineData("type: average_per, metric: revenue, grain: day", "AveragePer")]
    [InlineData("type: cumulative, metric: revenue", "Cumulative")]
    [InlineData("type: rank, metric: buying", "Rank, Conversion")]
    [InlineData("type: derived, expr: 1 * a / b, inputs: [{metric: revenue, alias: a, offset: 1 day, default: 0}, {metric: revenue, alias: b, offset_to: year}]", "Offset, OffsetTo")]
    [InlineData("model: orders, agg: count, cohort: {entity: customer, metric: buying, op: gt, values: 0.5}", "None")]
    public void Tells_what_a_formula_holds(string keys, string traits) =>
        FormulaFacts.Of(MetricFixture.Metric([.. Others, $"m: {{{keys}}}"]).Formula).Traits.ToString().ShouldBe(traits);

    [Fact]
    public void Tells_what_is_read_behind_conversions_and_cohorts()
    {
        var facts = FormulaFacts.Of(MetricFixture.Metric([.. Others, "m: {type: share, metric: buying, of: all}"]).Formula);

        facts.Leaves.Select(l => l.Name).ShouldBe(["visits_count"]);
        facts.Behind.Select(l => l.Name).ShouldBe(["loyal", "revenue"], ignoreOrder: true);
        facts.Conversions.Select(c => c.Name).ShouldBe(["buying"]);
    }

    [Fact]
    public void Finds_conversions_inside_cohorts()
    {
        var facts = FormulaFacts.Of(
            MetricFixture.Metric([.. Others, "m: {model: orders, agg: count, cohort: {entity: customer, metric: buying, op: gt, values: 0.5}}"]).Formula);

        facts.Leaves.Select(l => l.Name).ShouldBe(["m"]);
        facts.Behind.Select(l => l.Name).ShouldBe(["loyal", "revenue", "visits_count"], ignoreOrder: true);
        facts.Conversions.ShouldHaveSingleItem();
    }

    [Fact]
    public void Walks_each_cohort_once_however_deep_they_nest()
    {
        var metrics = new List<string> { "m0: {type: derived, expr: a + b, inputs: [a, b]}", "a: {model: orders, agg: count}", "b: {model: orders, agg: count, filter: is_gift}" };
        metrics.AddRange(Enumerable.Range(1, 40).Select(i =>
            $"m{i}: {{type: derived, expr: a + b, inputs: [a, b], cohort: {{entity: customer, metric: m{i - 1}, op: gt, values: {i}}}}}"));

        var metric = MetricFixture.Metric([.. metrics]);

        metric.Leaves.Length.ShouldBe(2);
        metric.Behind.Length.ShouldBe(80);
    }

    [Fact]
    public void Has_no_first_of_none()
    {
        TraitNames.First(FormulaTraits.None).ShouldBeNull();
        TraitNames.First(FormulaTraits.Rank | FormulaTraits.Conversion).ShouldBe(FormulaTraits.Rank);
    }
}
