using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MovingKindTests
{
    [Fact]
    public void Averages_the_last_periods()
    {
        var metric = MetricFixture.Metric(MetricFixture.Orders, "smooth: {type: moving, metric: orders_count, periods: 3}");

        metric.Formula.ShouldBeOfType<MovingFormula>().Periods.ShouldBe(3);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("number", "mean of orders_count over the last 3 periods"));
    }

    [Theory]
    [InlineData("m: {type: moving, metric: latest, periods: 2}", "GS2136 [latest] metric \"m\" computes with \"latest\", which is of type date.")]
    [InlineData("m: {type: moving, metric: place, periods: 2}", "GS2142 [place] metric \"m\" is the moving mean of \"place\", which is made with rank.")]
    [InlineData("m: {type: moving, metric: place_plus, periods: 2}", "GS2142 [place_plus] metric \"m\" is the moving mean of \"place_plus\", which is made with rank.")]
    [InlineData("m: {type: moving, metric: rate, periods: 2}", "GS2139 [rate] metric \"m\" reads \"rate\" by its times, but model rates has no time dimension.")]
    [InlineData("m: {type: moving, metric: revenue, periods: -2}", "GS1025 [-2] \"periods\" takes an integer from 1 to 10000; \"-2\" is none.")]
    public void Refuses_what_has_no_mean(string metric, string defect) =>
        MetricFixture.Defect(
            MetricFixture.Revenue,
            MetricFixture.Rate,
            "latest: {model: orders, agg: max, expr: ordered_on}",
            "place: {type: rank, metric: revenue}",
            "place_plus: {type: derived, expr: place + 1, inputs: [place]}",
            metric).ShouldBe(defect);
}
