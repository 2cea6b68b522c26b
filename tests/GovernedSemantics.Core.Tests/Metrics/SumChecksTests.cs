namespace GovernedSemantics.Tests.Metrics;

public sealed class SumChecksTests
{
    [Fact]
    public void Warns_where_a_sum_of_different_models_has_no_default()
    {
        var defect = MetricFixture.Defect(
            MetricFixture.Revenue, MetricFixture.Refunds, "net: {type: derived, expr: revenue - refunds, inputs: [revenue, {metric: refunds, default: 0}]}");

        defect.ShouldBe("GS2128 [revenue] metric \"net\" adds or subtracts metrics of different models or times, and revenue reads NULL where only the other has rows.");
    }

    [Theory]
    [InlineData("net: {type: derived, expr: \"coalesce(revenue, 0) - coalesce(refunds, 0)\", inputs: [revenue, refunds]}")]
    [InlineData("net: {type: derived, expr: orders_count - return_count, inputs: [orders_count, return_count]}")]
    [InlineData("net: {type: derived, expr: revenue - orders_count, inputs: [revenue, orders_count]}")]
    [InlineData("net: {type: derived, expr: revenue * refunds, inputs: [revenue, refunds]}")]
    public void Does_not_warn_where_nothing_is_lost(string metric) =>
        MetricFixture.Defects(
            MetricFixture.Revenue, MetricFixture.Refunds, MetricFixture.Orders, "return_count: {model: returns, agg: count}", metric).ShouldBeEmpty();

    [Fact]
    public void Warns_where_a_sum_of_different_times_has_no_default() =>
        MetricFixture.Defects(
            MetricFixture.Revenue,
            MetricFixture.Orders,
            "growth: {type: derived, expr: revenue - before, inputs: [revenue, {metric: revenue, alias: before, offset: 1 year}]}",
            "more: {type: derived, expr: orders_count - before, inputs: [orders_count, {metric: orders_count, alias: before, offset: 1 year}]}",
            "rate: {type: derived, expr: revenue / before, inputs: [revenue, {metric: revenue, alias: before, offset_to: year}]}",
            "twice: {type: derived, expr: before + again, inputs: [{metric: revenue, alias: before, offset: 1 year}, {metric: revenue, alias: again, offset: 1 year}]}")
            .Select(d => d.Message).ShouldBe(
            [
                "metric \"growth\" adds or subtracts metrics of different models or times, and revenue reads NULL where only the other has rows.",
                "metric \"growth\" adds or subtracts metrics of different models or times, and before reads NULL where only the other has rows.",
            ]);

    [Fact]
    public void Warns_about_unlike_units() =>
        MetricFixture.Defect(
            MetricFixture.Revenue,
            "weight_sum: {model: orders, agg: sum, expr: weight, unit: kg}",
            "odd: {type: derived, expr: revenue + weight_sum, inputs: [revenue, weight_sum]}")
            .ShouldBe("GS2129 [revenue + weight_sum] metric \"odd\" adds or subtracts EUR and kg.");
}
