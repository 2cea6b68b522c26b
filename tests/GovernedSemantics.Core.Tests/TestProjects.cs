using System.Collections.Immutable;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests;

/// <summary>Small projects for tests. <see cref="Shop"/> is the fixture of orders, customers and returns.</summary>
internal static class TestProjects
{
    public const string ShopProject = """
        project:
          version: 1
          name: shop
          description: Orders, customers and returns of a small shop.
          owner: analytics@example.com
          time: {zone: Europe/Berlin, week_start: monday, fiscal_year_start_month: 4}

        data_sources:
          - {name: warehouse, database: sqlite, connection: "${GSEM_WAREHOUSE}", description: The reporting copy of the shop.}

        use_cases:
          - name: modelling
            description: The engineer asks everything while modelling.
            status: approved
            audience: {roles: ["*"], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"]}
            show_sql: true
        """;

    public const string ShopViews = """
        views:
          - name: orders
            description: One row per order.
            columns:
              - {name: order_id, type: integer}
              - {name: customer_id, type: integer}
              - {name: amount, type: "decimal(12,2)"}
              - {name: status, type: string}
              - {name: ordered_at, type: datetime}
          - name: customers
            description: One row per customer.
            columns:
              - {name: customer_id, type: integer}
              - {name: region, type: string}
              - {name: segment, type: string}
              - {name: email, type: string, classification: pii}
          - name: returns
            description: One row per returned parcel.
            columns:
              - {name: return_id, type: integer}
              - {name: customer_id, type: integer}
              - {name: amount, type: "decimal(12,2)"}
              - {name: returned_on, type: date}
        """;

    public const string ShopModels = """
        semantic_models:
          - name: orders
            view: orders
            description: What customers bought.
            time: ordered_at
            entities:
              - {name: order, type: primary, key: order_id, description: One purchase.}
              - {name: customer, type: foreign, key: customer_id, description: Who bought.}
            dimensions:
              - {name: ordered_at, type: time, grain: second, description: When the order was placed.}
              - {name: status, description: State of the order., values: [completed, pending], synonyms: [state]}
            metrics:
              - {name: revenue, description: Amounts of all orders., agg: sum, expr: amount, unit: EUR}
              - {name: orders_count, description: Number of orders., agg: count}
              - {name: completed_orders, description: Number of completed orders., agg: count, filter: status = 'completed'}
              - name: average_order
                description: Mean amount of an order.
                type: ratio
                numerator: revenue
                denominator: orders_count

          - name: customers
            view: customers
            description: Who buys.
            entities:
              - {name: customer, type: primary, key: customer_id, description: A buyer.}
            dimensions:
              - {name: region, description: Sales region.}
              - {name: market, description: Retail or wholesale., expr: segment}

          - name: returns
            view: returns
            description: What came back.
            time: returned_on
            entities:
              - {name: return, type: primary, key: return_id, description: One returned parcel.}
              - {name: customer, type: foreign, key: customer_id, description: Who sent it back.}
            dimensions:
              - {name: returned_on, type: time, grain: day, description: When the parcel came back.}
            metrics:
              - {name: returned_amount, description: Amounts of all returns., agg: sum, expr: amount, unit: EUR}
        """;

    public static ImmutableArray<SourceFile> Shop { get; } =
        [new("project.yml", ShopProject), new("views.yml", ShopViews), new("models.yml", ShopModels)];

    /// <summary>The project of the files; fails the test with all defects where it does not load.</summary>
    public static LoadedModel Load(params ImmutableArray<SourceFile> files)
    {
        var result = ModelLoader.Load(files);
        result.Errors.Select(d => d.ToString()).ShouldBeEmpty();
        return result.Value;
    }

    public static LoadedModel LoadShop() => Load(Shop);

    /// <summary>The shop with one more file.</summary>
    public static ImmutableArray<SourceFile> ShopWith(string text) => Shop.Add(new("extra.yml", text));

    /// <summary>The shop with a text of its files replaced; the text must stand there exactly once.</summary>
    public static ImmutableArray<SourceFile> ShopBut(string old, string replacement)
    {
        Shop.Sum(f => f.Text.Split(old).Length - 1).ShouldBe(1, $"\"{old}\" must stand in the shop exactly once");
        return [.. Shop.Select(f => f with { Text = f.Text.Replace(old, replacement, StringComparison.Ordinal) })];
    }
}
