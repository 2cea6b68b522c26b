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

    [Theory]
    [InlineData("agg: sum, expr: amount", "decimal(38,2)")]
    [InlineData("agg: sum, expr: quantity", "integer")]
    [InlineData("agg: sum, expr: weight", "float")]
    [InlineData("agg: sum, expr: amount / quantity", "number")]
    [InlineData("agg: count", "integer")]
    [InlineData("agg: count, expr: status", "integer")]
    [InlineData("agg: count_distinct, expr: customer", "integer")]
    [InlineData("agg: min, expr: amount", "decimal(12,2)")]
    [InlineData("agg: max, expr: ordered_on", "date")]
    [InlineData("agg: max, expr: status", "string")]
    [InlineData("agg: avg, expr: quantity", "number")]
    [InlineData("agg: median, expr: amount", "number")]
    [InlineData("agg: percentile, expr: amount, p: 0.9", "number")]
    [InlineData("agg: percentile, expr: amount, p: 0.9, discrete: true", "decimal(12,2)")]
    [InlineData("agg: percentile, expr: ordered_on, p: 0, discrete: true", "date")]
    [InlineData("agg: stddev, expr: quantity", "number")]
    [InlineData("agg: stddev_pop, expr: weight", "number")]
    [InlineData("agg: variance, expr: amount", "number")]
    [InlineData("agg: var_pop, expr: amount", "number")]
    [InlineData("agg: sum_boolean, expr: is_gift", "integer")]
    public void Types_the_number_by_aggregation_and_argument(string keys, string type) =>
        MetricFixture.Metric($"m: {{model: orders, {keys}}}").Type.ToString().ShouldBe(type);

    [Theory]
    [InlineData("agg: sum, expr: status", "GS2108 [status] agg sum does not take string; it takes integer, decimal, number or float.")]
    [InlineData("agg: sum, expr: is_gift", "GS2108 [is_gift] agg sum does not take boolean; it takes integer, decimal, number or float. sum_boolean counts the rows for which it is true.")]
    [InlineData("agg: avg, expr: ordered_on", "GS2108 [ordered_on] agg avg does not take date; it takes integer, decimal, number or float.")]
    [InlineData("agg: min, expr: is_gift", "GS2108 [is_gift] agg min does not take boolean; it takes integer, decimal, number, float, date, datetime, datetimetz or string.")]
    [InlineData("agg: sum_boolean, expr: quantity", "GS2108 [quantity] agg sum_boolean does not take integer; it takes boolean.")]
    [InlineData("agg: percentile, p: 0.5, expr: ordered_on", "GS2108 [ordered_on] agg percentile does not take date; it takes integer, decimal, number or float.")]
    [InlineData("agg: sum", "GS2107 [sum] agg sum of metric \"m\" has nothing to aggregate.")]
    [InlineData("agg: percentile, expr: amount", "GS2109 [percentile] metric \"m\" is a percentile without p.")]
    [InlineData("agg: percentile, expr: amount, p: 90", "GS2110 [90] p is 90; a percentile lies between 0 and 1.")]
    [InlineData("agg: sum, expr: amount, p: 0.5", "GS2111 [0.5] the key p belongs to agg percentile, not to sum.")]
    [InlineData("agg: median, expr: amount, discrete: true", "GS2111 [true] the key discrete belongs to agg percentile, not to median.")]
    [InlineData("agg: summ, expr: amount", "GS1026 [summ] \"agg\" does not take \"summ\" Closest: \"sum\".")]
    public void Refuses_what_does_not_fit(string keys, string defect) =>
        MetricFixture.Defect($"m: {{model: orders, {keys}}}").ShouldBe(defect);

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
            .ShouldBe("GS2037 [amount] the filter of metric \"m\" is of type decimal(12,2), not a condition");

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
    public void Reads_a_semi_additive_balance()
    {
        var metric = MetricFixture.Metric(MetricFixture.Balance);

        var snapshot = metric.Leaves[0].NonAdditive!;
        (snapshot.Time.Dimension.Name, snapshot.Choose).ShouldBe(("as_of", SnapshotChoice.Last));
        snapshot.Per.ShouldHaveSingleItem().Name.ShouldBe("account");
        metric.Meaning.ShouldBe("sum of balance, over balances by as_of, only the last as_of of each account in a period");
    }

    [Fact]
    public void Takes_the_time_of_the_metric_for_snapshots_without_their_own() =>
        MetricFixture.Metric("m: {model: orders, agg: count, non_additive: {choose: first}}").Leaves[0].NonAdditive!
            .Time.FullName.ShouldBe("order.ordered_on");

    [Theory]
    [InlineData("m: {model: balances, agg: sum, expr: balance, non_additive: {per: account}}", "GS2116 [] non_additive of metric \"m\" has no time dimension.")]
    [InlineData("m: {model: balances, agg: sum, expr: balance, non_additive: {time: as_of, per: [acount]}}", "GS2115 [acount] \"acount\" is no entity of model balances. Closest: \"account\".")]
    public void Refuses_a_snapshot_without_time_or_of_unknown_entities(string metric, string defect) =>
        MetricFixture.Defect(metric).ShouldBe(defect);

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
    [InlineData("m: {model: orders, agg: count, fill_with: none}", "GS1025 [none] \"fill_with\" takes a number or null; \"none\" is none")]
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
    public void Tells_all_defects_at_once() =>
        MetricFixture.Defects("m: {model: orders, agg: sum, expr: amont, filter: stats = 'x', time: payd_on, fill_with: x}")
            .Select(d => d.Code).ShouldBe(["GS2014", "GS2014", "GS2112", "GS1025"]);
}
