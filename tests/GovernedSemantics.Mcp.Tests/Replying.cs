using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>What the tests read of a reply.</summary>
internal static class Replying
{
    public static JsonElement Json(this CallToolResult result) => result.StructuredContent ?? throw new InvalidOperationException(result.Text());

    public static string Text(this CallToolResult result) => result.Content.OfType<TextContentBlock>().Single().Text;

    public static JsonElement Error(this CallToolResult result) => result.Json().GetProperty("errors").EnumerateArray().First();

    public static string[] Texts(this JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
