namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>What metrics need of a question.</summary>
internal static class Kinds
{
    /// <summary>Whether it needs the rows of an answer, so that there is no value over everything.</summary>
    public static bool HasNoTotal(Metric metric) =>
        metric is Lag or Moving or Rank || MetricTree.OwnInputs(metric).Any(i => i.OffsetTo is not null);

    /// <summary>Whether the metric reads other stretches of time than its row's own.</summary>
    public static bool NeedsAxis(Metric metric) => MetricTree.All(metric).Any(m => m is Cumulative or Lag or Moving or AveragePer)
        || MetricTree.Inputs(metric).Any(i => i.Offset is not null || i.OffsetTo is not null);
}
