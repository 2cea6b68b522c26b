using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>The first call: which metrics there are for a question, and what each can be grouped by.</summary>
internal static class SearchMetricsTool
{
    private const string Name = "search_metrics";
    private const int DefaultLimit = 5;
    private const int MaxLimit = 50;

    private const string Input = """
        {"type": "object", "additionalProperties": false, "properties": {
          "terms": {"type": "string", "description": "Words of the question; without them all metrics are listed.", "examples": ["weekly revenue by region"]},
          "use_case": {"type": "string", "description": "Needed only where several are open."},
          "limit": {"type": "integer", "minimum": 1, "maximum": 50, "default": 5},
          "skip": {"type": "integer", "minimum": 0, "default": 0}}}
        """;

    private const string Output = """
        {"type": "object", "anyOf": [{"required": ["metrics", "groupings", "total"]}, {"required": ["errors"]}], "properties": {
          "metrics": {"type": "array", "items": {"type": "object", "required": ["name", "meaning", "grouping"]}},
          "groupings": {"type": "array", "items": {"type": "object", "required": ["id", "dimensions"]}},
          "time_grains": {"type": "array"}, "total": {"type": "integer"}, "next": {"type": "object"}, "audit_id": {"type": "string"}, "errors": {"type": "array"}}}
        """;

    private static readonly ImmutableArray<string> Keys = ["terms", "use_case", "limit", "skip"];

    public static SemanticTool Tool { get; } = SemanticTool.Of(
        Name,
        "Search metrics",
        "Finds governed metrics by words: names, units, and in groupings the dimensions to group and filter by, "
            + "with the finest of the time_grains. Call it first.",
        Input,
        Output,
        Read);

    private static Result<ToolRun> Read(string arguments) => ToolArguments.Read(arguments, Name, Keys, reader =>
    {
        var terms = reader.Text("terms", ToolArguments.MaxText);
        var useCase = reader.Name("use_case");
        var take = reader.Number("limit", 1, MaxLimit) ?? DefaultLimit;
        var skip = reader.Number("skip", 0, ToolArguments.MaxSkip) ?? 0;
        return async (engine, caller, _) =>
            (await engine.SearchAsync(terms, skip, take, useCase, caller).ConfigureAwait(false)).Map(CatalogueReply.Of);
    });
}
