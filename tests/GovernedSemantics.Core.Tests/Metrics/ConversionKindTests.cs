using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class ConversionKindTests
{
    private const string Buying = "type: conversion, base: visits_count, conversion: orders_count, entity: customer";

    private static readonly string[] Events =
    [
        MetricFixture.Visits,
        MetricFixture.Orders,
        MetricFixture.Revenue,
        MetricFixture.Balance,
        "moments: {model: visits, agg: count, time: visited_at}",
        "buyers: {model: orders, agg: count_distinct, expr: customer}",
        "rates_count: {model: rates, agg: count}",
        "last_visits: {model: visits, agg: count, non_additive: {choose: last}}",
        "per_order: {type: ratio, numerator: revenue, denominator: orders_count}",
    ];

    [Fact]
    public void Divides_conversions_by_bases()
    {
        var metric = MetricFixture.Metric([.. Events, $"buying: {{{Buying}, window: 7 days, same: [currency]}}"]);

        var ratio = metric.Formula.ShouldBeOfType<RatioFormula>();
        var (over, under) = (ratio.Numerator.ShouldBeOfType<ConversionFormula>(), ratio.Denominator.ShouldBeOfType<ConversionFormula>());
        (over.Part, under.Part).ShouldBe((ConversionPart.Conversions, ConversionPart.Bases));
        var made = over.Conversion;
        under.Conversion.Key.ShouldBe(made.Key);
        (made.Base.Name, made.Counted.Name, made.Follow.Name, made.Name).ShouldBe(("visits_count", "visits_count", "orders_count", "buying"));
        (made.BaseEntity.Key[0].Name, made.Window, made.CountAll).ShouldBe(("customer_id", new Duration(7, TimeGrain.Day), false));
        made.Same.Select(s => $"{s.Base.Dimension} {s.Follow.Dimension}").ShouldBe(["visits.currency orders.currency"]);
        (metric.Leaves.Single().Name, metric.Behind.Single().Name).ShouldBe(("visits_count", "orders_count"));
    }

    [Theory]
    [InlineData("window: 2 weeks", "share of visits_count that orders_count of the same customer within 2 weeks follow")]
    [InlineData("calculation: count, same: currency", "number of visits_count that orders_count of the same customer and currency follow")]
    [InlineData("count_all: true", "orders_count that follow visits_count of the same customer, for each of visits_count")]
    [InlineData("calculation: count, count_all: true, window: 36 hours", "number of orders_count that follow visits_count of the same customer within 36 hours")]
    public void Says_what_it_counts(string keys, string meaning)
    {
        var metric = MetricFixture.Metric([.. Events, $"buying: {{{Buying}, {keys}}}"]);

        metric.Meaning.ShouldBe(meaning);
        metric.Type.ToString().ShouldBe(keys.Contains("calculation", StringComparison.Ordinal) ? "integer" : "number");
    }

    [Fact]
    public void Filters_which_bases_are_counted_and_not_which_events_there_are()
    {
        var metric = MetricFixture.Metric([.. Events, $"buying: {{{Buying}, calculation: count, filter: pages > 3, cohort: {{entity: customer, metric: revenue, op: gt, values: 5}}}}"]);

        var made = metric.Formula.ShouldBeOfType<ConversionFormula>().Conversion;
        (made.Base.Filters.Length, made.Base.Cohorts.Length).ShouldBe((0, 0));
        (made.Follow.Filters.Length, made.Follow.Cohorts.Length).ShouldBe((0, 0));
        (made.Counted.Filters.Length, made.Counted.Cohorts.Length).ShouldBe((1, 1));
        metric.Leaves.Single().ShouldBeSameAs(made.Counted);
    }

    [Fact]
    public void Follows_events_of_one_model()
    {
        var metric = MetricFixture.Metric([.. Events, "again: {type: conversion, base: orders_count, conversion: orders_count, entity: payer}"]);

        metric.Formula.ShouldBeOfType<RatioFormula>().Numerator.ShouldBeOfType<ConversionFormula>().Conversion.BaseEntity.Name.ShouldBe("payer");
    }

    [Fact]
    public void Fills_no_gaps_of_its_events()
    {
        var metric = MetricFixture.Metric([.. Events, "filled: {model: visits, agg: count, fill_with: 0}", "m: {type: conversion, base: filled, conversion: orders_count, entity: customer}"]);

        metric.Leaves.Single().FillWith.ShouldBeNull();
        metric.Leaves.Single().Key.ShouldBe(MetricFixture.Metric([.. Events, $"m: {{{Buying}}}"]).Leaves.Single().Key);
    }

    [Theory]
    [InlineData("mail", "Internal")]
    [InlineData("currency", "Internal")]
    public void Compares_what_it_matches_by_and_never_shows_it(string same, string classification) =>
        MetricFixture.Metric([.. Events, $"m: {{{Buying}, same: {same}}}"]).Classification.ToString().ShouldBe(classification);

    [Theory]
    [InlineData("base: revenue, conversion: orders_count", "GS2150 [revenue] metric \"m\" takes the rows of \"revenue\" as events, but that is agg sum.")]
    [InlineData("base: visits_count, conversion: buyers", "GS2150 [buyers] metric \"m\" takes the rows of \"buyers\" as events, but that is agg count_distinct.")]
    [InlineData("base: visits_count, conversion: per_order", "GS2150 [per_order] metric \"m\" takes the rows of \"per_order\" as events, but that is type ratio.")]
    [InlineData("base: last_visits, conversion: orders_count", "GS2150 [last_visits] metric \"m\" takes the rows of \"last_visits\" as events, but that is non_additive.")]
    [InlineData("base: visits_count, conversion: rates_count", "GS2139 [rates_count] metric \"m\" reads \"rates_count\" by its times, but model rates has no time dimension.")]
    [InlineData("base: moments, conversion: orders_count", "GS2151 [orders_count] the events of metric \"m\" do not stand on one clock: visits.visited_at is datetimetz, orders.ordered_on is date.")]
    [InlineData("base: visits_count, conversion: order_count", "GS2101 [order_count] metric \"order_count\" is not in the project. Closest: \"orders_count\".")]
    [InlineData("base: m, conversion: orders_count", "GS2119 [m] metric \"m\" is made of itself: m -> m.")]
    public void Refuses_what_are_no_events(string events, string defect) =>
        MetricFixture.Defect([.. Events, $"m: {{type: conversion, {events}, entity: customer}}"]).ShouldBe(defect);

    [Theory]
    [InlineData("entity: visit", "GS2152 [visit] metric \"m\" follows \"visit\", which model orders does not hold. Entities of orders: order, customer, payer, till.")]
    [InlineData("entity: order", "GS2152 [order] metric \"m\" follows \"order\", which model visits does not hold. Entities of visits: visit, customer, till, parcel.")]
    [InlineData("entity: till", "GS2152 [till] metric \"m\" follows \"till\", whose keys in models visits and orders do not compare.")]
    [InlineData("entity: customer, same: [colour]", "GS2153 [colour] metric \"m\" matches by \"colour\", which model visits does not reach as a single dimension.|GS2153 [colour] metric \"m\" matches by \"colour\", which model orders does not reach as a single dimension.")]
    [InlineData("entity: customer, same: [region]", "GS2153 [region] metric \"m\" matches by \"region\", which model orders does not reach as a single dimension. Use one of: order.customer.region, order.payer.region.")]
    [InlineData("entity: customer, same: [code]", "GS2154 [code] metric \"m\" matches visits.code, which is integer, with orders.code, which is string.")]
    [InlineData("entity: customer, window: 1 month", "GS2155 [1 month] the window of metric \"m\" is 1 month, which is not always equally long.")]
    [InlineData("entity: customer, window: 1 fiscal_year", "GS2155 [1 fiscal_year] the window of metric \"m\" is 1 fiscal_year, which is not always equally long.")]
    [InlineData("entity: customer, window: 0 days", "GS1025 [0 days] \"window\" takes a duration such as \"8 weeks\"; \"0 days\" is none.")]
    public void Refuses_events_that_cannot_be_matched(string keys, string defect) =>
        MetricFixture.AllDefects([.. Events, $"m: {{type: conversion, base: visits_count, conversion: orders_count, {keys}}}"]).ShouldBe(defect.Split('|'));

    [Fact]
    public void Tells_all_defects_at_once() =>
        MetricFixture.Defects([.. Events, "m: {type: conversion, base: revenue, conversion: moments, entity: nobody, window: 1 year, calculation: part}"])
            .Select(d => d.Code).ShouldBe([MetricCodes.ConversionNeedsCount.Code, MetricCodes.ConversionWindow.Code, "GS1026"], ignoreOrder: true);
}
