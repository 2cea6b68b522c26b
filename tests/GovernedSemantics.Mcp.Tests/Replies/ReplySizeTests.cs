using System.Text.Json;

namespace GovernedSemantics.Mcp.Tests.Replies;

public sealed class ReplySizeTests(RetailShop shop) : IClassFixture<RetailShop>
{
    private const string Much = """{"metrics": ["revenue", "units"], "group_by": ["metric_time.day", "customer.region", "product.category"], "time": {"last": "60 days"}LIMIT}""";

    [Theory]
    [InlineData("", 20_000)]
    [InlineData(", \"limit\": 1000", 38_000)]
    public async Task Rows_that_do_not_fit_are_left_to_the_next_page(string limit, int most)
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var first = await pair.CallAsync("query_metrics", Much.Replace("LIMIT", limit, StringComparison.Ordinal));
        var next = first.Json().GetProperty("next");
        var skip = next.GetProperty("skip").GetInt32();
        var second = await pair.CallAsync("query_metrics", Much.Replace("LIMIT", $", \"limit\": 5, \"skip\": {skip}", StringComparison.Ordinal));

        first.Json().GetRawText().Length.ShouldBeInRange(most * 8 / 10, most);
        first.Text().Length.ShouldBeLessThanOrEqualTo(most);
        first.Json().GetProperty("truncated").GetBoolean().ShouldBeTrue();
        first.Json().GetProperty("row_count").GetInt32().ShouldBe(skip);
        next.GetProperty("cut_by").GetString().ShouldBe("characters");
        first.Text().ShouldContain($"skip {skip} (cut by characters)");
        second.Json().GetProperty("next").GetProperty("cut_by").GetString().ShouldBe("limit");
        var last = first.Json().GetProperty("rows").EnumerateArray().Last();
        string.CompareOrdinal(Day(last), Day(second.Json().GetProperty("rows")[0])).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task Totals_by_time_that_do_not_fit_are_cut_and_it_is_said()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var reply = await pair.CallAsync("query_metrics", """
            {"metrics": ["revenue", "units"], "group_by": ["metric_time.day", "customer.region"], "totals": true,
             "time": {"last": "700 days", "compare": "previous_period"}}
            """);

        reply.Json().GetRawText().Length.ShouldBeLessThanOrEqualTo(20_000);
        var totals = reply.Json().GetProperty("totals");
        totals.GetProperty("all").GetArrayLength().ShouldBe(8);
        var shown = totals.GetProperty("by_time").GetArrayLength();
        shown.ShouldBeInRange(1, 699);
        reply.Json().GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString()).ShouldContain("GS3506");
        reply.Text().ShouldContain($"more than {shown} rows");
        reply.Text().ShouldContain("\ntotal: ");
        reply.Text().ShouldContain(", compared with 20");
    }

    [Fact]
    public async Task What_the_use_case_cuts_is_named_so()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var page = (await pair.CallAsync("query_metrics", """{"metrics": ["orders_count"], "group_by": ["order.customer"]}""")).Json();

        page.GetProperty("row_count").GetInt32().ShouldBe(1_000);
        page.GetProperty("next").GetRawText().ShouldBe("""{"skip":1000,"cut_by":"use_case"}""");
    }

    [Fact]
    public async Task Descriptions_that_do_not_fit_are_named()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);
        var all = (await pair.CallAsync("search_metrics", """{"limit": 20}""")).Json().GetProperty("metrics").EnumerateArray()
            .Select(m => m.GetProperty("name").GetString()!).ToList();

        var described = await pair.CallAsync("describe_metric", JsonSerializer.Serialize(new { metrics = all }));

        described.Json().GetRawText().Length.ShouldBeLessThan(40_000);
        var shown = described.Json().GetProperty("metrics").EnumerateArray().Select(m => m.GetProperty("name").GetString()!);
        shown.Concat(described.Json().GetProperty("left_out").Texts()).ShouldBe(all);
    }

    private static string? Day(JsonElement row) => row[0].GetString();
}
