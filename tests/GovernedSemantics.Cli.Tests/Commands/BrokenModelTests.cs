namespace GovernedSemantics.Cli.Tests.Commands;

/// <summary>What a newcomer's mistakes in the files of the starter project say, byte for byte.</summary>
public sealed class BrokenModelTests
{
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        {
            "orders.yml", "expr: amount", "expr: amuont",
            """
            orders.yml:30:15 GS2014 unknown-name: model "orders" has no dimension, column or entity "amuont", and none is in reach.
               30 |         expr: amuont
                  |               ^^^^^^
              Closest: "amount".

            """
        },
        {
            "orders.yml", "agg: sum", "agg: summ",
            """
            orders.yml:29:14 GS1026 value-not-allowed: "agg" does not take "summ".
               29 |         agg: summ
                  |              ^^^^
              Closest: "sum".

            """
        },
        {
            "orders.yml", "time: ordered_at", "time: order_at",
            """
            orders.yml:19:11 GS2038 model-time-not-a-time: "order_at", the time of model "orders", is no time dimension.
               19 |     time: order_at
                  |           ^^^^^^^^
              Closest: "ordered_at".

            """
        },
        {
            "orders.yml", "numerator: revenue", "numerator: revenu",
            """
            orders.yml:45:16 GS2101 metric-not-in-project: metric "revenu" is not in the project.
               45 |     numerator: revenu
                  |                ^^^^^^
              Closest: "revenue".

            """
        },
        {
            "orders.yml", "primary, key: order_id", "primary, key: orderid",
            """
            orders.yml:21:43 GS2012 unknown-column: column "orderid" is not approved on view orders.
               21 |       - {name: order, type: primary, key: orderid, description: "One purchase."}
                  |                                           ^^^^^^^
              Closest: "order_id".

            """
        },
        {
            "project.yml", "zone: Europe/Berlin", "zone: Europe/Berln",
            """
            project.yml:7:16 GS2007 unknown-zone: "Europe/Berln" is not a time zone of the IANA database.
                7 |   time: {zone: Europe/Berln, week_start: monday}
                  |                ^^^^^^^^^^^^
              Closest: "Europe/Berlin", "Europe/Dublin", "Europe/Jersey".

            """
        },
        {
            "sources.yml", "database: sqlite", "database: oracle",
            """
            sources.yml:5:15 GS1026 value-not-allowed: "database" does not take "oracle".
                5 |     database: oracle
                  |               ^^^^^^
              Allowed: sqlite, postgres, sqlserver.

            """
        },
        {
            "orders.yml", "    description: \"What customers ordered, order by order.\"\n", "",
            """
            orders.yml:16:5 GS1022 missing-key: model "orders" needs the key "description".
               16 |   - name: orders
                  |     ^
              Add the key.

            """
        },
        {
            "orders.yml", "    view: orders", "\tview: orders",
            """
            orders.yml:16:11 GS1010 yaml-syntax: this is not readable as YAML: while scanning a plain scalar, found a tab character that violate indentation.
               16 |   - name: orders
                  |           ^^^^^^
              Indent with blanks, not with tabs.

            """
        },
        {
            "orders.yml", "- name: orders_count", "- name: revenue",
            """
            orders.yml:34:15 GS2003 duplicate-name: the metric "revenue" is already declared at orders.yml:27:9.
               34 |       - name: revenue
                  |               ^^^^^^^
              Rename one of the two.
            orders.yml:46:18 GS2101 metric-not-in-project: metric "orders_count" is not in the project.
               46 |     denominator: orders_count
                  |                  ^^^^^^^^^^^^
              Name a metric of the project, or add the one that is meant.

            """
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Is_told_what_is_wrong_where_and_what_would_be_right(string file, string right, string wrong, string error)
    {
        using var folder = new TemporaryFolder();
        var gsem = new Gsem(folder.Path);
        await gsem.RunAsync("init", ".");
        var text = File.ReadAllText(folder.File(file));
        text.ShouldContain(right);
        File.WriteAllText(folder.File(file), text.Replace(right, wrong, StringComparison.Ordinal));

        var run = await gsem.RunAsync("validate");

        run.Error.ShouldBe(error.ReplaceLineEndings("\n"));
        run.Code.ShouldBe(1);
        run.Output.ShouldBe(error.Split("GS").Length > 2 ? "2 defects.\n" : "1 defect.\n");
    }
}
