using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricTableTests
{
    [Fact]
    public void Says_once_what_is_wrong_below_other_metrics() =>
        MetricFixture.Defect(
            "broken: {model: orders, agg: sum, expr: amont}",
            "twice: {type: derived, expr: broken * 2, inputs: [broken]}",
            "thrice: {type: derived, expr: twice + broken, inputs: [twice, broken]}").ShouldStartWith("GS2014 [amont]");

    [Fact]
    public void Says_once_that_a_type_below_is_not_supported() =>
        MetricFixture.Defect("rate: {type: sideways}", "twice: {type: derived, expr: rate * 2, inputs: [rate]}").ShouldStartWith("GS2102");

    [Fact]
    public void Tells_the_metrics_of_a_cycle() =>
        MetricFixture.Defect(
            "a: {type: derived, expr: b + 1, inputs: [b]}",
            "b: {type: derived, expr: c + 1, inputs: [c]}",
            "c: {type: derived, expr: a + 1, inputs: [a]}").ShouldBe("GS2119 [a] metric \"a\" is made of itself: a -> b -> c -> a.");

    [Fact]
    public void Refuses_another_model_for_a_metric_that_stands_in_one() =>
        ModelLoader.Load(TestProjects.ShopBut("expr: amount, unit: EUR}\n      - {name: orders_count", "model: returns, expr: amount, unit: EUR}\n      - {name: orders_count"))
            .Errors.Select(e => e.Code).ShouldContain("GS2106");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stops_at_a_hundred_levels(bool bottomUp)
    {
        var chain = Enumerable.Range(1, 150).Select(i => $"m{i}: {{type: derived, expr: m{i - 1} + 1, inputs: [m{i - 1}]}}").Prepend("m0: {model: orders, agg: count}");
        var metrics = (bottomUp ? chain : chain.Reverse()).ToArray();

        var defects = MetricFixture.Defects(metrics);

        defects.Select(d => d.Code).Distinct().ShouldBe(["GS2120"]);
        defects[0].Message.ShouldContain("nested more than 100 deep");
    }

    [Fact]
    public void Stops_before_doubling_grows_out_of_hand()
    {
        var doubling = Enumerable.Range(1, 30)
            .Select(i => $"m{i}: {{type: derived, expr: a + b, inputs: [{{metric: m{i - 1}, alias: a}}, {{metric: m{i - 1}, alias: b}}]}}")
            .Prepend("m0: {model: orders, agg: count}")
            .ToArray();

        MetricFixture.Defects(doubling).ShouldHaveSingleItem().Message.ShouldContain("come to more than 10000 inputs");
    }
}
