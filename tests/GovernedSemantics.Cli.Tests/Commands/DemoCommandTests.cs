using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Cli.Tests.Commands;

[Collection(DemoShopCollection.Name)]
public sealed class DemoCommandTests(DemoShop shop)
{
    [Fact]
    public void Shows_the_answer_its_sql_its_origin_and_how_to_connect()
    {
        shop.Made.Code.ShouldBe(0, shop.Made.Error);
        shop.Made.Error.ShouldBeEmpty();
        var lines = shop.Made.Output.Split('\n');
        lines[0].ShouldBe($"$ gsem query {shop.Folder} -m revenue -g metric_time.week,customer.region --last \"8 weeks\" --as-of 2026-11-22");
        lines[2].ShouldBe("metric_time.week  customer.region  revenue [EUR]");
        lines.ShouldContain("rows      48");
        lines.ShouldContain("use case  modelling");
        lines.ShouldContain(line => line.StartsWith("audit     0", StringComparison.Ordinal));
        lines.ShouldContain("WITH g_order_lines AS (");
        lines.ShouldContain("views     customers, order_lines, orders");
        lines.ShouldContain(line => line.StartsWith("  claude mcp add retail -- ", StringComparison.Ordinal)
            && line.EndsWith($" serve {shop.Folder}", StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_the_numbers_that_plain_sql_gives()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(shop.Folder, "retail.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();

        // The week of 2 November in Berlin, which is an hour ahead of UTC then.
        command.CommandText = """
            SELECT printf('%.2f', SUM(CAST(ROUND(l.amount * 100) AS INTEGER)) / 100.0)
            FROM order_lines l JOIN orders o USING (order_id) JOIN customers c USING (customer_id)
            WHERE o.ordered_at >= '2026-11-01 23:00:00' AND o.ordered_at < '2026-11-08 23:00:00' AND o.status <> 'cancelled' AND c.region = 'DE'
            """;
        var revenue = (string)command.ExecuteScalar()!;

        shop.Made.Output.Split('\n').ShouldContain(line => line.StartsWith("2026-11-02        DE ", StringComparison.Ordinal)
            && line.EndsWith($" {revenue}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_the_database_of_the_day_and_makes_that_of_another_day_anew()
    {
        using var folder = new TemporaryFolder();
        var gsem = new Gsem(folder.Path);
        (await gsem.RunAsync("demo", "--into", "shop", "--anchor", "2026-11-20")).Code.ShouldBe(0);
        var database = new FileInfo(folder.File("shop/retail.db"));
        var made = database.LastWriteTimeUtc;

        (await gsem.RunAsync("demo", "--into", "shop", "--anchor", "2026-11-20")).Code.ShouldBe(0);
        database.Refresh();
        database.LastWriteTimeUtc.ShouldBe(made);

        (await gsem.RunAsync("demo", "--into", "shop", "--anchor", "2026-11-21")).Code.ShouldBe(0);
        database.Refresh();
        database.LastWriteTimeUtc.ShouldBeGreaterThan(made);
    }

    [Fact]
    public async Task Makes_the_other_example_too()
    {
        using var folder = new TemporaryFolder();

        var run = await new Gsem(folder.Path).RunAsync("demo", "--example", "subscriptions", "--into", "saas", "--anchor", "2026-11-22");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\nmetric_time.month  balance.balance_plan  mrr [EUR]  active_accounts");
        run.Output.ShouldContain("\n2026-10-01         business ");
    }

    [Fact]
    public async Task Leaves_the_project_of_somebody_else_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("project.yml"), "mine");

        var run = await new Gsem(folder.Path).RunAsync("demo", "--into", ".");

        run.Code.ShouldBe(2);
        run.Error.ShouldBe($"The folder {folder.Path} holds a project that is not the example; name another folder with --into.\n");
        File.ReadAllText(folder.File("project.yml")).ShouldBe("mine");
    }
}
