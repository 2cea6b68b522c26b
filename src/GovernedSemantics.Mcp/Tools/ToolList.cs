using System.Collections.Immutable;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>Every tool, in the order in which clients see them.</summary>
internal static class ToolList
{
    public static ImmutableArray<SemanticTool> All { get; } =
    [
        SearchMetricsTool.Tool,
        DescribeMetricTool.Tool,
        DimensionValuesTool.Tool,
        QueryMetricsTool.Tool,
        ExplainQueryTool.Tool,
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(tool => tool.Definition.Name)];
}
