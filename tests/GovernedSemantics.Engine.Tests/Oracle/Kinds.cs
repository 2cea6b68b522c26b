namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>What metrics need of a question.</summary>
internal static class Kinds
{
    /// <summary>Whether the metric reads other stretches of time than its row's own.</summary>
    public static bool NeedsAxis(Metric metric) => MetricTree.All(metric).Any(m => m is Cumulative or Lag or Moving or AveragePer)
        || MetricTree.Inputs(metric).Any(i => i.Offset is not null || i.OffsetTo is not null);
}
