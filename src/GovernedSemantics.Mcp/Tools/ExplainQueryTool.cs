using GovernedSemantics.Diagnostics;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>The same request, not run.</summary>
internal static class ExplainQueryTool
{
    private const string Output = """
        {"type": "object", "anyOf": [{"required": ["columns", "provenance", "audit_id"]}, {"required": ["errors"]}], "properties": {
          "columns": {"type": "array"}, "time": {"type": "object"}, "warnings": {"type": "array"}, "normalised": {"type": "array"},
          "parameters": {"type": "array"}, "provenance": {"type": "object"}, "audit_id": {"type": "string"}, "errors": {"type": "array"}}}
        """;

    public static SemanticTool Tool { get; } = SemanticTool.Of(
        "explain_query",
        "Explain a query",
        "Says how query_metrics would answer the same arguments, without running them: columns, resolved time range, join paths, added filters, and SQL where it may be shown.",
        RequestSchema.Short,
        Output,
        Read);

    private static Result<ToolRun> Read(string arguments) => RequestReader.FromJson(arguments).Map<ToolRun>(request =>
        async (engine, caller, _) => (await engine.ExplainAsync(request, caller).ConfigureAwait(false)).Map(ExplanationReply.Of));
}
