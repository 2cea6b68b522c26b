namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricNamesTests
{
    [Fact]
    public void Refuses_a_second_metric_of_a_name() =>
        MetricFixture.Defect(MetricFixture.Orders, "orders_count: {model: orders, agg: count}")
            .ShouldBe("GS2003 [orders_count] the metric \"orders_count\" is already declared at metrics.yml:2:5.");

    [Fact]
    public void Refuses_a_former_name_that_is_taken() =>
        MetricFixture.Defect(MetricFixture.Orders, "m: {model: orders, agg: sum, expr: amount, formerly: [sales, orders_count]}")
            .ShouldBe("GS2133 [orders_count] the former name \"orders_count\" of metric \"m\" is also the name of metric orders_count.");

    [Theory]
    [InlineData("Orders_Count", "the name of metric orders_count")]
    [InlineData("purchases", "a synonym of metric orders_count")]
    [InlineData("STATE", "a synonym of dimension orders.status")]
    [InlineData("region", "the name of dimension customers.region")]
    [InlineData("customer", "the name of entity customer")]
    [InlineData("old_count", "a former name of metric orders_count")]
    public void Refuses_a_synonym_that_is_taken(string synonym, string other) =>
        MetricFixture.Defect(
            "orders_count: {model: orders, agg: count, synonyms: [Purchases], formerly: old_count}",
            $"m: {{model: orders, agg: sum, expr: amount, synonyms: [{synonym}]}}")
            .ShouldBe($"GS2045 [{synonym}] the synonym \"{synonym}\" of metric \"m\" is also {other}.");
}
