using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class LeafRewriterTests
{
    public static TheoryData<string> Kinds() =>
    [
        "type: ratio, numerator: orders_count, denominator: revenue",
        "type: derived, expr: a * b, inputs: [{metric: revenue, alias: a, offset: 1 month, default: 0}, {metric: revenue, alias: b, offset_to: year}]",
        "type: cumulative, metric: revenue, window: 7 days",
        "type: lag, metric: revenue, periods: 2",
        "type: moving, metric: revenue, periods: 2",
        "type: share, metric: revenue, of: [status]",
        "type: rank, metric: revenue, over: all, by: asc",
        "type: average_per, metric: revenue, grain: week",
        "type: conversion, base: orders_count, conversion: orders_count, entity: customer, window: 7 days, same: status, count_all: true",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keeps_all_but_the_leaves(string keys)
    {
        var formula = Formula(keys);

        var same = formula.Accept(new LeafRewriter(leaf => leaf)).ShouldNotBeNull();
        var renamed = formula.Accept(new LeafRewriter(LeafInput.Keyed)).ShouldNotBeNull();

        FormulaText.Of(same).ShouldBe(FormulaText.Of(formula));
        FormulaText.Of(renamed).ShouldBe(FormulaText.Of(formula));
        FormulaFacts.Of(renamed).Traits.ShouldBe(FormulaFacts.Of(formula).Traits);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_null_where_a_leaf_has_no_other(string keys) => Formula(keys).Accept(new LeafRewriter(_ => null)).ShouldBeNull();

    [Fact]
    public void Changes_which_bases_of_a_conversion_are_counted_and_nothing_else()
    {
        var formula = Formula("type: conversion, base: orders_count, conversion: orders_count, entity: customer, calculation: count");
        var other = MetricFixture.Metric("gifts: {model: orders, agg: count, filter: is_gift}").Leaves[0];

        var before = ((ConversionFormula)formula).Conversion;
        var after = formula.Accept(new LeafRewriter(_ => other)).ShouldBeOfType<ConversionFormula>().Conversion;

        after.Counted.ShouldBeSameAs(other);
        (after.Base, after.Follow, after.BaseEntity, after.FollowEntity).ShouldBe((before.Base, before.Follow, before.BaseEntity, before.FollowEntity));
        after.Key.ShouldNotBe(before.Key);
    }

    private static MetricFormula Formula(string keys) => MetricFixture.Metric(MetricFixture.Revenue, MetricFixture.Orders, $"m: {{{keys}}}").Formula;
}
