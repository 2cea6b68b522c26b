using GovernedSemantics.Engine.Catalogue;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Tests.Catalogue;

public sealed class ReachableSegmentsTests
{
    private const string Text = """
        project: {version: 1, name: shop, description: A small shop., owner: owner@example.com}
        data_sources: [{name: here, database: sqlite, connection: "${DB}", description: The shop database.}]
        use_cases:
          - {name: all, description: Everything., status: approved, audience: {roles: ["*"], clients: [all]}, grants: {metrics: ["*"], dimensions: ["*"]}}
          - {name: some, description: Some things., status: approved, audience: {roles: ["*"], clients: [some]}, grants: {metrics: ["*"], dimensions: [order.large]}}
        views:
          - {name: orders, description: One row per order., columns: [{name: order_id, type: integer}, {name: customer_id, type: integer}, {name: amount, type: integer}]}
          - {name: customers, description: One row per customer., columns: [{name: customer_id, type: integer}, {name: kind, type: string}]}
        semantic_models:
          - name: orders
            view: orders
            description: What customers bought.
            entities: [{name: order, type: primary, key: order_id, description: One purchase.}, {name: customer, type: foreign, key: customer_id, description: Who bought.}]
            segments: [{name: large, description: From 100 on., filter: amount >= 100}]
            metrics: [{name: orders_count, description: How many orders., agg: count}]
          - name: customers
            view: customers
            description: Who buys.
            entities: [{name: customer, type: primary, key: customer_id, description: A buyer.}]
            segments: [{name: wholesale, description: Who sells on., filter: kind = 'wholesale'}]
            metrics: [{name: customers_count, description: How many customers., agg: count}]
        """;

    private static readonly LoadedModel Model = ModelLoader.Load([new SourceFile("shop.yml", Text)]).Value;

    [Theory]
    [InlineData("orders_count", "all", "customer.wholesale order.large")]
    [InlineData("customers_count", "all", "customer.wholesale")]
    [InlineData("orders_count", "some", "order.large")]
    [InlineData("customers_count", "some", "")]
    public void A_metric_has_the_segments_that_it_reaches_and_the_caller_may_use(string metric, string client, string names)
    {
        var caller = new Principal { Subject = "t", Name = "T", Roles = [], ClientId = client };
        var visible = Model.Policies.Scope(Model.Project, caller, null, new DateOnly(2026, 11, 22)).Value;

        string.Join(' ', ReachableNames.Segments(visible, Model.Project.Metrics[metric]).Select(s => s.Name)).ShouldBe(names);
    }
}
