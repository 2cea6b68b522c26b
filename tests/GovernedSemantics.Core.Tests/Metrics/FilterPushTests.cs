using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class FilterPushTests
{
    [Fact]
    public void Binds_the_filter_against_the_model_of_each_leaf()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            MetricFixture.Refunds,
            "rate: {type: ratio, numerator: refunds, denominator: revenue, filter: customer.region = 'EAST'}");

        metric.Leaves.Select(Path).ShouldBe(["return.order.customer.region", "order.customer.region"]);

        static string Path(AggregateInput leaf) => GovernedSemantics.Expressions.ExprTree.Symbols(leaf.Filters[0]).OfType<PathSymbol>().Single().Path.FullName;
    }

    [Fact]
    public void Refuses_a_filter_that_a_leaf_does_not_reach_and_names_the_leaf() =>
        MetricFixture.Defect(
            MetricFixture.Revenue,
            MetricFixture.Rate,
            "odd: {type: ratio, numerator: revenue, denominator: rate, filter: customer.region = 'EAST'}")
            .ShouldBe("GS2127 [customer.region] the filter of metric \"odd\" does not fit its leaf rate of model rates: "
                + "model \"rates\" has no dimension, column or entity \"customer.region\", and none is in reach.");

    [Fact]
    public void Refuses_a_filter_of_an_input_that_is_ambiguous_for_a_leaf() =>
        MetricFixture.Defect(
            MetricFixture.Revenue, "odd: {type: derived, expr: r * 2, inputs: [{metric: revenue, alias: r, filter: region = 'EAST'}]}")
            .ShouldStartWith("GS2127 [region] the filter of metric \"odd\" does not fit its leaf revenue of model orders: \"region\" is reached");

    [Fact]
    public void Tells_a_filter_that_is_no_expression_once() =>
        MetricFixture.Defects(
            MetricFixture.Revenue,
            MetricFixture.Refunds,
            "odd: {type: ratio, numerator: refunds, denominator: revenue, filter: \"status = = 'paid'\"}").ShouldHaveSingleItem();

    [Fact]
    public void Refuses_a_filter_that_is_no_condition() =>
        MetricFixture.Defect(MetricFixture.Revenue, "odd: {type: cumulative, metric: revenue, filter: amount}").ShouldStartWith("GS2127 [amount]");
}
