using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Metrics;

public sealed class ShiftRulesTests
{
    private const string Project = """
        project: {version: 1, name: shop, description: A small shop., owner: analytics@example.com}
        data_sources:
          - {name: here, database: sqlite, connection: "${DB}", description: The shop database.}
          - {name: there, database: sqlite, connection: "${WEB}", description: The log of the pages.}
        use_cases:
          - {name: modelling, description: Everything while modelling., status: approved, audience: {roles: ["*"], clients: ["*"]}, grants: {metrics: ["*"], dimensions: ["*"]}}
        views:
          - {name: orders, source: here, description: One row per order., columns: [{name: customer_id, type: integer}, {name: ordered_on, type: date}]}
          - {name: visits, source: there, description: One row per visit., columns: [{name: customer_id, type: integer}, {name: visited_on, type: date}]}
        semantic_models:
          - name: orders
            view: orders
            description: What customers bought.
            time: ordered_on
            entities: [{name: customer, type: foreign, key: customer_id, description: Who bought.}]
            dimensions: [{name: ordered_on, type: time, grain: day, description: When the order was placed.}]
          - name: visits
            view: visits
            description: Who looked.
            time: visited_on
            entities: [{name: customer, type: foreign, key: customer_id, description: Who looked.}]
            dimensions: [{name: visited_on, type: time, grain: day, description: The day of the visit.}]
        metrics:
          - {name: orders_count, description: How many orders., model: orders, agg: count}
          - {name: visits_count, description: How many visits., model: visits, agg: count}

        """;

    [Theory]
    [InlineData("type: conversion, base: visits_count, conversion: orders_count, entity: customer", "visits in there", "orders in here")]
    [InlineData("model: visits, agg: count, cohort: {entity: customer, metric: orders_count, op: gt, values: 2}", "visits in there", "orders in here")]
    [InlineData("type: derived, expr: a * 1, inputs: [{metric: orders_count, alias: a}], cohort: {entity: customer, metric: visits_count, op: gt, values: 2}", "orders in here", "visits in there")]
    public void Refuses_to_compare_rows_of_two_data_sources(string keys, string one, string other) =>
        ModelLoader.Load([new SourceFile("shop.yml", $"{Project}  - {{name: m, description: A number that matters., {keys}}}")])
            .Errors.ShouldHaveSingleItem().ToString()
            .ShouldEndWith($"GS2156 crosses-data-sources: metric \"m\" compares rows of {one} with rows of {other}, which is another data source.");
}
