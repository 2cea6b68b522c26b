using System.Text.Json;

namespace GovernedSemantics.Cli.Tests.Commands;

[Collection(DemoShopCollection.Name)]
public sealed class QueryCommandTests(DemoShop shop)
{
    private static readonly string[] ByChannel =
        ["query", "-m", "revenue,return_rate", "-g", "order.channel", "--from", "2026-10-01", "--to", "2026-11-01"];

    [Fact]
    public async Task Shows_a_table_with_units_percentages_and_notes()
    {
        var run = await shop.Gsem.RunAsync(ByChannel);

        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        var lines = run.Output.Split('\n');
        lines[0].ShouldBe("order.channel  revenue [EUR]  return_rate [%]");
        lines[1].ShouldBe("-------------  -------------  ---------------");
        lines[2].ShouldMatch(@"^app            +\d+\.\d\d +\d+\.\d\d$");
        lines.ShouldContain("time      from 2026-10-01 up to, not including, 2026-11-01, Europe/Berlin");
        lines.ShouldContain(line => line.StartsWith("data      as of 2026-11-21T", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_same_numbers_in_every_format()
    {
        var json = await shop.Gsem.RunAsync([.. ByChannel, "--format", "json"]);
        var csv = await shop.Gsem.RunAsync([.. ByChannel, "--format", "csv"]);
        var markdown = await shop.Gsem.RunAsync([.. ByChannel, "--format", "markdown"]);

        var rows = JsonDocument.Parse(json.Output).RootElement.GetProperty("rows").EnumerateArray().ToList();
        csv.Output.Split('\n')[0].ShouldBe("order.channel,revenue,return_rate");
        csv.Output.Split('\n')[1..^1].ShouldBe(rows.Select(r => string.Join(',', r.EnumerateArray().Select(CsvCell))));
        csv.Error.ShouldContain("audit     ");
        markdown.Output.ShouldStartWith("| order.channel | revenue [EUR] | return_rate [%] |\n| --- | ---: | ---: |\n| app | ");
    }

    [Fact]
    public async Task Shows_a_comparison_and_totals_in_every_format()
    {
        string[] asked =
        [
            "query", "-m", "revenue", "-g", "metric_time.month,order.channel", "--last", "2 months", "--compare", "previous_year", "--totals",
            "--order-by", "revenue__change desc", "--limit", "2",
        ];
        var table = (await shop.Gsem.RunAsync(asked)).Output;
        var csv = await shop.Gsem.RunAsync([.. asked, "--format", "csv"]);
        var markdown = (await shop.Gsem.RunAsync([.. asked, "--format", "markdown"])).Output;
        var json = JsonDocument.Parse((await shop.Gsem.RunAsync([.. asked, "--format", "json"])).Output).RootElement;

        table.ShouldStartWith("metric_time.month  order.channel  revenue [EUR]  revenue__previous [EUR]  revenue__change [EUR]  revenue__change_pct [%]\n");
        table.ShouldContain("\ntotals\nmetric_time.month  revenue [EUR]");
        table.ShouldContain("\n(all) ");
        table.ShouldContain("compared  from 2025-09-01 up to, not including, 2025-11-01, Europe/Berlin\n");
        csv.Output.Split('\n').Length.ShouldBe(4);
        csv.Error.ShouldContain("total     metric_time.month (all), revenue ");
        markdown.ShouldContain("\nTotals:\n\n| metric_time.month | revenue [EUR] |");
        json.GetProperty("time").GetProperty("compare").GetRawText().ShouldMatch("\"from\": \"2025-09-01\"");
        var all = json.GetProperty("totals").GetProperty("all").EnumerateArray().Select(c => c.GetDecimal()).ToList();
        var months = json.GetProperty("totals").GetProperty("by_time").EnumerateArray().ToList();
        all[0].ShouldBe(months.Sum(m => m[1].GetDecimal()));
        all[2].ShouldBe(all[0] - all[1]);
        all[3].ShouldBe(Math.Round(all[2] / all[1], 10), 0.0000000001m);
        json.GetProperty("columns")[5].GetProperty("format").GetString().ShouldBe("percent");
        json.GetProperty("columns")[5].TryGetProperty("unit", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cohort_and_a_segment_are_filters()
    {
        string[] asked = ["query", "-m", "revenue", "--from", "2026-07-01", "--to", "2026-11-01", "--format", "csv"];
        var some = await shop.Gsem.RunAsync([.. asked, "--cohort", "customer orders_count >= 3"]);
        var all = await shop.Gsem.RunAsync(asked);
        var unknown = await shop.Gsem.RunAsync([.. asked, "--cohort", "customer orders_cnt >= 3", "--segment", "loyal"]);
        var unreadable = await shop.Gsem.RunAsync([.. asked, "--cohort", "customer"]);

        decimal.Parse(some.Output.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeInRange(1m, decimal.Parse(all.Output.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture) - 1);
        unknown.Code.ShouldBe(1);
        unknown.Error.ShouldContain("--cohort \"customer orders_cnt >= 3\"\n                     ^^^^^^^^^^");
        unknown.Error.ShouldContain("GS3019");
        (unreadable.Code, unreadable.Error.Contains("--cohort \"customer\" is not a filter", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    [Fact]
    public async Task Values_of_numbers_and_times_tell_how_far_they_go()
    {
        var days = await shop.Gsem.RunAsync("values", "order.ordered_at", "--limit", "1");
        var costs = JsonDocument.Parse((await shop.Gsem.RunAsync("values", "product.unit_cost", "--format", "json", "--limit", "1")).Output).RootElement;

        days.Error.ShouldMatch("^From 20\\d\\d-\\d\\d-\\d\\dT.* to 2026-11-21T");
        costs.GetProperty("min").GetDecimal().ShouldBe(costs.GetProperty("values")[0].GetDecimal());
        costs.GetProperty("max").GetDecimal().ShouldBeGreaterThan(costs.GetProperty("min").GetDecimal());
        (await shop.Gsem.RunAsync("values", "customer.region", "--format", "json")).Output.ShouldNotContain("\"max\"");
    }

    [Fact]
    public async Task Shows_null_as_a_mark_and_names_the_next_page()
    {
        var run = await shop.Gsem.RunAsync("query", "-m", "revenue", "-g", "customer.region", "--all", "--order-by", "customer.region desc", "--limit", "3", "--skip", "3");

        var lines = run.Output.Split('\n');
        lines.ShouldContain(line => line.StartsWith("(null) ", StringComparison.Ordinal));
        (await shop.Gsem.RunAsync("query", "-m", "revenue", "-g", "customer.region", "--all", "--limit", "3")).Output
            .ShouldContain("rows      3, and there are more: raise --skip by 3\n");
    }

    [Fact]
    public async Task Reads_a_request_from_a_file_or_from_standard_input()
    {
        const string request = """{"metrics": ["revenue"], "time": {"last": "2 weeks"}, "group_by": ["metric_time.week"]}""";
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("q.json"), request);

        var ofFile = await shop.Gsem.RunAsync("query", "--request", folder.File("q.json"), "--format", "csv");
        var ofInput = await new Gsem(shop.Folder) { Input = request }.RunAsync("query", "--request", "-", "--format", "csv");
        var ofFlags = await shop.Gsem.RunAsync("query", "-m", "revenue", "-g", "metric_time.week", "--last", "2 weeks", "--format", "csv");

        ofFile.Output.Split('\n').Length.ShouldBe(4);
        ofInput.Output.ShouldBe(ofFile.Output);
        ofFlags.Output.ShouldBe(ofFile.Output);
    }

    [Fact]
    public async Task Answers_a_batch_line_by_line_and_goes_on_after_a_refusal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("q.jsonl"), """
            {"metrics": ["revenue"]}
            {"metrics": ["revenu"]}
            not json

            {"metrics": ["orders_count"]}
            """);

        var run = await shop.Gsem.RunAsync("query", "--requests", folder.File("q.jsonl"));

        run.Code.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        var answers = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Count.ShouldBe(4);
        answers[0].GetProperty("columns")[0].GetProperty("name").GetString().ShouldBe("revenue");
        answers[1].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("GS3001");
        answers[2].GetProperty("errors")[0].GetProperty("code").GetString().ShouldStartWith("GS31");
        answers[3].GetProperty("columns")[0].GetProperty("name").GetString().ShouldBe("orders_count");
    }

    [Fact]
    public async Task A_batch_without_a_refusal_ends_well()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("q.jsonl"), "{\"metrics\": [\"revenue\"]}\n{\"metrics\": [\"units\"]}\n");

        var run = await shop.Gsem.RunAsync("query", "--requests", folder.File("q.jsonl"));

        run.Code.ShouldBe(0);
        run.Output.Count(c => c == '\n').ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_does_not_go_with_flags_that_ask()
    {
        var run = await shop.Gsem.RunAsync("query", "--requests", "q.jsonl", "-m", "revenue");

        run.ShouldBe(new GsemRun(2, "", "--requests holds the whole question; it does not go with the flags that ask one.\n"));
    }

    [Fact]
    public async Task Is_ended_by_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var run = await shop.Gsem.RunAsync(["query", "-m", "revenue"], cancelled.Token);

        run.Code.ShouldBe(130);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("Cancelled.\n");
    }

    [Fact]
    public async Task Without_a_trail_there_is_no_answer()
    {
        using var folder = new TemporaryFolder();
        CopyProject(folder);
        Directory.CreateDirectory(folder.File(".gsem/audit.jsonl"));

        var run = await new Gsem(folder.Path).RunAsync("query", "-m", "revenue");

        run.Code.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("GS7201 audit-unavailable");
    }

    [Fact]
    public async Task A_missing_database_is_told_without_its_driver_in_the_message()
    {
        using var folder = new TemporaryFolder();
        CopyProject(folder);

        var run = await new Gsem(folder.Path).RunAsync("query", "-m", "revenue");

        run.Code.ShouldBe(3);
        run.Error.ShouldContain("GS7010 source-unavailable: Data source \"warehouse\" cannot be opened.\n");
    }

    [Fact]
    public async Task The_roles_of_the_local_caller_are_configured_beside_the_project()
    {
        using var folder = new TemporaryFolder();
        CopyProject(folder);
        File.WriteAllText(folder.File("service.yml"), "local: {roles: [guest]}\n");

        var run = await new Gsem(folder.Path).RunAsync("query", "-m", "revenue");

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("/use_case GS5001 ");
    }

    private static string CsvCell(JsonElement cell) => cell.ValueKind == JsonValueKind.Null ? "" : cell.ToString();

    private void CopyProject(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(shop.Folder, "*.yml"))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }
    }
}
