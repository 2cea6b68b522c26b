using System.Diagnostics;
using GovernedSemantics.Loading;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricBinderTests
{
    [Theory]
    [InlineData("m: {agg: count}", "GS2105 [] metric \"m\" stands at the top level and names no model to aggregate.")]
    [InlineData("m: {model: order, agg: count}", "GS2104 [order] metric \"m\" stands on model \"order\", which is not in the project. Closest: \"orders\".")]
    [InlineData("m: {type: ratoi}", "GS2102 [ratoi] \"ratoi\" is no metric type. Closest: \"ratio\".")]
    [InlineData("m: {model: orders, agg: count, format: 0.0%}", "GS1025 [0.0%] \"format\" takes 0, 0.00 (as many digits as are shown), percent or currency; \"0.0%\" is none.")]
    [InlineData("m: {model: orders, agg: count, unit: {from: currenzy}}", "GS2134 [currenzy] the unit of metric \"m\" comes from \"currenzy\", which its leaf m of model orders does not reach by a single path. Closest: \"currency\".")]
    [InlineData("m: {model: orders, agg: count, privacy: {entity: customer}}", "GS1028 [privacy] the key \"privacy\" of metric \"m\" belongs to a later version of the language.")]
    [InlineData("m: {model: orders, agg: count, expression: amount}", "GS1021 [expression] metric \"m\" has no key \"expression\".")]
    [InlineData("status: {model: orders, agg: count}", "GS2004 [status] \"status\" names a metric here and a dimension at base.yml:")]
    public void Refuses_what_is_not_in_the_language(string metric, string defect) =>
        MetricFixture.Defect(metric).ShouldStartWith(defect);

    [Fact]
    public void Warns_where_an_input_is_deprecated() =>
        MetricFixture.Defect(
            "old: {model: orders, agg: count, deprecated: Use orders_count.}", "m: {type: derived, expr: old * 2, inputs: [old]}")
            .ShouldBe("GS2135 [] metric \"m\" is made of \"old\", which is deprecated: Use orders_count.");

    [Fact]
    public void Keeps_metrics_in_models_and_at_the_top_apart_by_place_only()
    {
        var metrics = TestProjects.LoadShop().Project.Metrics;

        metrics["average_order"].Formula.ShouldBeOfType<RatioFormula>();
        metrics["revenue"].Leaves[0].Model.Name.ShouldBe("orders");
    }

    [Fact]
    public void Lists_every_kind_once() =>
        MetricKind.All.Select(k => k.Name).ShouldBeUnique();

    [Fact]
    public void Binds_ten_thousand_metrics_at_a_cost_that_grows_with_their_number_only()
    {
        var metrics = Enumerable.Range(0, 2_500).SelectMany(i => new[]
        {
            $"sum_{i}: {{model: orders, agg: sum, expr: amount, filter: status = 's{i}'}}",
            $"count_{i}: {{model: orders, agg: count}}",
            $"rate_{i}: {{type: ratio, numerator: sum_{i}, denominator: count_{i}}}",
            $"more_{i}: {{type: derived, expr: rate_{i} * 2, inputs: [rate_{i}]}}",
        }).ToArray();
        MetricFixture.Load(metrics[..40]).IsOk.ShouldBeTrue();

        var files = MetricFixture.Files([.. metrics.Chunk(500)]);

        var watch = Stopwatch.StartNew();
        var loaded = ModelLoader.Load(files);

        loaded.IsOk.ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(40), "the benchmarks hold it to two seconds; here other tests run beside it");
    }
}
