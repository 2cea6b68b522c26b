using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class RatioKindTests
{
    [Fact]
    public void Divides_one_metric_by_another()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue, MetricFixture.Orders, "average: {type: ratio, numerator: revenue, denominator: orders_count}");

        var ratio = metric.Formula.ShouldBeOfType<RatioFormula>();
        ratio.Numerator.ShouldBeOfType<LeafFormula>().Leaf.Name.ShouldBe("revenue");
        ratio.Denominator.ShouldBeOfType<LeafFormula>().Leaf.Name.ShouldBe("orders_count");
        (metric.Type, metric.Meaning, metric.Kind).ShouldBe((DataType.Number, "revenue / orders_count", "ratio"));
        metric.Inputs.ShouldBe(["revenue", "orders_count"]);
        metric.Leaves.Select(l => l.Name).ShouldBe(["revenue", "orders_count"]);
    }

    [Fact]
    public void Takes_the_leaves_of_its_inputs_not_copies_of_them()
    {
        var project = MetricFixture.Load(
            MetricFixture.Revenue, MetricFixture.Orders, "average: {type: ratio, numerator: revenue, denominator: orders_count}").Value.Project;

        project.Metrics["average"].Leaves[0].ShouldBeSameAs(project.Metrics["revenue"].Leaves[0]);
    }

    [Fact]
    public void Filters_one_side()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Orders, "paid_share: {type: ratio, numerator: {metric: orders_count, filter: status = 'paid'}, denominator: orders_count}");

        var (numerator, denominator) = (metric.Leaves[0], metric.Leaves[1]);
        (numerator.Name, numerator.Filters.Length).ShouldBe(("paid_share__numerator", 1));
        (denominator.Name, denominator.Filters.Length).ShouldBe(("orders_count", 0));
        metric.Meaning.ShouldBe("(orders_count where status = 'paid') / orders_count");
    }

    [Fact]
    public void Names_a_filtered_side_by_its_alias() =>
        MetricFixture.Metric(
            MetricFixture.Orders,
            "paid_share: {type: ratio, numerator: {metric: orders_count, alias: paid, filter: status = 'paid'}, denominator: orders_count}")
            .Leaves[0].Name.ShouldBe("paid_share__paid");

    [Fact]
    public void Pushes_its_own_filter_to_both_sides()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            MetricFixture.Orders,
            "average_paid: {type: ratio, numerator: revenue, denominator: orders_count, filter: status = 'paid'}");

        metric.Leaves.Select(l => (l.Name, l.Filters.Length)).ShouldBe([("average_paid__revenue", 1), ("average_paid__orders_count", 1)]);
        metric.Meaning.ShouldBe("revenue / orders_count, where status = 'paid'");
    }

    [Theory]
    [InlineData("r: {type: ratio, numerator: revenue, denominator: revenue}", "GS2121 [revenue] numerator and denominator of metric \"r\" are the same, so it is always 1.")]
    [InlineData("r: {type: ratio, numerator: {metric: revenue, filter: status = 'a'}, denominator: {metric: revenue, filter: status = 'a'}}", "GS2121 [revenue] numerator and denominator of metric \"r\" are the same, so it is always 1.")]
    [InlineData("r: {type: ratio, numerator: r, denominator: revenue}", "GS2119 [r] metric \"r\" is made of itself: r -> r.")]
    [InlineData("r: {type: ratio, numerator: revenu, denominator: revenue}", "GS2101 [revenu] metric \"revenu\" is not in the project. Closest: \"revenue\".")]
    [InlineData("r: {type: ratio, numerator: revenue}", "GS1022 [] metric \"r\" needs the key \"denominator\".")]
    [InlineData("r: {type: ratio, numerator: latest, denominator: revenue}", "GS2136 [latest] metric \"r\" computes with \"latest\", which is of type date.")]
    [InlineData("r: {type: ratio, numerator: [revenue], denominator: revenue}", "GS1024 [] \"an input\" takes the name of a metric or a map of keys, not a list.")]
    public void Refuses_what_is_no_ratio(string metric, string defect) =>
        MetricFixture.Defect(MetricFixture.Revenue, "latest: {model: orders, agg: max, expr: ordered_on}", metric).ShouldBe(defect);
}
