using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Demo;

/// <summary>The written databases against a plain loop over the rows.</summary>
public sealed class RetailDemoTests(TemporaryFolder folder, PostgresDatabase postgres)
    : IClassFixture<TemporaryFolder>, IClassFixture<PostgresDatabase>
{
    private const string RevenueByRegion = """
        SELECT c.region, SUM(CAST(ROUND(l.amount * 100) AS bigint)), COUNT(*)
        FROM order_lines l
        LEFT JOIN orders o ON o.order_id = l.order_id
        LEFT JOIN customers c ON c.customer_id = o.customer_id
        WHERE o.ordered_on >= '2026-09-07' AND o.ordered_on < '2026-11-01' AND o.status <> 'cancelled'
        GROUP BY c.region ORDER BY c.region NULLS LAST
        """;

    [Fact]
    public void The_sums_of_the_file_are_those_of_the_rows()
    {
        var path = folder.File("sums.db");
        RetailDemo.Create(path, DemoDatabases.Seed, DemoDatabases.Anchor);

        DemoDatabases.Query(path, RevenueByRegion).ShouldBe(Expected());
    }

    [PostgresFact]
    public async Task PostgreSQL_holds_the_same_rows()
    {
        await postgres.RunScriptAsync(DemoSql.Postgres(RetailDemo.Database(DemoDatabases.Retail)));

        var rows = await postgres.QueryAsync(RevenueByRegion);
        rows.Select(r => new object?[] { r[0], (long)(decimal)r[1]!, r[2] }).ShouldBe(Expected());
    }

    [Fact]
    public void The_views_leave_test_orders_out()
    {
        var path = folder.File("views.db");
        RetailDemo.Create(path, DemoDatabases.Seed, DemoDatabases.Anchor);

        var counts = DemoDatabases.Query(path, "SELECT (SELECT COUNT(*) FROM orders), (SELECT COUNT(*) FROM order_lines)");

        var tests = DemoDatabases.Retail.Orders.Count(o => o.IsTest);
        tests.ShouldBeGreaterThan(20);
        counts.ShouldBe([[
            (long)(DemoDatabases.Retail.Orders.Length - tests), (long)DemoDatabases.Retail.Lines.Count(l => !l.IsTest)]]);
    }

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        var path = folder.File("again.db");
        File.WriteAllText(path, "not a database");

        RetailDemo.Create(path, DemoDatabases.Seed, DemoDatabases.Anchor);

        DemoDatabases.Query(path, "SELECT COUNT(*) FROM products").ShouldBe([[192L]]);
        Directory.GetFiles(folder.Path, "again.db*").ShouldBe([path]);
    }

    [Fact]
    public void Cells_are_stored_as_the_model_says()
    {
        var path = folder.File("cells.db");
        RetailDemo.Create(path, DemoDatabases.Seed, DemoDatabases.Anchor);
        var first = DemoDatabases.Retail.Orders.First(o => !o.IsTest);

        var row = DemoDatabases.Query(path, $"SELECT ordered_at, ordered_on, status FROM orders WHERE order_id = {first.Id}")
            .ShouldHaveSingleItem();

        row.ShouldBe([first.OrderedAt.ToString("yyyy-MM-dd HH:mm:ss"), first.OrderedOn.ToString("yyyy-MM-dd"), first.Status]);
    }

    private static List<object?[]> Expected()
    {
        var rows = DemoDatabases.Retail;
        var regions = rows.Customers.ToDictionary(c => c.Id, c => c.Region);
        var orders = rows.Orders
            .Where(o => !o.IsTest && o.Status != "cancelled" && o.OrderedOn >= new DateOnly(2026, 9, 7))
            .ToDictionary(o => o.Id, o => o.CustomerId is { } id ? regions.GetValueOrDefault(id) : null);
        return
        [
            .. rows.Lines
                .Where(l => orders.ContainsKey(l.OrderId))
                .GroupBy(l => orders[l.OrderId])
                .OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new object?[] { g.Key, g.Sum(l => l.Amount), (long)g.Count() }),
        ];
    }
}
