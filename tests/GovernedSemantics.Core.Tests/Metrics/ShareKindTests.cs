using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class ShareKindTests
{
    [Theory]
    [InlineData("of: all", true, "", "", "revenue as a share of its total over everything")]
    [InlineData("of: []", false, "", "", "revenue as a share of its total of each period")]
    [InlineData("of: status", false, "orders.status", "", "revenue as a share of its total of each period and status")]
    [InlineData("of: [metric_time, payer.region, till]", false, "customers.region", "till", "revenue as a share of its total of each period and payer.region and till")]
    [InlineData("of: payer", false, "", "customer", "revenue as a share of its total of each period and payer")]
    public void Keeps_what_it_names(string of, bool all, string dimensions, string entities, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"part: {{type: share, metric: revenue, {of}}}");

        var keep = metric.Formula.ShouldBeOfType<ShareFormula>().Keep;
        (keep.All, string.Join(' ', keep.Dimensions), string.Join(' ', keep.Entities)).ShouldBe((all, dimensions, entities));
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("number", meaning));
    }

    [Fact]
    public void Tells_roles_apart()
    {
        var project = MetricFixture.Load(MetricFixture.Revenue, "part: {type: share, metric: revenue, of: [payer.region, payer]}").Value.Project;
        var keep = ((ShareFormula)project.Metrics["part"].Formula).Keep;
        var reach = project.Joins.From(project.Models.Single(m => m.Name == "orders"));
        var region = reach.FindDimensions("payer.region").Single().Dimension;

        keep.Keeps(reach, "order.payer.region", region).ShouldBeTrue();
        keep.Keeps(reach, "order.customer.region", region).ShouldBeFalse();
        keep.Keeps(reach, "order.payer").ShouldBeTrue();
        keep.Keeps(reach, "customer").ShouldBeFalse();
    }

    [Fact]
    public void Takes_what_only_one_of_its_inputs_reaches() =>
        MetricFixture.Metric(
            MetricFixture.Orders,
            MetricFixture.Visits,
            "per_visit: {type: ratio, numerator: orders_count, denominator: visits_count}",
            "part: {type: share, metric: per_visit, of: [pages]}")
            .Formula.ShouldBeOfType<ShareFormula>().Keep.Dimensions.ShouldHaveSingleItem().Name.ShouldBe("pages");

    [Theory]
    [InlineData("metric: running", typeof(CumulativeFormula))]
    [InlineData("metric: before", typeof(LagFormula))]
    [InlineData("metric: smooth", typeof(MovingFormula))]
    [InlineData("metric: typical", typeof(AveragePerFormula))]
    public void Takes_what_has_a_total(string keys, Type inner) =>
        MetricFixture.Metric(
            MetricFixture.Revenue,
            "running: {type: cumulative, metric: revenue}",
            "before: {type: lag, metric: revenue, periods: 1}",
            "smooth: {type: moving, metric: revenue, periods: 2}",
            "typical: {type: average_per, metric: revenue, grain: week}",
            $"part: {{type: share, {keys}, of: all}}").Formula.ShouldBeOfType<ShareFormula>().Input.ShouldBeOfType(inner);

    [Theory]
    [InlineData("metric: revenue", "GS1022 [] metric \"m\" needs the key \"of\".")]
    [InlineData("metric: revenue, of: [statuss]", "GS2144 [statuss] \"of\" of metric \"m\" names \"statuss\", which none of its inputs reaches. Closest: \"status\".")]
    [InlineData("metric: revenue, of: [region]", "GS2145 [region] \"of\" of metric \"m\" names \"region\", which is 2 fields. Use one of: order.customer.region, order.payer.region.")]
    [InlineData("metric: place, of: all", "GS2141 [place] metric \"m\" is the share of \"place\", which is made with rank; places have no total.")]
    [InlineData("metric: latest, of: all", "GS2136 [latest] metric \"m\" computes with \"latest\", which is of type date.")]
    public void Refuses_what_has_no_share(string keys, string defect) =>
        MetricFixture.Defect(
            MetricFixture.Revenue,
            "latest: {model: orders, agg: max, expr: ordered_on}",
            "place: {type: rank, metric: revenue}",
            $"m: {{type: share, {keys}}}").ShouldBe(defect);
}
