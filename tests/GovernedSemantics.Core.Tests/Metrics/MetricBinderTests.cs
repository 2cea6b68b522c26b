using System.Diagnostics;
using GovernedSemantics.Loading;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricBinderTests
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

    [Theory]
    [InlineData("m: {agg: count}", "GS2105 [] metric \"m\" stands at the top level and names no model to aggregate.")]
    [InlineData("m: {model: order, agg: count}", "GS2104 [order] metric \"m\" stands on model \"order\", which is not in the project. Closest: \"orders\".")]
    [InlineData("m: {type: conversion, base: a}", "GS2103 [conversion] metric type \"conversion\" is not supported yet. Supported: simple, ratio, derived, cumulative.")]
    [InlineData("m: {type: ratoi}", "GS2102 [ratoi] \"ratoi\" is no metric type. Closest: \"ratio\".")]
    [InlineData("m: {model: orders, agg: count, format: 0.0%}", "GS1025 [0.0%] \"format\" takes 0, 0.00 (as many digits as are shown), percent or currency; \"0.0%\" is none")]
    [InlineData("m: {model: orders, agg: count, unit: {from: currenzy}}", "GS2134 [currenzy] the unit of metric \"m\" comes from \"currenzy\", which its leaf m of model orders does not reach by a single path. Closest: \"currency\".")]
    [InlineData("m: {model: orders, agg: count, privacy: {entity: customer}}", "GS1028 [privacy] the key \"privacy\" of metric \"m\" belongs to a later version of the language")]
    [InlineData("m: {model: orders, agg: count, expression: amount}", "GS1021 [expression] metric \"m\" has no key \"expression\"")]
    [InlineData("status: {model: orders, agg: count}", "GS2004 [status] \"status\" names a metric here and a dimension at base.yml:")]
    public void Refuses_what_is_not_in_the_language(string metric, string defect) =>
        MetricFixture.Defect(metric).ShouldStartWith(defect);

    [Fact]
    public void Refuses_a_second_metric_of_a_name() =>
        MetricFixture.Defect(MetricFixture.Orders, "orders_count: {model: orders, agg: count}")
            .ShouldBe("GS2003 [orders_count] the metric \"orders_count\" is already declared at metrics.yml:2:5");

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
            .ShouldBe($"GS2045 [{synonym}] the synonym \"{synonym}\" of metric \"m\" is also {other}");

    [Fact]
    public void Warns_where_an_input_is_deprecated() =>
        MetricFixture.Defect(
            "old: {model: orders, agg: count, deprecated: Use orders_count.}", "m: {type: derived, expr: old * 2, inputs: [old]}")
            .ShouldBe("GS2135 [] metric \"m\" is made of \"old\", which is deprecated: Use orders_count.");

    [Fact]
    public void Says_once_what_is_wrong_below_other_metrics() =>
        MetricFixture.Defect(
            "broken: {model: orders, agg: sum, expr: amont}",
            "twice: {type: derived, expr: broken * 2, inputs: [broken]}",
            "thrice: {type: derived, expr: twice + broken, inputs: [twice, broken]}").ShouldStartWith("GS2014 [amont]");

    [Fact]
    public void Says_once_that_a_type_below_is_not_supported() =>
        MetricFixture.Defect("rate: {type: conversion}", "twice: {type: derived, expr: rate * 2, inputs: [rate]}").ShouldStartWith("GS2103");

    [Fact]
    public void Tells_the_metrics_of_a_cycle() =>
        MetricFixture.Defect(
            "a: {type: derived, expr: b + 1, inputs: [b]}",
            "b: {type: derived, expr: c + 1, inputs: [c]}",
            "c: {type: derived, expr: a + 1, inputs: [a]}").ShouldBe("GS2119 [a] metric \"a\" is made of itself: a -> b -> c -> a.");

    [Fact]
    public void Keeps_metrics_in_models_and_at_the_top_apart_by_place_only()
    {
        var metrics = TestProjects.LoadShop().Project.Metrics;

        metrics["average_order"].Formula.ShouldBeOfType<RatioFormula>();
        metrics["revenue"].Leaves[0].Model.Name.ShouldBe("orders");
    }

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

    [Fact]
    public void Lists_every_kind_once() =>
        MetricKind.All.Select(k => k.Name).Concat(MetricKind.Announced).ShouldBeUnique();

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
