using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class LagKindTests
{
    [Theory]
    [InlineData(1, "revenue one period earlier")]
    [InlineData(10_000, "revenue 10000 periods earlier")]
    public void Reads_earlier_periods(int periods, string meaning)
    {
        var metric = MetricFixture.Metric(MetricFixture.Revenue, $"before: {{type: lag, metric: revenue, periods: {periods}}}");

        metric.Formula.ShouldBeOfType<LagFormula>().Periods.ShouldBe(periods);
        (metric.Type.ToString(), metric.Meaning).ShouldBe(("decimal(38,2)", meaning));
    }

    [Fact]
    public void Keeps_the_type_of_what_is_no_number() =>
        MetricFixture.Metric("latest: {model: orders, agg: max, expr: ordered_on}", "before: {type: lag, metric: latest, periods: 1}")
            .Type.ToString().ShouldBe("date");

    [Theory]
    [InlineData("m: {type: lag, metric: revenue, periods: 0}", "GS1025 [0] \"periods\" takes an integer from 1 to 10000; \"0\" is none.")]
    [InlineData("m: {type: lag, metric: revenue, periods: 10001}", "GS1025 [10001] \"periods\" takes an integer from 1 to 10000; \"10001\" is none.")]
    [InlineData("m: {type: lag, metric: revenue}", "GS1022 [] metric \"m\" needs the key \"periods\".")]
    [InlineData("m: {type: lag, metric: revenue, periods: 1, over: all}", "GS1021 [over] metric \"m\" has no key \"over\". Closest: \"owner\".")]
    [InlineData("m: {type: lag, metric: rate, periods: 1}", "GS2139 [rate] metric \"m\" reads \"rate\" by its times, but model rates has no time dimension.")]
    public void Refuses_what_cannot_be_earlier(string metric, string defect) =>
        MetricFixture.Defect(MetricFixture.Revenue, MetricFixture.Rate, metric).ShouldBe(defect);
}
