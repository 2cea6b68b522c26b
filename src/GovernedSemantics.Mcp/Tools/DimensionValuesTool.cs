using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>The members of a dimension, to filter by one that exists.</summary>
internal static class DimensionValuesTool
{
    private const string Name = "get_dimension_values";
    private const int MaxLimit = 1_000;

    private const string Input = """
        {"type": "object", "additionalProperties": false, "required": ["dimension"], "properties": {
          "dimension": {"type": "string", "examples": ["customer.region"]},
          "starts_with": {"type": "string", "description": "Case does not count."},
          "contains": {"type": "string", "description": "Case does not count."},
          "use_case": {"type": "string"},
          "limit": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100},
          "skip": {"type": "integer", "minimum": 0, "default": 0}}}
        """;

    private const string Output = """
        {"type": "object", "anyOf": [{"required": ["dimension", "values", "is_complete"]}, {"required": ["errors"]}], "properties": {
          "dimension": {"type": "string"}, "type": {"type": "string"}, "values": {"type": "array"}, "is_complete": {"type": "boolean"},
          "min": {}, "max": {}, "total": {"type": "integer"}, "next": {"type": "object"}, "audit_id": {"type": "string"}, "errors": {"type": "array"}}}
        """;

    private static readonly ImmutableArray<string> Keys = ["dimension", "starts_with", "contains", "use_case", "limit", "skip"];

    public static SemanticTool Tool { get; } = SemanticTool.Of(
        Name,
        "Get dimension values",
        "Members of one dimension in order, by start or part of their text; min and max. Call it before filtering by a value that nobody has confirmed.",
        Input,
        Output,
        Read);

    private static Result<ToolRun> Read(string arguments) => ToolArguments.Read(arguments, Name, Keys, reader =>
    {
        var dimension = ToolArguments.Required(reader, "dimension", Name);
        var startsWith = reader.Text("starts_with", ToolArguments.MaxText);
        var contains = reader.Text("contains", ToolArguments.MaxText);
        var useCase = reader.Name("use_case");
        var limit = reader.Number("limit", 1, MaxLimit) ?? ValuesRequest.DefaultLimit;
        var skip = reader.Number("skip", 0, ToolArguments.MaxSkip) ?? 0;
        if (dimension is null)
        {
            return null;
        }

        var request = new ValuesRequest(dimension) { StartsWith = startsWith, Contains = contains, UseCase = useCase, Limit = limit, Skip = skip };
        return async (engine, caller, cancellation) =>
            (await engine.ValuesAsync(request, caller, cancellation).ConfigureAwait(false)).Map(values => ValuesReply.Of(values, skip));
    });
}
