namespace GovernedSemantics.Requests;

/// <summary>What a column of the answer tells about its metric: the value, or how it compares with the range before.</summary>
internal enum MetricPart
{
    Value,
    Previous,
    Change,
    ChangePct,
}

/// <summary>The names of parts. No metric is called like one of them: two underscores together are reserved.</summary>
internal static class MetricParts
{
    /// <summary>The parts that comparing adds, in the order of the answer.</summary>
    public static IReadOnlyList<MetricPart> Compared { get; } = [MetricPart.Previous, MetricPart.Change, MetricPart.ChangePct];

    /// <summary>The column of a metric in the answer: <c>revenue__change</c>.</summary>
    public static string ColumnOf(this MetricPart part, string metric) => part switch
    {
        MetricPart.Previous => metric + "__previous",
        MetricPart.Change => metric + "__change",
        MetricPart.ChangePct => metric + "__change_pct",
        _ => metric,
    };
}
