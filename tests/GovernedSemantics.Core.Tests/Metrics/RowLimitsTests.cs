using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class RowLimitsTests
{
    [Theory]
    [InlineData("m: {model: orders, agg: count, segments: large}", "m: {model: orders, agg: count, filter: amount >= 100}")]
    [InlineData("m: {model: orders, agg: count, segments: [large, order.home]}", "m: {model: orders, agg: count, filter: amount >= 100, segments: home}")]
    [InlineData("m: {model: orders, agg: count, filter: is_gift, segments: large}", "m: {model: orders, agg: count, filter: is_gift, segments: order.large}")]
    public void Keeps_rows_like_its_filter(string one, string other) => Key(one).ShouldBe(Key(other));

    [Fact]
    public void Keeps_the_name_of_a_simple_metric()
    {
        var metric = MetricFixture.Metric("m: {model: orders, agg: count, filter: is_gift, segments: [large, home]}");

        (metric.Leaves[0].Name, metric.Leaves[0].Filters.Length).ShouldBe(("m", 3));
        metric.Meaning.ShouldBe("count of rows where is_gift, over orders by ordered_on, in large and home");
    }

    [Theory]
    [InlineData("large")]
    [InlineData("order.large")]
    public void Reaches_over_joins(string name)
    {
        var leaf = MetricFixture.Metric($"m: {{model: returns, agg: count, segments: [{name}]}}").Leaves[0];

        var reached = leaf.Filters.ShouldHaveSingleItem().ShouldBeOfType<SymbolExpr>().Symbol.ShouldBeOfType<PathSymbol>().Path;
        (reached.FullName, reached.Dimension.ToString()).ShouldBe(("return.order.large", "orders.segment large"));
        ExprText.Of(reached.Dimension.Expression).ShouldContain("100");
    }

    [Fact]
    public void Limits_all_leaves_of_what_is_made_of_others() =>
        MetricFixture.Metric(
            MetricFixture.Revenue, MetricFixture.Refunds, "m: {type: ratio, numerator: refunds, denominator: revenue, segments: order.large}")
            .Leaves.Select(l => (l.Name, l.Filters.Length)).ShouldBe([("m__refunds", 1), ("m__revenue", 1)]);

    [Theory]
    [InlineData("m: {model: orders, agg: count, segments: larg}", "GS2146 [larg] metric \"m\" is kept to \"larg\", which is no single segment that its leaf m of model orders reaches. Use one of: order.home, order.large.")]
    [InlineData("m: {model: visits, agg: count, segments: large}", "GS2146 [large] metric \"m\" is kept to \"large\", which is no single segment that its leaf m of model visits reaches. There are none.")]
    [InlineData("m: {model: orders, agg: count, segments: {name: large}}", "GS1024 [] \"segments\" takes a list of texts, not a map.")]
    public void Refuses_segments_out_of_reach(string metric, string defect) => MetricFixture.Defect(metric).ShouldBe(defect);

    private static string Key(string metric) => MetricFixture.Metric(metric).Leaves[0].Key;
}
