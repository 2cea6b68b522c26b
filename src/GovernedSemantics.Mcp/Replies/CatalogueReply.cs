using System.Text.Json.Nodes;
using GovernedSemantics.Engine.Catalogue;
using GovernedSemantics.Engine.Json;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>What the catalogue says, within the budget. The text is the same JSON: it is as short as any other form of it.</summary>
internal static class CatalogueReply
{
    public static ToolReply Of(Found<MetricPage> found) => ReplyBudget.Fit(found.Value.Metrics.Length, ReplyBudget.Default, count =>
    {
        var page = found.Value with { Metrics = found.Value.Metrics[..count] };
        var json = CatalogueJson.Of(found with { Value = page });
        var end = page.Skip + count;
        if (end < page.Total)
        {
            new NextPage(end, count < found.Value.Metrics.Length ? "characters" : "limit").AddTo(json);
        }

        return Reply(json);
    });

    public static ToolReply Of(Found<MetricDescriptions> found) => ReplyBudget.Fit(found.Value.Metrics.Length, ReplyBudget.Most, count =>
    {
        var json = CatalogueJson.Of(found with { Value = new MetricDescriptions(found.Value.Metrics[..count]) });
        if (count < found.Value.Metrics.Length)
        {
            json["left_out"] = new JsonArray([.. found.Value.Metrics[count..].Select(m => JsonValue.Create(m.Card.Name))]);
        }

        return Reply(json);
    });

    private static ToolReply Reply(JsonObject json)
    {
        var structured = PlainJson.Of(writer => json.WriteTo(writer));
        return new ToolReply(structured, PlainJson.TextOf(structured));
    }
}
