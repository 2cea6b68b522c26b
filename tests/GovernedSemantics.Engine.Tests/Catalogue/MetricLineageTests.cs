using GovernedSemantics.Engine.Catalogue;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Tests.Catalogue;

public sealed class MetricLineageTests
{
    private const string Project = """
        project: {version: 1, name: shop, description: A small shop., owner: owner@example.com}
        data_sources: [{name: here, database: sqlite, connection: "${DB}", description: The shop database.}]
        use_cases:
          - {name: modelling, description: Everything while modelling., status: approved, audience: {roles: ["*"], clients: ["*"]}, grants: {metrics: ["*"], dimensions: ["*"]}}
        views:
          - {name: orders, description: One row per order., columns: [{name: order_id, type: integer}, {name: customer_id, type: integer}, {name: amount, type: integer}, {name: device, type: string}, {name: ordered_on, type: date}]}
          - {name: returns, description: One row per return., columns: [{name: order_id, type: integer}, {name: refund, type: integer}]}
          - {name: visits, description: One row per visit., columns: [{name: person, type: integer}, {name: tool, type: string}, {name: visited_on, type: date}]}
        semantic_models:
          - name: orders
            view: orders
            description: What customers bought.
            time: ordered_on
            entities: [{name: order, type: primary, key: order_id, description: One purchase.}, {name: customer, type: foreign, key: customer_id, description: Who bought.}]
            dimensions: [{name: ordered_on, type: time, grain: day, description: When the order was placed.}, {name: device, description: What it was placed with.}]
            segments: [{name: large, description: From 100 on., filter: amount >= 100}]
          - name: returns
            view: returns
            description: What came back.
            entities: [{name: order, type: foreign, key: order_id, description: What it belongs to.}]
          - name: visits
            view: visits
            description: Who looked.
            time: visited_on
            entities: [{name: customer, type: foreign, key: person, description: Who looked.}]
            dimensions: [{name: visited_on, type: time, grain: day, description: The day of the visit.}, {name: device, description: What it was made with., expr: tool}]
        metrics:
          - {name: orders_count, description: How many orders., model: orders, agg: count}
          - {name: visits_count, description: How many visits., model: visits, agg: count}

        """;

    [Theory]
    [InlineData("model: orders, agg: count", "orders.ordered_on")]
    [InlineData("model: returns, agg: sum, expr: refund", "returns.refund")]
    [InlineData("model: returns, agg: sum, expr: refund, segments: order.large", "orders.amount orders.order_id returns.order_id returns.refund")]
    [InlineData("model: returns, agg: count, cohort: {entity: customer, metric: visits_count, op: gt, values: 1}", "orders.customer_id orders.order_id returns.order_id visits.person visits.visited_on")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer", "orders.customer_id orders.ordered_on visits.person visits.visited_on")]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer, same: device", "orders.customer_id orders.device orders.ordered_on visits.person visits.tool visits.visited_on")]
    public void Names_every_column_that_is_read(string keys, string columns)
    {
        var files = new SourceFile("shop.yml", $"{Project}  - {{name: m, description: A number that matters., {keys}}}");
        var project = ModelLoader.Load([files]).Value.Project;

        MetricLineage.Of(project.Metrics["m"], project.Joins).ShouldBe(columns.Split(' '));
    }
}
