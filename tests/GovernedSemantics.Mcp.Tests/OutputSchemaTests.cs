using GovernedSemantics.Mcp.Tools;
using NJsonSchema;

namespace GovernedSemantics.Mcp.Tests;

public sealed class OutputSchemaTests(RetailShop shop) : IClassFixture<RetailShop>
{
    [Theory]
    [InlineData("search_metrics", """{"terms": "revenue", "limit": 2}""")]
    [InlineData("search_metrics", "{}")]
    [InlineData("search_metrics", """{"terms": 7}""")]
    [InlineData("describe_metric", """{"metrics": ["revenue", "average_order_value"]}""")]
    [InlineData("describe_metric", """{"metrics": ["nothing"]}""")]
    [InlineData("get_dimension_values", """{"dimension": "customer.region"}""")]
    [InlineData("get_dimension_values", """{"dimension": "customer.region", "limit": 2}""")]
    [InlineData("get_dimension_values", """{"dimension": "nothing"}""")]
    [InlineData("query_metrics", """{"metrics": ["revenue"], "group_by": ["metric_time.month"], "limit": 3}""")]
    [InlineData("query_metrics", """{"group_by": ["customer.region"]}""")]
    [InlineData("query_metrics", """{"metrics": ["nothing"]}""")]
    [InlineData("explain_query", """{"metrics": ["revenue"], "time": {"last": "8 weeks"}}""")]
    [InlineData("explain_query", """{"metrics": 1}""")]
    public async Task Structured_content_has_the_form_that_the_tool_declares(string tool, string arguments)
    {
        await using var pair = await ServedPair.StartAsync(shop, ServedPair.Stateless);
        var declared = ToolList.All.Single(t => t.Definition.Name == tool).Definition.OutputSchema!.Value.GetRawText();

        var result = await pair.CallAsync(tool, arguments);

        var schema = await JsonSchema.FromJsonAsync(declared);
        schema.Validate(result.Json().GetRawText()).Select(e => e.ToString()).ShouldBeEmpty();
        schema.Validate("{}").ShouldNotBeEmpty();
    }
}
