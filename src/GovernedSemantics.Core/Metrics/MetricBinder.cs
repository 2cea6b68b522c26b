using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Turns the metrics of a project's files into formulas over leaves, once, while loading.</summary>
internal static class MetricBinder
{
    /// <summary>
    /// Every metric that is sound, by name; the defects of all others, and warnings, are in <paramref name="bag"/>. The models come with their
    /// dimensions, filter and time set. Which keys a metric may have is checked here.
    /// </summary>
    public static FrozenDictionary<string, Metric> Bind(
        ImmutableArray<RawMetric> metrics, ImmutableArray<SemanticModel> models, JoinGraph joins, DiagnosticBag bag) =>
        FrozenDictionary<string, Metric>.Empty;
}
