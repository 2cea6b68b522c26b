namespace GovernedSemantics.Mcp.Tests;

public sealed class CatalogueToolsTests(RetailShop shop) : IClassFixture<RetailShop>
{
    [Fact]
    public async Task A_search_gives_pages_of_five_and_says_where_to_read_on()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var first = (await pair.CallAsync("search_metrics", "{}")).Json();
        var second = (await pair.CallAsync("search_metrics", """{"skip": 5, "limit": 50}""")).Json();

        first.GetProperty("metrics").GetArrayLength().ShouldBe(5);
        first.GetProperty("next").GetProperty("skip").GetInt32().ShouldBe(5);
        var names = first.GetProperty("metrics").EnumerateArray().Concat(second.GetProperty("metrics").EnumerateArray())
            .Select(m => m.GetProperty("name").GetString()!).ToList();
        names.ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
        names.Count.ShouldBe(first.GetProperty("total").GetInt32());
        second.TryGetProperty("next", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_metric_of_that_very_name_comes_before_those_that_have_the_word_in_theirs()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var found = (await pair.CallAsync("search_metrics", """{"terms": "revenue of the app by week"}""")).Json().GetProperty("metrics");
        var plain = (await pair.CallAsync("search_metrics", """{"terms": "Revenue?"}""")).Json().GetProperty("metrics");

        found[0].GetProperty("name").GetString().ShouldBe("app_revenue");
        plain[0].GetProperty("name").GetString().ShouldBe("revenue");
    }

    [Fact]
    public async Task A_description_has_meaning_formula_dimensions_and_lineage()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var metric = (await pair.CallAsync("describe_metric", """{"metrics": ["revenue"]}""")).Json().GetProperty("metrics")[0];

        metric.GetProperty("unit").GetString().ShouldBe("EUR");
        metric.GetProperty("description").GetString()!.ShouldContain("Cancelled orders");
        metric.GetProperty("synonyms").Texts().ShouldContain("turnover");
        metric.GetProperty("lineage").Texts().ShouldContain("order_lines.amount");
        metric.GetProperty("dimensions").EnumerateArray().Select(d => d.GetProperty("name").GetString()).ShouldContain("customer.region");
    }

    [Fact]
    public async Task Members_come_as_the_database_has_them()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);
        var regions = shop.Sql("SELECT DISTINCT region FROM customers ORDER BY region IS NULL, region").Select(r => (string?)r[0]).ToList();

        var all = (await pair.CallAsync("get_dimension_values", """{"dimension": "customer.region"}""")).Json();
        var page = (await pair.CallAsync("get_dimension_values", """{"dimension": "customer.region", "limit": 1, "skip": 1}""")).Json();

        all.GetProperty("values").EnumerateArray().Select(v => v.GetString()).ShouldBe(regions);
        all.GetProperty("is_complete").GetBoolean().ShouldBeTrue();
        all.GetProperty("total").GetInt32().ShouldBe(regions.Count);
        page.GetProperty("values")[0].GetString().ShouldBe(regions[1]);
        page.GetProperty("is_complete").GetBoolean().ShouldBeFalse();
        page.GetProperty("next").GetProperty("skip").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_explanation_shows_the_SQL_that_a_query_would_run()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);
        const string request = """{"metrics": ["revenue"], "group_by": ["customer.region"], "time": {"last": "8 weeks"}}""";

        var explained = await pair.CallAsync("explain_query", request);
        await pair.CallAsync("query_metrics", request);

        var sql = explained.Json().GetProperty("provenance").GetProperty("sql").GetString()!;
        explained.Text().ShouldContain(sql);
        explained.Json().GetProperty("parameters").GetArrayLength().ShouldBeGreaterThan(0);
        explained.Json().TryGetProperty("rows", out _).ShouldBeFalse();
        pair.Trail.Records[^1].Sql.ShouldBe(sql);
    }

    [Fact]
    public async Task What_a_caller_may_not_see_looks_like_what_does_not_exist()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless, RetailShop.Lead);

        var hidden = await pair.CallAsync("query_metrics", """{"metrics": ["gross_margin"]}""");
        var unknown = await pair.CallAsync("query_metrics", """{"metrics": ["gross_morgin"]}""");
        var explained = await pair.CallAsync("explain_query", """{"metrics": ["gross_margin"]}""");
        var described = await pair.CallAsync("describe_metric", """{"metrics": ["gross_margin"]}""");
        var filtered = await pair.CallAsync("query_metrics", """{"metrics": ["revenue"], "filters": [{"field": "product.name", "op": "equals", "values": ["x"]}]}""");
        var listed = await pair.CallAsync("search_metrics", """{"limit": 50}""");

        hidden.Text().ShouldBe(unknown.Text().Replace("gross_morgin", "gross_margin", StringComparison.Ordinal));
        explained.Error().GetProperty("code").GetString().ShouldBe("GS3001");
        described.Error().GetProperty("code").GetString().ShouldBe("GS3001");
        filtered.IsError.ShouldBe(true);
        listed.Json().GetProperty("metrics").EnumerateArray().Select(m => m.GetProperty("name").GetString()).ShouldNotContain("gross_margin");
        pair.Trail.Records.Where(r => r.Code is not null).ShouldAllBe(r => r.Sql == null);
    }

    [Fact]
    public async Task Two_metrics_of_which_one_is_hidden_are_refused_whole()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless, RetailShop.Lead);

        var result = await pair.CallAsync("query_metrics", """{"metrics": ["revenue", "gross_margin"]}""");

        result.IsError.ShouldBe(true);
        result.Json().TryGetProperty("rows", out _).ShouldBeFalse();
        pair.Trail.Records.ShouldAllBe(r => r.Sql == null);
    }

    [Fact]
    public async Task A_caller_without_roles_learns_nothing()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless, RetailShop.Engineer with { Roles = [] });

        var found = await pair.CallAsync("search_metrics", "{}");
        var asked = await pair.CallAsync("query_metrics", """{"metrics": ["revenue"]}""");

        found.Text().ShouldBe(asked.Text());
        asked.Text().ShouldNotContain("weekly_revenue");
        (await pair.Client.ListToolsAsync()).Count.ShouldBe(5);
    }
}
