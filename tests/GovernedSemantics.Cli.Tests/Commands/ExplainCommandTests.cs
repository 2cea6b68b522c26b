namespace GovernedSemantics.Cli.Tests.Commands;

[Collection(DemoShopCollection.Name)]
public sealed class ExplainCommandTests(DemoShop shop)
{
    private static readonly string[] Question = ["-m", "revenue,returns_amount", "-g", "customer.region", "-w", "revenue > 1000", "--this", "year"];

    [Fact]
    public async Task Shows_every_form_of_a_question()
    {
        var run = await shop.Gsem.RunAsync(["explain", .. Question]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.Split('\n').Where(line => line.StartsWith("-- ", StringComparison.Ordinal)).ShouldBe(
            ["-- Request as read", "-- Names", "-- Governance", "-- Plan", "-- SQL for sqlite", "-- Parameters for sqlite"]);
        run.Output.ShouldContain("\"metrics\":[\"revenue\",\"returns_amount\"]");
        run.Output.ShouldContain("  g_returns: aggregates of view returns (model returns)\n    join order_lines over return.order_line, many to one\n");
        run.Output.ShouldContain("1 conditions on metrics, after aggregation");
    }

    [Fact]
    public async Task Shows_what_is_read_for_totals_cohorts_and_earlier_times()
    {
        var run = await shop.Gsem.RunAsync([
            "explain", "-m", "revenue_share", "-g", "metric_time.month,customer.region", "--last", "3 months", "--compare", "previous_year",
            "--cohort", "customer orders_count >= 3"]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("  g_customer_cohort: the customer of a cohort\n    g_orders: aggregates of view orders (model orders)\n");
        run.Output.ShouldContain(": aggregates at 2 times of view order_lines (model order_lines)");
        run.Output.ShouldContain("_total: a total for every row that shares its keys, made from\n    g_order_lines");
    }

    [Fact]
    public async Task Shows_the_sql_of_each_database()
    {
        var all = await shop.Gsem.RunAsync(["explain", .. Question, "--database", "all"]);
        var postgres = await shop.Gsem.RunAsync(["explain", .. Question, "--database", "postgres"]);

        all.Output.ShouldContain("-- SQL for sqlite\n");
        all.Output.ShouldContain("-- SQL for sqlserver\n");
        postgres.Output.ShouldContain("\nWHERE revenue > $");
        postgres.Output.ShouldNotContain("-- SQL for sqlite");
    }

    [Fact]
    public async Task Needs_no_database()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(shop.Folder, "*.yml"))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        (await new Gsem(folder.Path).RunAsync(["explain", .. Question])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_what_query_refuses() =>
        (await shop.Gsem.RunAsync("explain", "-m", "revenu")).Error.ShouldStartWith("/metrics/0 GS3001 unknown-metric");
}
