namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricHeaderTests
{
    [Fact]
    public void Reads_the_keys_that_all_metrics_have()
    {
        var metric = MetricFixture.Metric(
            "revenue: {model: orders, agg: sum, expr: amount, description: Amounts of all orders., label: Revenue, owner: cfo@example.com, synonyms: [sales, turnover], "
            + "unit: {from: order.currency}, format: \"0.00\", tags: [money], hidden: true, direction: higher_is_better, formerly: turnover_sum, deprecated: Use net.}");

        (metric.Label, metric.Owner, metric.Description, metric.Unit, metric.UnitFrom).ShouldBe(("Revenue", "cfo@example.com", "Amounts of all orders.", null, "order.currency"));
        (metric.Format, metric.Hidden, metric.Direction, metric.Deprecated).ShouldBe(("0.00", true, "higher_is_better", "Use net."));
        metric.Synonyms.ShouldBe(["sales", "turnover"]);
        metric.Tags.ShouldBe(["money"]);
        metric.Formerly.ShouldBe(["turnover_sum"]);
    }

    [Fact]
    public void Inherits_the_owner() =>
        MetricFixture.Metric(MetricFixture.Revenue).Owner.ShouldBe("analytics@example.com");
}
