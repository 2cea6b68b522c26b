using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Metrics;

public sealed class MetricDefinitionTests
{
    private const string Completed = "agg: count, filter: status = 'completed'";

    [Theory]
    [InlineData("Amounts of all orders.", "What was ordered.")]
    [InlineData("name: revenue,", "name: revenue, label: Sales, tags: [money],")]
    [InlineData("status = 'completed'", "status  =  'completed'")]
    [InlineData("name: completed_orders", "name: orders_completed")]
    public void Does_not_change_with_words(string old, string replacement) => Definitions(old, replacement).Order().ShouldBe(Definitions().Order());

    [Theory]
    [InlineData("agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count", "agg: avg, expr: amount, unit: EUR}\n      - {name: orders_count")]
    [InlineData("agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count", "agg: sum, expr: amount, unit: USD}\n      - {name: orders_count")]
    [InlineData("agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count", "agg: sum, expr: amount, unit: EUR, format: currency}\n      - {name: orders_count")]
    [InlineData("What customers bought.", "What customers bought.\n    filter: amount > 0")]
    [InlineData("numerator: revenue\n", "numerator: completed_orders\n")]
    public void Changes_with_what_the_number_means(string old, string replacement) => Definitions(old, replacement).Order().ShouldNotBe(Definitions().Order());

    [Fact]
    public void Changes_with_the_dimensions_and_joins_below()
    {
        var extra = "metrics: [{name: retail_orders, description: Orders of retail., model: orders, agg: count, filter: customer.market = 'retail'}]";

        var before = Load(TestProjects.ShopWith(extra), "retail_orders");
        var dimension = Load([.. TestProjects.ShopBut("expr: segment", "expr: lower(segment)"), new SourceFile("extra.yml", extra)], "retail_orders");
        var join = Load([.. TestProjects.ShopBut("{name: customer, type: foreign, key: customer_id, description: Who bought.}", "{name: customer, type: foreign, key: order_id, description: Who bought.}"), new SourceFile("extra.yml", extra)], "retail_orders");

        before.ShouldStartWith("gs1:sha256:");
        new[] { before, dimension, join }.ShouldBeUnique();
    }

    [Theory]
    [InlineData("model: orders, agg: count, segments: large", "filter: amount >= 100}", "filter: amount >= 200}")]
    [InlineData("model: returns, agg: count, segments: order.large", "filter: amount >= 100}", "filter: amount >= 200}")]
    [InlineData("model: returns, agg: count, segments: order.home", "{name: region, description: Sales region.}", "{name: region, description: Sales region., expr: lower(region)}")]
    [InlineData("model: returns, agg: count, cohort: {entity: customer, metric: orders_count, op: gt, values: 2}", "status is distinct from 'test'", "status is distinct from 'tests'")]
    [InlineData("model: orders, agg: count, cohort: {entity: customer, metric: visits_count, op: gt, values: 2}", "type: foreign, key: customer_id, description: Who bought.", "type: foreign, key: bill_customer_id, description: Who bought.")]
    [InlineData("model: orders, agg: count, cohort: {entity: customer, metric: visits_count, op: gt, values: 2}", "type: foreign, key: customer_id, description: Who looked.", "type: foreign, key: visit_id, description: Who looked.")]
    [InlineData("model: returns, agg: count, cohort: {entity: customer, metric: visits_count, op: gt, values: 2}", "type: foreign, key: order_id, description: What it belongs to.", "type: foreign, key: return_id, description: What it belongs to.")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer", "type: foreign, key: customer_id, description: Who looked.", "type: foreign, key: visit_id, description: Who looked.")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer", "type: foreign, key: customer_id, description: Who bought.", "type: foreign, key: bill_customer_id, description: Who bought.")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer", "status is distinct from 'test'", "status is distinct from 'tests'")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer, same: currency", "{name: currency, description: What the amount is in.}", "{name: currency, description: What the amount is in., expr: lower(currency)}")]
    public void Changes_with_what_is_read_behind_the_rows_that_count(string keys, string old, string replacement)
    {
        string[] metrics = [MetricFixture.Orders, MetricFixture.Visits, $"m: {{{keys}}}"];

        MetricFixture.Definition(old, replacement, metrics).ShouldNotBe(MetricFixture.Definition(old, old, metrics));
    }

    [Fact]
    public void Changes_with_nothing_that_is_only_near()
    {
        string[] metrics = [MetricFixture.Orders, MetricFixture.Visits, "m: {type: conversion, base: visits_count, conversion: orders_count, entity: customer}"];

        MetricFixture.Definition("filter: amount >= 100}", "filter: amount >= 200}", metrics).ShouldBe(MetricFixture.Definition("amount", "amount", metrics));
    }

    private static string[] Definitions(string old = Completed, string replacement = Completed)
    {
        var loaded = TestProjects.Load(TestProjects.ShopBut(old, replacement));
        return [.. loaded.Project.Metrics.Values.Select(m => m.Definition)];
    }

    private static string Load(System.Collections.Immutable.ImmutableArray<SourceFile> files, string metric) =>
        TestProjects.Load(files).Project.Metrics[metric].Definition;
}
