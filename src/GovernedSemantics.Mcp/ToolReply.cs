using System.Text.Json;

namespace GovernedSemantics.Mcp;

/// <summary>What a tool gives back: everything as JSON, and the same as short text, for clients that read only one of them.</summary>
internal sealed record ToolReply(JsonElement Structured, string Text)
{
    /// <summary>The larger of the two forms: which one a model gets to see is the client's choice.</summary>
    public int Characters => Math.Max(Structured.GetRawText().Length, Text.Length);
}
