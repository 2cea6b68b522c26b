using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>Defects of a call: <c>{"errors": [...]}</c> and the same as text.</summary>
internal static class ErrorReply
{
    private const int MaxErrors = 20;
    private const int MaxAllowed = 60;

    public static ToolReply Of(ImmutableArray<Diagnostic> errors)
    {
        ImmutableArray<Diagnostic> shown = [.. errors.Take(MaxErrors).Select(e => e with { Allowed = [.. e.Allowed.Take(MaxAllowed)] })];
        return new ToolReply(PlainJson.Of(json => DiagnosticsJson.Write(json, shown)), DiagnosticsText.Of(errors));
    }
}
