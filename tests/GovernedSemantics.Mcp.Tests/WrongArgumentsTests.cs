namespace GovernedSemantics.Mcp.Tests;

public sealed class WrongArgumentsTests(RetailShop shop) : IClassFixture<RetailShop>
{
    [Theory]
    [InlineData("search_metrics", """{"term": "revenue"}""", "GS3105", "terms")]
    [InlineData("search_metrics", """{"limit": 0}""", "GS3118", "from 1 to 50")]
    [InlineData("search_metrics", """{"limit": "many"}""", "GS3106", "whole number")]
    [InlineData("search_metrics", """{"use_case": "nothing_like_it"}""", "GS5", "")]
    [InlineData("describe_metric", "{}", "GS3123", "metrics")]
    [InlineData("describe_metric", """{"metric": "revenue"}""", "GS3123", "metrics")]
    [InlineData("describe_metric", """{"metrics": ["revenu"]}""", "GS3001", "revenue")]
    [InlineData("describe_metric", """{"metrics": [null]}""", "GS3106", "")]
    [InlineData("get_dimension_values", """{"dimension": "customer.regoin"}""", "GS3", "customer.region")]
    [InlineData("get_dimension_values", """{"field": "customer.region"}""", "GS3123", "dimension")]
    [InlineData("get_dimension_values", """{"dimension": "customer.region", "starts": "D"}""", "GS3105", "starts_with")]
    [InlineData("query_metrics", """{"metrics": ["revenu"]}""", "GS3001", "revenue")]
    [InlineData("query_metrics", """{"metric": ["revenue"]}""", "GS3105", "metrics")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "dimensions": ["customer.region"]}""", "GS3105", "group_by")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "sql": "DROP"}""", "GS3105", "metrics")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "group_by": ["customer.regoin"]}""", "GS3", "customer.region")]
    [InlineData("query_metrics", """{"metrics": "revenue"}""", "GS3106", "[\"revenue\"]")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "time": {"last": "8 weks"}}""", "GS3121", "week")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "filters": [{"field": "customer.region", "op": "eq", "values": ["DE"]}]}""", "GS3113", "equals")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "limit": 1e400}""", "GS3117", "")]
    [InlineData("explain_query", """{"metrics": ["revenu"]}""", "GS3001", "revenue")]
    [InlineData("explain_query", """{"metrics": ["revenue"], "group": ["customer.region"]}""", "GS3105", "group_by")]
    public async Task Errors_name_the_defect_and_what_would_work_and_are_recorded(string tool, string arguments, string code, string helps)
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var result = await pair.CallAsync(tool, arguments);

        result.IsError.ShouldBe(true);
        result.Error().GetProperty("code").GetString()!.ShouldStartWith(code);
        result.Text().ShouldStartWith(code);
        result.Text().ShouldContain(helps);
        result.Text().Length.ShouldBeLessThan(11_000);
        pair.Trail.Records.Count.ShouldBe(2);
        pair.Trail.Records[1].Code.ShouldBe(result.Error().GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("query_metrics", """{"metrics": "[\"revenue\"]", "group_by": "[\"customer.region\"]", "time": "{\"last\": \"8 weeks\"}", "limit": "5"}""")]
    [InlineData("query_metrics", """{"metrics": [" Revenue "], "group_by": ["customer__region"], "time": {"last": "8 weeks"}}""")]
    [InlineData("search_metrics", """{"terms": "revenue", "limit": "3"}""")]
    [InlineData("describe_metric", """{"metrics": "revenue"}""")]
    [InlineData("describe_metric", """{"metrics": "[\"Revenue\"]"}""")]
    [InlineData("get_dimension_values", """{"dimension": "customer.region", "limit": "2", "contains": null}""")]
    public async Task Harmless_variants_are_read(string tool, string arguments)
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Initialize);

        var result = await pair.CallAsync(tool, arguments);

        result.IsError.ShouldNotBe(true, result.Text());
    }

    [Fact]
    public async Task What_was_normalised_is_reported()
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        var result = await pair.CallAsync("query_metrics", """{"metrics": ["revenue"], "group_by": ["customer__region"], "time": {"last": "8 weeks"}}""");

        result.Json().GetProperty("normalised").Texts().ShouldBe(["customer__region -> customer.region"]);
        result.Text().ShouldContain("read as: customer__region -> customer.region");
    }
}
