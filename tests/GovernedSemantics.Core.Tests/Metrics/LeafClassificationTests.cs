using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class LeafClassificationTests
{
    [Theory]
    [InlineData("agg: sum, expr: amount", "Internal")]
    [InlineData("agg: count", "Public")]
    [InlineData("agg: sum, expr: amount + margin", "Confidential")]
    [InlineData("agg: sum, expr: amount, filter: margin > 0", "Confidential")]
    [InlineData("agg: max, expr: email", "Pii")]
    [InlineData("agg: count_distinct, expr: email", "Internal")]
    [InlineData("agg: count, expr: margin", "Internal")]
    [InlineData("agg: count, filter: email like '%@example.com'", "Pii")]
    public void Is_the_highest_of_what_is_shown(string keys, string expected) =>
        MetricFixture.Metric($"m: {{model: orders, {keys}}}").Classification.ToString().ShouldBe(expected);

    [Fact]
    public void Is_the_highest_of_all_leaves() =>
        MetricFixture.Metric(
            MetricFixture.Revenue,
            "margin_sum: {model: orders, agg: sum, expr: margin}",
            "rate: {type: ratio, numerator: margin_sum, denominator: revenue}").Classification.ShouldBe(Classification.Confidential);
}
