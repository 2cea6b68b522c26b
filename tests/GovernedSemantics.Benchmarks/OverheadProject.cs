using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GovernedSemantics.Benchmarks;

/// <summary>A project over one table of orders on SQLite, or on the PostgreSQL whose connection text GSEM_BENCH_POSTGRES holds.</summary>
internal static class OverheadProject
{
    public const string PostgresVariable = "GSEM_BENCH_POSTGRES";

    private const string Model = """
        project: {version: 1, name: shop, description: A shop to measure with., owner: owner@example.com}
        data_sources:
          - {name: warehouse, database: DATABASE, connection: "CONNECTION", description: Generated orders., owner: owner@example.com}
        views:
          - name: orders
            relation: RELATION
            source: warehouse
            description: One row per order.
            owner: owner@example.com
            columns:
              - {name: order_id, type: integer, classification: internal}
              - {name: region, type: string, classification: internal}
              - {name: amount, type: "decimal(12,2)", classification: internal}
              - {name: ordered_on, type: date, classification: internal}
        semantic_models:
          - name: orders
            view: orders
            description: What people bought.
            owner: owner@example.com
            time: ordered_on
            entities: [{name: order, type: primary, key: order_id, description: One purchase.}]
            dimensions:
              - {name: region, description: Where it went.}
              - {name: ordered_on, type: time, grain: day, description: The day of the purchase.}
            metrics:
              - {name: revenue, description: Money from orders., agg: sum, expr: amount, unit: EUR}
        use_cases:
          - name: measuring
            description: Questions of the benchmark.
            status: approved
            owner: owner@example.com
            audience: {roles: ["*"], clients: ["*"]}
            grants: {metrics: ["*"], dimensions: ["*"]}
        """;

    public static void WriteSqlite(string folder, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "shop.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            CREATE TABLE orders (order_id INTEGER PRIMARY KEY, region TEXT, amount NUMERIC, ordered_on TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO orders SELECT i, 'region ' || (i % 7), (i % 1000) / 4.0, date('2026-01-01', (i % 300) || ' days') FROM n;
            """);
        command.ExecuteNonQuery();
        Write(folder, "sqlite", "shop.db", "orders");
    }

    public static void WritePostgres(string folder, string connectionText, int rows)
    {
        using var connection = new NpgsqlConnection(connectionText);
        connection.Open();
        string[] statements =
        [
            "DROP TABLE IF EXISTS public.orders",
            "CREATE TABLE public.orders (order_id bigint PRIMARY KEY, region text, amount numeric(12,2), ordered_on date)",
            string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO public.orders
                SELECT i, 'region ' || (i % 7), (i % 1000) / 4.0, DATE '2026-01-01' + (i % 300) FROM generate_series(1, {rows}) AS i
                """),
            "ANALYZE public.orders",
        ];
        foreach (var statement in statements)
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }

        Write(folder, "postgres", "${" + PostgresVariable + "}", "public.orders");
    }

    private static void Write(string folder, string database, string connection, string relation) => File.WriteAllText(
        Path.Combine(folder, "project.yml"),
        Model.Replace("DATABASE", database, StringComparison.Ordinal)
            .Replace("CONNECTION", connection, StringComparison.Ordinal)
            .Replace("RELATION", relation, StringComparison.Ordinal));
}
