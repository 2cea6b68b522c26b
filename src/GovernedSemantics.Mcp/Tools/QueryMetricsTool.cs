using GovernedSemantics.Diagnostics;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>The answer to a metric request.</summary>
internal static class QueryMetricsTool
{
    private const string Output = """
        {"type": "object", "anyOf": [{"required": ["columns", "rows", "truncated", "provenance", "audit_id"]}, {"required": ["errors"]}], "properties": {
          "columns": {"type": "array", "items": {"type": "object", "required": ["name", "type", "role"]}},
          "rows": {"type": "array", "items": {"type": "array"}}, "marks": {"type": "array"}, "totals": {"type": "object"}, "row_count": {"type": "integer"},
          "truncated": {"type": "boolean"}, "next": {"type": "object"}, "time": {"type": "object"}, "warnings": {"type": "array"},
          "normalised": {"type": "array"}, "provenance": {"type": "object"}, "audit_id": {"type": "string"}, "errors": {"type": "array"}}}
        """;

    public static SemanticTool Tool { get; } = SemanticTool.Of(
        "query_metrics",
        "Query metrics",
        "Answers metrics by dimensions, filters and time range with exact numbers, units, warnings and an audit id. Take names from search_metrics. "
            + "Never add rows up: ask with totals.",
        RequestSchema.Explained,
        Output,
        Read);

    private static Result<ToolRun> Read(string arguments) => RequestReader.FromJson(arguments).Map<ToolRun>(request =>
        async (engine, caller, cancellation) =>
            (await engine.QueryAsync(request, caller, cancellation).ConfigureAwait(false)).Map(answer => AnswerReply.Of(answer, request)));
}
