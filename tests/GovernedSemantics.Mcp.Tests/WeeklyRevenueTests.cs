using System.Globalization;
using System.Text.Json;
using GovernedSemantics.Engine;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>The question of Monday mornings, by a client that meets the server for the first time.</summary>
public sealed class WeeklyRevenueTests(RetailShop shop) : IClassFixture<RetailShop>
{
    private const string Request = """
        {"question": "How did weekly revenue by region develop over the last 8 weeks?", "metrics": ["revenue"],
         "group_by": ["metric_time.week", "customer.region"], "time": {"last": "8 weeks"}}
        """;

    private const string ByHand = """
        SELECT date(o.ordered_on, '-' || ((strftime('%w', o.ordered_on) + 6) % 7) || ' days') AS week, c.region,
               SUM(CAST(round(l.amount * 100) AS INTEGER)) AS cents
        FROM order_lines l
        JOIN orders o ON o.order_id = l.order_id
        LEFT JOIN customers c ON c.customer_id = o.customer_id
        WHERE o.status IS NOT 'cancelled' AND o.ordered_on >= '2026-08-31' AND o.ordered_on < '2026-10-26'
        GROUP BY 1, 2
        ORDER BY 1, c.region IS NULL, c.region
        """;

    [Theory]
    [InlineData(ServedPair.Initialize)]
    [InlineData(ServedPair.Stateless)]
    public async Task The_rows_equal_the_engine_and_SQL_written_by_hand(string version)
    {
        await using var pair = await ServedPair.StartAsync(shop, version);

        var answer = await pair.CallAsync("query_metrics", Request);

        answer.IsError.ShouldNotBe(true, answer.Text());
        var rows = answer.Json().GetProperty("rows").EnumerateArray()
            .Select(r => (Week: r[0].GetString(), Region: r[1].GetString(), Amount: r[2].GetDecimal())).ToList();
        rows.ShouldBe(shop.Sql(ByHand).Select(r => ((string?)r[0], (string?)r[1], Convert.ToDecimal(r[2], CultureInfo.InvariantCulture) / 100)));
        rows.Count.ShouldBeGreaterThan(40);

        var asked = await pair.Engine.QueryAsync(RequestReader.FromJson(Request).Value, new Caller(RetailShop.Engineer, "cli", "query"), default);
        rows.ShouldBe(asked.Value.Rows.Select(r => ((string?)((DateOnly)r[0]!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (string?)r[1], (decimal)r[2]!)));
    }

    [Fact]
    public async Task Two_calls_and_under_two_thousand_tokens_lead_to_the_answer()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var found = await pair.CallAsync("search_metrics", """{"terms": "weekly revenue by region"}""");
        var metric = found.Json().GetProperty("metrics")[0];
        var grouping = found.Json().GetProperty("groupings").EnumerateArray().Single(g => g.GetProperty("id").GetInt32() == metric.GetProperty("grouping").GetInt32());
        var answer = await pair.CallAsync("query_metrics", Request);

        metric.GetProperty("name").GetString().ShouldBe("revenue");
        found.Json().GetProperty("time_grains").Texts().ShouldContain("week");
        grouping.GetProperty("finest_grain").GetString().ShouldBe("second");
        grouping.GetProperty("dimensions").Texts().ShouldContain("customer.region");
        answer.IsError.ShouldNotBe(true);

        // Three characters to a token is a careful estimate for JSON of names and numbers; clients show one of the two forms.
        var structured = found.Json().GetRawText().Length + answer.Json().GetRawText().Length;
        var text = found.Text().Length + answer.Text().Length;
        structured.ShouldBeLessThan(6_000, $"found {found.Json().GetRawText().Length}, answer {answer.Json().GetRawText().Length}");
        text.ShouldBeLessThan(6_000, $"found {found.Text().Length}, answer {answer.Text().Length}");
    }

    [Fact]
    public async Task Both_forms_say_the_same()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var answer = await pair.CallAsync("query_metrics", Request);

        var (json, text) = (answer.Json(), answer.Text());
        text.ShouldContain("metric_time.week | customer.region | revenue [EUR]");
        text.ShouldContain("time: from 2026-08-31 to 2026-10-26 (excluded), Europe/Berlin");
        text.ShouldContain(json.GetProperty("audit_id").GetString()!);
        text.ShouldContain("data as of: " + json.GetProperty("provenance").GetProperty("data_as_of").GetString());
        foreach (var row in json.GetProperty("rows").EnumerateArray())
        {
            text.ShouldContain(string.Join(" | ", row.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Null ? "NULL" : c.ToString())));
        }
    }
}
