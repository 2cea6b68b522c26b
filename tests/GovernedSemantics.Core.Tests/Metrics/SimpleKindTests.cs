using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class SimpleKindTests
{
    [Fact]
    public void Is_one_leaf_over_its_model()
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue);

        var leaf = metric.Formula.ShouldBeOfType<LeafFormula>().Leaf;
        (leaf.Model.Name, leaf.Aggregation, leaf.Name, metric.Kind, metric.Unit).ShouldBe(("orders", Aggregation.Sum, "revenue", "simple", "EUR"));
        leaf.Argument.ShouldBeOfType<SymbolExpr>().Symbol.Name.ShouldBe("amount");
        leaf.Filters.ShouldBeEmpty();
        leaf.Time!.FullName.ShouldBe("order.ordered_on");
        metric.Leaves.ShouldBe([leaf]);
        metric.Inputs.ShouldBeEmpty();
    }

    [Fact]
    public void Counts_rows_without_an_expression() =>
        MetricFixture.Metric(MetricFixture.Orders).Leaves[0].Argument.ShouldBeNull();

    [Fact]
    public void Puts_its_filter_into_the_leaf()
    {
        var metric = MetricFixture.Metric("paid: {model: orders, agg: sum, expr: amount, filter: status = 'paid'}");

        var leaf = metric.Leaves.ShouldHaveSingleItem();
        leaf.Filters.ShouldHaveSingleItem().Type.ShouldBe(DataType.Boolean);
        leaf.Name.ShouldBe("paid");
        metric.Meaning.ShouldBe("sum of amount where status = 'paid', over orders by ordered_on");
    }

    [Fact]
    public void Refuses_a_filter_that_is_no_condition() =>
        MetricFixture.Defect("m: {model: orders, agg: count, filter: amount}")
            .ShouldBe("GS2037 [amount] the filter of metric \"m\" is of type decimal(12,2), not a condition.");

    [Fact]
    public void Takes_another_time_dimension_of_its_model() =>
        MetricFixture.Metric("m: {model: orders, agg: count, time: paid_on}").Leaves[0].Time!.FullName.ShouldBe("order.paid_on");

    [Fact]
    public void Takes_a_time_dimension_that_it_reaches()
    {
        var time = MetricFixture.Metric("m: {model: returns, agg: count, time: order.paid_on}").Leaves[0].Time!;

        (time.FullName, time.Dimension.Model.Name).ShouldBe(("return.order.paid_on", "orders"));
    }

    [Theory]
    [InlineData("time: payd_on", "GS2112 [payd_on] model orders reaches no time dimension \"payd_on\". Closest: \"paid_on\".")]
    [InlineData("time: joined_on", "GS2113 [joined_on] \"joined_on\" is 2 time dimensions, as reached from model orders. Use one of: order.customer.joined_on, order.payer.joined_on.")]
    [InlineData("time: status", "GS2114 [status] \"status\" is no time dimension. Time dimensions: ordered_on, paid_on, order.customer.joined_on, order.payer.joined_on.")]
    public void Refuses_a_time_dimension_that_is_not_the_only_one(string keys, string defect) =>
        MetricFixture.Defect($"m: {{model: orders, agg: count, {keys}}}").ShouldBe(defect);

    [Fact]
    public void Tells_a_fill_of_null_from_no_fill()
    {
        var zero = MetricFixture.Metric("m: {model: orders, agg: count, fill_with: 0}").Leaves[0];
        var gaps = MetricFixture.Metric("m: {model: orders, agg: count, fill_with: null}").Leaves[0];
        var none = MetricFixture.Metric("m: {model: orders, agg: count}").Leaves[0];

        (zero.FillWith, zero.FillNull).ShouldBe((0m, false));
        (gaps.FillWith, gaps.FillNull).ShouldBe((null, true));
        (none.FillWith, none.FillNull).ShouldBe((null, false));
    }

    [Theory]
    [InlineData("m: {model: orders, agg: count, fill_with: 0.5}", "GS2117 [0.5] fill_with 0.5 does not fit a metric of type integer.")]
    [InlineData("m: {model: orders, agg: max, expr: status, fill_with: 0}", "GS2117 [0] fill_with 0 does not fit a metric of type string.")]
    [InlineData("m: {model: orders, agg: count, fill_with: none}", "GS1025 [none] \"fill_with\" takes a number or null; \"none\" is none.")]
    [InlineData("m: {model: rates, agg: count, fill_with: 0}", "GS2118 [0] fill_with of metric \"m\" has no time axis to fill.")]
    public void Refuses_a_fill_that_does_not_fit(string metric, string defect) =>
        MetricFixture.Defect(metric).ShouldBe(defect);

    [Fact]
    public void Reads_dimensions_of_other_models()
    {
        var leaf = MetricFixture.Metric("m: {model: orders, agg: count_distinct, expr: customer.region}").Leaves[0];

        leaf.Argument.ShouldBeOfType<SymbolExpr>().Symbol.ShouldBeOfType<PathSymbol>().Path.FullName.ShouldBe("order.customer.region");
    }

    [Fact]
    public void Tells_all_defects_of_an_unknown_aggregation_too() =>
        MetricFixture.Defects("Sum: {model: orders, agg: summ, expr: amont, filter: stats = 'x', time: payd_on, p: 2, discrete: x}")
            .Select(d => d.Code).ShouldBe(["GS1027", "GS1026", "GS2014", "GS2014", "GS2112", "GS2110", "GS1025"]);

    [Fact]
    public void Tells_all_defects_at_once() =>
        MetricFixture.Defects("m: {model: orders, agg: sum, expr: amont, filter: stats = 'x', time: payd_on, fill_with: x}")
            .Select(d => d.Code).ShouldBe(["GS2014", "GS2014", "GS2112", "GS1025"]);
}
