namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>What metrics need of a question.</summary>
internal static class Kinds
{
    /// <summary>Questions whose meaning is not decided, which are not asked: a moving mean whose first period is cut by the range.</summary>
    public static bool IsUndecided(World world, Question question) =>
        question.Metrics.SelectMany(MetricTree.All).Any(m => m is Moving)
        && Ranges.Of(question, world).From is { } from && question.Grains.Any(g => world.Clock.Start(from.Civil, g) != from.Civil);

    /// <summary>Whether the metric reads other stretches of time than its row's own.</summary>
    public static bool NeedsAxis(Metric metric) => MetricTree.All(metric).Any(m => m is Cumulative or Lag or Moving or AveragePer)
        || MetricTree.Inputs(metric).Any(i => i.Offset is not null || i.OffsetTo is not null);
}
