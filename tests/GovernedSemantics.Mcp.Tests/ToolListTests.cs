using System.Text.Json;
using GovernedSemantics.Mcp.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Mcp.Tests;

public sealed class ToolListTests(RetailShop shop) : IClassFixture<RetailShop>
{
    [Theory]
    [InlineData(ServedPair.Initialize)]
    [InlineData(ServedPair.Stateless)]
    public async Task Lists_five_tools_in_one_order_with_honest_annotations(string version)
    {
        await using var pair = await ServedPair.StartAsync(shop, version);

        var tools = await pair.Client.ListToolsAsync();

        pair.Client.NegotiatedProtocolVersion.ShouldBe(version);
        tools.Select(t => t.Name).ShouldBe(["search_metrics", "describe_metric", "get_dimension_values", "query_metrics", "explain_query"]);
        foreach (var tool in tools.Select(t => t.ProtocolTool))
        {
            tool.Title.ShouldNotBeNullOrEmpty();
            tool.OutputSchema.ShouldNotBeNull();
            tool.Annotations!.ReadOnlyHint.ShouldBe(true);
            tool.Annotations.DestructiveHint.ShouldBe(false);
            tool.Annotations.IdempotentHint.ShouldBe(true);
            tool.Annotations.OpenWorldHint.ShouldBe(false);
        }
    }

    [Theory]
    [InlineData(ServedPair.Initialize)]
    [InlineData(ServedPair.Stateless)]
    public async Task Says_how_to_ask_and_how_to_answer(string version)
    {
        await using var pair = await ServedPair.StartAsync(shop, version);

        pair.Client.ServerInfo!.Name.ShouldBe("gsem");
        pair.Client.ServerInstructions.ShouldBe(ServerInstructions.Text);
        ServerInstructions.Text.Length.ShouldBeLessThan(2_000);
    }

    [Fact]
    public async Task Only_the_stateless_revision_gets_a_lifetime_with_the_list()
    {
        await using var old = await ServedPair.StartAsync(shop, ServedPair.Initialize);
        await using var now = await ServedPair.StartAsync(shop, ServedPair.Stateless);

        (await old.Client.ListToolsAsync(new ListToolsRequestParams())).TimeToLive.ShouldBeNull();
        (await now.Client.ListToolsAsync(new ListToolsRequestParams())).TimeToLive.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Input_schemas_are_closed_at_every_level_and_say_one_type_each()
    {
        foreach (var tool in ToolList.All)
        {
            Check(tool.Definition.InputSchema, tool.Definition.Name);
        }
    }

    [Fact]
    public void The_list_is_short_enough_to_be_read_at_every_start()
    {
        var json = JsonSerializer.Serialize(
            new ListToolsResult { Tools = [.. ToolList.All.Select(t => t.Definition)] }, McpJsonUtilities.DefaultOptions);

        json.Length.ShouldBeLessThan(7_500);
    }

    private static void Check(JsonElement schema, string place)
    {
        schema.GetProperty("type").ValueKind.ShouldBe(JsonValueKind.String, place);
        if (schema.TryGetProperty("items", out var items))
        {
            Check(items, place + "/items");
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse(place);
            foreach (var property in properties.EnumerateObject())
            {
                Check(property.Value, $"{place}/{property.Name}");
            }
        }
    }
}
