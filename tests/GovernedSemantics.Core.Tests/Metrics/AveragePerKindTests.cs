using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class AveragePerKindTests
{
    private static readonly string[] Others =
    [
        MetricFixture.Revenue,
        MetricFixture.Rate,
        "latest: {model: orders, agg: max, expr: ordered_on}",
        "running: {type: cumulative, metric: revenue}",
        "start: {type: derived, expr: r + 0, inputs: [{metric: revenue, alias: r, offset_to: year}]}",
        "before: {type: lag, metric: revenue, periods: 1}",
        "smooth: {type: moving, metric: revenue, periods: 2}",
        "place: {type: rank, metric: revenue}",
    ];

    [Theory]
    [InlineData("week", "Week", "mean of revenue per week")]
    [InlineData("fiscal_quarter", "FiscalQuarter", "mean of revenue per fiscal quarter")]
    public void Averages_over_periods_of_a_grain(string grain, string expected, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"typical: {{type: average_per, metric: revenue, grain: {grain}}}");

        metric.Formula.ShouldBeOfType<AveragePerFormula>().Grain.ToString().ShouldBe(expected);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("number", meaning));
    }

    [Fact]
    public void Averages_what_is_shifted() =>
        MetricFixture.Metric(
            MetricFixture.Revenue,
            "earlier: {type: derived, expr: r + 0, inputs: [{metric: revenue, alias: r, offset: 1 year}]}",
            "typical: {type: average_per, metric: earlier, grain: week}").Formula.ShouldBeOfType<AveragePerFormula>();

    [Theory]
    [InlineData("running", "cumulative")]
    [InlineData("start", "offset_to")]
    [InlineData("before", "lag")]
    [InlineData("smooth", "moving")]
    [InlineData("place", "rank")]
    public void Refuses_what_needs_the_axis_of_an_answer(string metric, string made) =>
        MetricFixture.Defect([.. Others, $"m: {{type: average_per, metric: {metric}, grain: week}}"]).ShouldBe(
            $"GS2143 [{metric}] metric \"m\" averages \"{metric}\" over periods, which is made with {made} and has a value only on the answer's own axis.");

    [Theory]
    [InlineData("metric: latest, grain: week", "GS2136 [latest] metric \"m\" computes with \"latest\", which is of type date.")]
    [InlineData("metric: rate, grain: week", "GS2139 [rate] metric \"m\" reads \"rate\" by its times, but model rates has no time dimension.")]
    [InlineData("metric: revenue, grain: weak", "GS1026 [weak] \"grain\" does not take \"weak\". Closest: \"week\", \"year\".")]
    public void Refuses_what_has_no_mean(string keys, string defect) =>
        MetricFixture.Defect([.. Others, $"m: {{type: average_per, {keys}}}"]).ShouldBe(defect);
}
