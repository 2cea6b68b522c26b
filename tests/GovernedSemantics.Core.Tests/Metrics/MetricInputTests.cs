using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricInputTests
{
    [Fact]
    public void Filters_then_shifts_then_fills()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            "growth: {type: derived, expr: revenue / before, inputs: [revenue, {metric: revenue, alias: before, filter: status = 'paid', offset: 1 month, default: 0}]}");

        var inputs = metric.Formula.ShouldBeOfType<ExpressionFormula>().Inputs;
        var offset = inputs[1].ShouldBeOfType<DefaultFormula>().Input.ShouldBeOfType<OffsetFormula>();
        offset.By.ShouldBe(new Duration(1, TimeGrain.Month));
        offset.Input.ShouldBeOfType<LeafFormula>().Leaf.Filters.Length.ShouldBe(1);
        metric.Meaning.ShouldBe("revenue / before, with before = (revenue where status = 'paid' one month earlier) (or 0)");
    }

    [Theory]
    [InlineData("offset: 1 month", "(revenue one month earlier) / revenue")]
    [InlineData("offset: 52 weeks", "(revenue 52 weeks earlier) / revenue")]
    [InlineData("offset_to: fiscal_year", "(revenue at the start of the fiscal year) / revenue")]
    public void Shifts_the_sides_of_a_ratio(string shift, string meaning)
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue, $"growth: {{type: ratio, numerator: {{metric: revenue, {shift}}}, denominator: revenue}}");

        metric.Formula.ShouldBeOfType<RatioFormula>().Numerator.ShouldNotBeOfType<LeafFormula>();
        metric.Meaning.ShouldBe(meaning);
    }

    [Fact]
    public void Shifts_whatever_is_below()
    {
        var metric = MetricFixture.Metric(
            MetricFixture.Revenue,
            "place: {type: rank, metric: revenue}",
            "rise: {type: derived, expr: before - place, inputs: [{metric: place, alias: before, offset: 1 month, default: 0}, {metric: place, default: 0}]}");

        metric.Formula.ShouldBeOfType<ExpressionFormula>().Inputs[0].ShouldBeOfType<DefaultFormula>()
            .Input.ShouldBeOfType<OffsetFormula>().Input.ShouldBeOfType<RankFormula>();
    }

    [Theory]
    [InlineData("metric: revenue, offset: 1 month, offset_to: year", "GS2140 [year] an input of metric \"m\" has both offset and offset_to.")]
    [InlineData("metric: rate, offset: 1 month", "GS2139 [rate] metric \"m\" reads \"rate\" by its times, but model rates has no time dimension.")]
    [InlineData("metric: revenue, offset: 0 months", "GS1025 [0 months] \"offset\" takes a duration such as \"8 weeks\"; \"0 months\" is none.")]
    [InlineData("metric: revenue, offset_to: jear", "GS1026 [jear] \"offset_to\" does not take \"jear\". Closest: \"year\".")]
    public void Refuses_what_cannot_be_shifted(string input, string defect) =>
        MetricFixture.Defect(
            MetricFixture.Revenue, MetricFixture.Rate, $"m: {{type: derived, expr: x * 2, inputs: [{{{input}, alias: x}}]}}").ShouldBe(defect);
}
