using GovernedSemantics.Metrics;

namespace GovernedSemantics.Tests.Metrics;

public sealed class FormulaTextTests
{
    [Fact]
    public void Tells_apart_whatever_gives_another_number()
    {
        const string Conversion = "type: conversion, base: visits_count, conversion: orders_count, entity: customer";
        string[] formulas =
        [
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, default: 0}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, offset: 1 month}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, offset: 1 month, default: 0}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, offset: 1 quarter}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, offset_to: month}]",
            "type: derived, expr: a * 1, inputs: [{metric: revenue, alias: a, offset_to: quarter}]",
            "type: lag, metric: revenue, periods: 1",
            "type: lag, metric: revenue, periods: 2",
            "type: moving, metric: revenue, periods: 1",
            "type: moving, metric: revenue, periods: 2",
            "type: share, metric: revenue, of: all",
            "type: share, metric: revenue, of: []",
            "type: share, metric: revenue, of: [status]",
            "type: share, metric: revenue, of: [customer.region]",
            "type: share, metric: revenue, of: [payer.region]",
            "type: share, metric: revenue, of: [payer]",
            "type: share, metric: orders_count, of: all",
            "type: rank, metric: revenue",
            "type: rank, metric: revenue, by: asc",
            "type: rank, metric: revenue, over: all",
            "type: rank, metric: revenue, over: []",
            "type: rank, metric: revenue, over: metric_time",
            "type: rank, metric: revenue, over: status",
            "type: average_per, metric: revenue, grain: day",
            "type: average_per, metric: revenue, grain: week",
            Conversion,
            $"{Conversion}, calculation: count",
            $"{Conversion}, count_all: true",
            $"{Conversion}, window: 7 days",
            $"{Conversion}, window: 8 days",
            $"{Conversion}, same: [currency]",
            $"{Conversion}, same: [customer.joined_on]",
            $"{Conversion}, filter: pages > 3",
            "type: conversion, base: orders_count, conversion: visits_count, entity: customer",
            "type: conversion, base: orders_count, conversion: orders_count, entity: customer",
            "type: conversion, base: orders_count, conversion: orders_count, entity: payer",
            "model: orders, agg: sum, expr: amount, segments: [large]",
            "model: orders, agg: sum, expr: amount, cohort: {entity: customer, metric: orders_count, op: gt, values: 1}",
            "model: orders, agg: sum, expr: amount, cohort: {entity: payer, metric: orders_count, op: gt, values: 1}",
            "model: orders, agg: sum, expr: amount, cohort: {entity: customer, metric: visits_count, op: gt, values: 1}",
        ];

        var metrics = formulas.Select(f => MetricFixture.Metric(MetricFixture.Revenue, MetricFixture.Orders, MetricFixture.Visits, $"m: {{{f}}}")).ToArray();

        metrics.Select(m => FormulaText.Of(m.Formula)).ShouldBeUnique();
        metrics.Select(m => m.Definition).ShouldBeUnique();
    }

    [Theory]
    [InlineData("type: share, metric: revenue, of: [status, payer]", "type: share, metric: revenue, of: [payer, status, metric_time]")]
    [InlineData("type: rank, metric: revenue", "type: rank, metric: revenue, by: desc")]
    [InlineData("type: conversion, base: orders_count, conversion: orders_count, entity: customer", "type: conversion, base: orders_count, conversion: orders_count, entity: customer, calculation: rate, count_all: false")]
    public void Does_not_change_with_the_way_of_writing(string one, string other) => Text(one).ShouldBe(Text(other));

    private static string Text(string keys) => FormulaText.Of(MetricFixture.Metric(MetricFixture.Revenue, MetricFixture.Orders, $"m: {{{keys}}}").Formula);
}
