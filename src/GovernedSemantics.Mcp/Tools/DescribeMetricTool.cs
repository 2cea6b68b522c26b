using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Mcp.Replies;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>What metrics mean, in full.</summary>
internal static class DescribeMetricTool
{
    private const string Name = "describe_metric";
    private const int MaxMetrics = 20;

    private const string Input = """
        {"type": "object", "additionalProperties": false, "required": ["metrics"], "properties": {
          "metrics": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 20, "examples": [["revenue"]]},
          "use_case": {"type": "string"}}}
        """;

    private const string Output = """
        {"type": "object", "anyOf": [{"required": ["metrics"]}, {"required": ["errors"]}], "properties": {
          "metrics": {"type": "array", "items": {"type": "object", "required": ["name", "description", "formula", "dimensions"]}},
          "left_out": {"type": "array", "items": {"type": "string"}}, "audit_id": {"type": "string"}, "errors": {"type": "array"}}}
        """;

    private static readonly ImmutableArray<string> Keys = ["metrics", "use_case"];

    public static SemanticTool Tool { get; } = SemanticTool.Of(
        Name,
        "Describe metrics",
        "Meaning, formula, owner, unit, limits, lineage and every dimension of some metrics. Call it where the exact meaning matters; names come from search_metrics.",
        Input,
        Output,
        Read);

    private static Result<ToolRun> Read(string arguments) => ToolArguments.Read(arguments, Name, Keys, reader =>
    {
        var metrics = Metrics(reader);
        var useCase = reader.Name("use_case");
        return async (engine, caller, _) =>
            (await engine.DescribeAsync(metrics, useCase, caller).ConfigureAwait(false)).Map(CatalogueReply.Of);
    });

    // One name alone is as clear as a list of one.
    private static ImmutableArray<string> Metrics(RequestObjectReader reader)
    {
        if (!reader.Node.Has("metrics"))
        {
            reader.Defects.Add(RequestReadingCodes.MissingKey.At(Location.At(""), Name, "metrics"));
            return [];
        }

        return reader.Node.Find("metrics") is RequestString { Text: var name } && !name.TrimStart().StartsWith('[')
            ? [.. new[] { reader.Name("metrics") }.OfType<string>().Select(CleanName)]
            : [.. reader.Names("metrics", MaxMetrics).Select(CleanName)];
    }

    private static string CleanName(string name) => name.Trim().Trim('"', '\'', '`').ToLowerInvariant();
}
