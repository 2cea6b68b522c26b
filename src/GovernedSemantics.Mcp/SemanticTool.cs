using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using ModelContextProtocol.Protocol;

namespace GovernedSemantics.Mcp;

/// <summary>A call whose arguments are read; it leaves its own records.</summary>
internal delegate Task<Result<ToolReply>> ToolRun(QueryEngine engine, Caller caller, CancellationToken cancellation);

/// <summary>A tool as clients see it, and how its arguments, one JSON object as text, become a call. Reading tells all defects at once.</summary>
internal sealed record SemanticTool(Tool Definition, Func<string, Result<ToolRun>> Read)
{
    /// <param name="name">In verb_noun form.</param>
    /// <param name="title">What people see.</param>
    /// <param name="description">What it does, when to call it, and what comes before.</param>
    /// <param name="input">The closed JSON schema of its arguments.</param>
    /// <param name="output">The JSON schema of its structured content, errors included.</param>
    /// <param name="read">Makes the call.</param>
    public static SemanticTool Of(string name, string title, string description, string input, string output, Func<string, Result<ToolRun>> read) =>
        new(
            new Tool
            {
                Name = name,
                Title = title,
                Description = description,
                InputSchema = JsonElement.Parse(input),
                OutputSchema = JsonElement.Parse(output),
                Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
            },
            read);
}
