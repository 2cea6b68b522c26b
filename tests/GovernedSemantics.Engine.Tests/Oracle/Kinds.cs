namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>What metrics need of a question.</summary>
internal static class Kinds
{
    /// <summary>The asked metrics and those that only conditions name.</summary>
    public static List<Metric> Computed(Question question)
    {
        var named = question.Filters.SelectMany(Fields.Leaves).OfType<FieldTest>().Select(f => f.Metric).OfType<Metric>();
        return [.. question.Metrics.Concat(named).Distinct()];
    }

    /// <summary>Whether it needs the rows of an answer, so that there is no value over everything.</summary>
    public static bool HasNoTotal(Metric metric) =>
        metric is Lag or Moving or Rank || MetricTree.OwnInputs(metric).Any(i => i.OffsetTo is not null);

    /// <summary>
    /// Whether totals of the metrics are asked: some metric has one, and no rank stands within another metric, whose other inputs may or may not
    /// give a period its row.
    /// </summary>
    public static bool HasTotals(IReadOnlyCollection<Metric> metrics) =>
        metrics.Any(m => !MetricTree.All(m).Any(HasNoTotal)) && metrics.All(m => m is Rank || !MetricTree.All(m).Any(x => x is Rank));

    /// <summary>Whether the metric reads other stretches of time than its row's own.</summary>
    public static bool NeedsAxis(Metric metric) => MetricTree.All(metric).Any(m => m is Cumulative or Lag or Moving or AveragePer)
        || MetricTree.Inputs(metric).Any(i => i.Offset is not null || i.OffsetTo is not null);
}
