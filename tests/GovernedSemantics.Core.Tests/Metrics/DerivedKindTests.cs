using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class DerivedKindTests
{
    [Fact]
    public void Computes_with_its_inputs()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            MetricFixture.Refunds,
            "net: {type: derived, expr: revenue - refunds, inputs: [{metric: revenue, default: 0}, {metric: refunds, default: 0}]}");

        var formula = metric.Formula.ShouldBeOfType<ExpressionFormula>();
        var minus = formula.Expression.ShouldBeOfType<CallExpr>();
        minus.Function.Name.ShouldBe("-");
        minus.Arguments.Select(a => a.ShouldBeOfType<SymbolExpr>().Symbol.ShouldBeOfType<InputSymbol>().Index).ShouldBe([0, 1]);
        formula.Inputs.Select(i => i.ShouldBeOfType<DefaultFormula>().Value).ShouldBe([0, 0]);
        (metric.Type, metric.Inputs.Length).ShouldBe((DataType.Decimal(38, 2), 2));
        metric.Meaning.ShouldBe("revenue - refunds, with revenue = revenue (or 0), refunds = refunds (or 0)");
    }

    [Fact]
    public void Takes_bare_names_as_inputs() =>
        MetricFixture.Metric(MetricFixture.Revenue, "gross: {type: derived, expr: revenue * 1.19, inputs: [revenue]}")
            .Meaning.ShouldBe("revenue * 1.19");

    [Fact]
    public void Takes_one_metric_twice_by_aliases()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            "spread: {type: derived, expr: large - small, inputs: [{metric: revenue, alias: large, filter: band = 'large'}, {metric: revenue, alias: small, filter: band = 'small'}]}");

        metric.Leaves.Select(l => l.Name).ShouldBe(["spread__large", "spread__small"]);
        metric.Leaves[0].Key.ShouldNotBe(metric.Leaves[1].Key);
        metric.Inputs.ShouldBe(["revenue"]);
    }

    [Fact]
    public void Nests_to_leaves()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            MetricFixture.Orders,
            "average: {type: ratio, numerator: revenue, denominator: orders_count}",
            "paid: {type: derived, expr: a * 2, inputs: [{metric: average, alias: a, filter: status = 'paid'}]}",
            "top: {type: derived, expr: paid + 1, inputs: [paid], filter: is_gift}");

        metric.Leaves.Select(l => (l.Name, l.Filters.Length)).ShouldBe([("top__paid__a__revenue", 2), ("top__paid__a__orders_count", 2)]);
    }

    [Theory]
    [InlineData("d: {type: derived, expr: revenue + cost, inputs: [revenue]}", "GS2122 [cost] \"cost\" is no input of metric \"d\".")]
    [InlineData("d: {type: derived, expr: revenu + 1, inputs: [revenue]}", "GS2122 [revenu] \"revenu\" is no input of metric \"d\". Closest: \"revenue\".")]
    [InlineData("d: {type: derived, expr: a + 1, inputs: [{metric: revenue, alias: a}, {metric: orders_count, alias: a}]}", "GS2123 [orders_count] two inputs of metric \"d\" are named \"a\".")]
    [InlineData("d: {type: derived, expr: revenue * 2, inputs: [revenue, orders_count]}", "GS2124 [orders_count] input \"orders_count\" is not used in the expression of metric \"d\".")]
    [InlineData("d: {type: derived, expr: revenue > 2, inputs: [revenue]}", "GS2125 [revenue > 2] the expression of metric \"d\" gives boolean; a derived metric is a number.")]
    [InlineData("d: {type: derived, expr: a * 2, inputs: [{metric: orders_count, alias: a, default: 0.5}]}", "GS2126 [orders_count] default 0.5 does not fit input \"orders_count\" of type integer.")]
    [InlineData("d: {type: derived, expr: 1 + 1, inputs: []}", "GS2137 [] metric \"d\" has no inputs, so it says nothing about the data.")]
    [InlineData("d: {type: derived, expr: a * 2, inputs: [{metric: d, alias: a}]}", "GS2119 [d] metric \"d\" is made of itself: d -> d.")]
    public void Refuses_or_warns_about_what_does_not_fit(string metric, string defect) =>
        MetricFixture.Defect(MetricFixture.Revenue, MetricFixture.Orders, metric).ShouldBe(defect);
}
