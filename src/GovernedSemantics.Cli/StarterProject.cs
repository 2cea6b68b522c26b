using System.Collections.Immutable;

namespace GovernedSemantics.Cli;

/// <summary>The files of a new project. They validate as they stand.</summary>
internal static class StarterProject
{
    public static ImmutableArray<(string Name, string Text)> Files { get; } =
    [
        ("project.yml", Project), ("sources.yml", Sources), ("orders.yml", Orders), ("use_cases.yml", UseCases), (".gitignore", ".gsem/\n*.db\n"),
    ];

    private const string Project = """
        # What the project is, who answers for it, and how it reads clocks. "gsem validate" checks all files of this folder.
        project:
          version: 1
          name: my_shop
          description: "Orders of a shop, in euros."
          owner: analytics@example.com
          time: {zone: Europe/Berlin, week_start: monday}

        """;

    private const string Sources = """
        # The databases that may be read: sqlite, postgres or sqlserver. Secrets stay outside: "${NAME}" is an environment variable,
        # "${file:path}" the text of a file.
        data_sources:
          - name: warehouse
            database: sqlite
            connection: warehouse.db
            description: "The reporting copy of the shop's database."
            owner: data-platform@example.com

        """;

    private const string Orders = """
        # A view is the only thing that SQL can name: a relation that somebody approved, with the columns that may be read.
        views:
          - name: orders
            source: warehouse
            description: "One row per order."
            owner: data-platform@example.com
            columns:
              - {name: order_id, type: integer, classification: internal}
              - {name: ordered_at, type: datetime, classification: internal}
              - {name: region, type: string, classification: internal}
              - {name: status, type: string, classification: internal}
              - {name: amount, type: "decimal(12,2)", classification: internal}

        # A model says what the rows mean: their key, their time, what they can be grouped by, and the numbers that people may ask for.
        semantic_models:
          - name: orders
            view: orders
            description: "What customers ordered, order by order."
            time: ordered_at
            entities:
              - {name: order, type: primary, key: order_id, description: "One purchase."}
            dimensions:
              - {name: ordered_at, type: time, grain: second, description: "When the order was placed."}
              - {name: region, description: "Where the order went."}
              - {name: status, description: "Where the order stands.", values: [open, shipped, cancelled]}
            metrics:
              - name: revenue
                description: "Ordered amounts in EUR, net of VAT. Cancelled orders are out."
                agg: sum
                expr: amount
                filter: "status is distinct from 'cancelled'"
                unit: EUR
                format: currency
              - name: orders_count
                description: "Number of orders placed. Cancelled orders are out."
                agg: count
                filter: "status is distinct from 'cancelled'"
                format: "0"

        # Metrics over other metrics stand on their own.
        metrics:
          - name: average_order_value
            description: "Revenue per order in EUR. Cancelled orders are out."
            type: ratio
            numerator: revenue
            denominator: orders_count
            unit: EUR
            format: currency

        """;

    private const string UseCases = """
        # Nothing can be asked outside a use case: it says who may ask for what, through which client, and how much.
        use_cases:
          - name: modelling
            title: Work on the model
            description: "The analytics engineer's own questions from the command line, while the model is written and checked."
            status: approved
            owner: analytics@example.com
            reviewers: [head-of-data@example.com]
            investigator: security@example.com
            audience: {roles: [modeller], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"], pii: [], max_classification: confidential}
            show_sql: true

        """;
}
