namespace GovernedSemantics.Cli.Tests.Commands;

/// <summary>What a newcomer's mistakes say, byte for byte.</summary>
[Collection(DemoShopCollection.Name)]
public sealed class WrongRequestTests(DemoShop shop)
{
    public static TheoryData<string[], int, string> Mistakes => new()
    {
        {
            ["-m", "revenu"], 1,
            """
            /metrics/0 GS3001 unknown-metric: Metric "revenu" is not known.
              --metrics revenu
                        ^^^^^^
              Closest: revenue, app_revenue, net_revenue.

            """
        },
        {
            ["-m", "revenue", "-g", "costumer.region"], 1,
            """
            /group_by/0 GS3002 unknown-dimension: Dimension "costumer.region" is not known.
              --group-by costumer.region
                         ^^^^^^^^^^^^^^^
              Closest: customer.region.

            """
        },
        {
            ["-m", "revenue", "-g", "customer.region, metric_time.weak"], 1,
            """
            /group_by/1 GS3006 unknown-grain: "weak" is neither a grain nor a date part of "metric_time".
              --group-by "customer.region, metric_time.weak"
                                           ^^^^^^^^^^^^^^^^
              Closest: "week", "year".

            """
        },
        {
            ["-m", "revenue", "-w", "customer.region inn DE"], 1,
            """
            /filters/0/op GS3113 unknown-choice: "inn" is no filter operator.
              --where "customer.region inn DE"
                                       ^^^
              Closest: "in".

            """
        },
        {
            ["-m", "revenue", "-w", "order.is_gift = maybe"], 1,
            """
            /filters/0/values/0 GS3160 value-misfit: Value "maybe" does not fit "order.is_gift", which is of type boolean.
              --where "order.is_gift = maybe"
                                       ^^^^^
              For example true.

            """
        },
        {
            ["-m", "revenue", "--last", "8 weaks"], 1,
            """
            /time/last GS3121 not-a-duration: "8 weaks" is no duration: it needs a whole number from 1 to 100,000, a blank and a unit.
              --last "8 weaks"
                      ^^^^^^^
              Closest: "week".

            """
        },
        {
            ["-m", "revenue", "--from", "2026-11-01", "--to", "2026-10-01"], 1,
            """
            /time GS3151 reversed-time-range: The time range starts at 2026-11-01 and ends at 2026-10-01: it holds no time.
              --from 2026-11-01 --to 2026-10-01
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              Give a "to" that is later than "from"; "to" itself is not part of the range.

            """
        },
        {
            ["-m", "revenue", "--order-by", "orders_count desc"], 1,
            """
            /order_by/0/field GS3010 order-not-in-answer: "orders_count" in order_by is no column of the answer.
              --order-by "orders_count desc"
                          ^^^^^^^^^^^^
              Columns: revenue.

            """
        },
        {
            ["-m", "workdays", "-g", "customer.region"], 1,
            """
            /group_by/0 GS4001 no-join-path: Metric "workdays" cannot be grouped or filtered by "customer.region": no many-to-one join leads there from model calendar.
              --group-by customer.region
                         ^^^^^^^^^^^^^^^
              Reachable: calendar_day.day, calendar_day.is_holiday, calendar_day.is_workday, calendar_day.promotion.

            """
        },
        {
            ["-m", "revenue", "--use-case", "weekly"], 1,
            """
            /use_case GS5002 use-case-not-found: No use case "weekly" is open to this caller.
              --use-case weekly
                         ^^^^^^
              Open: modelling.

            """
        },
        { ["-m", "revenue", "--limit", "many"], 2, "--limit takes a whole number from 0 on, not \"many\".\n\"gsem query --help\" shows how it is used.\n" },
        { ["-m", "revenue", "--format", "xml"], 2, "--format does not know \"xml\"; it takes table, json, csv, markdown.\n\"gsem query --help\" shows how it is used.\n" },
        { [], 2, "Nothing is asked: give --metrics, --group-by or --request.\n" },
        { ["-m", "revenue", "--request", "q.json"], 2, "--request holds the whole question; it does not go with the flags that ask one.\n" },
        { ["--request", "missing.json"], 3, "The file missing.json does not exist.\n" },
        { ["-m", "revenue", "-w", "customer.region = 'DE"], 2, "--where \"customer.region = 'DE\": the value that starts with ' has no end.\n" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Is_told_what_is_wrong_where_and_what_would_be_right(string[] flags, int code, string error)
    {
        var run = await shop.Gsem.RunAsync(["query", .. flags]);

        run.Error.ShouldBe(error.ReplaceLineEndings("\n"));
        run.Code.ShouldBe(code);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_in_a_file_is_shown_at_its_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("q.json"), "{\"metrics\": [\"revenue\"],\n \"group_by\": [\"order.channel\", \"costumer.region\"]}\n");

        var run = await shop.Gsem.RunAsync("query", "--request", folder.File("q.json"));

        run.Error.ShouldBe("""
            /group_by/1 GS3002 unknown-dimension: Dimension "costumer.region" is not known.
                2 |  "group_by": ["order.channel", "costumer.region"]}
                  |                                ^^^^^^^^^^^^^^^^^
              Closest: customer.region.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_missing_folder_is_a_matter_of_the_environment()
    {
        var run = await shop.Gsem.RunAsync("query", "nosuch", "-m", "revenue");

        run.Code.ShouldBe(3);
        run.Error.ShouldBe($"""
            GS7111 no-project-folder: The project folder {Path.Combine(shop.Folder, "nosuch")} does not exist.
              Name a folder that holds a project.yml; gsem init makes one.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Colours_come_only_where_the_terminal_has_them()
    {
        var run = await new Gsem(shop.Folder) { HasColour = true }.RunAsync("query", "-m", "revenu");

        run.Error.ShouldContain("\u001b[1;31mGS3001 unknown-metric\u001b[0m: Metric");
        run.Error.ShouldContain("^^^^^^\u001b[0m\n");
    }
}
