using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Turns the metrics of a project's files into formulas over leaves, once, while loading.</summary>
internal static class MetricBinder
{
    /// <summary>
    /// Every metric that is sound, by name; the defects of all others, and warnings, are in <paramref name="bag"/>. The models come with their
    /// dimensions, filter and time set. Which keys a metric may have is checked here, and everything that only metrics are asked for.
    /// </summary>
    public static FrozenDictionary<string, Metric> Bind(
        ImmutableArray<RawMetric> metrics,
        ImmutableArray<SemanticModel> models,
        JoinGraph joins,
        ExpressionSettings settings,
        DiagnosticBag bag,
        TimeSettings? time = null)
    {
        var documents = metrics.Select(raw => (raw, document: MetricDocument.Read(raw, bag))).ToArray();
        var broken = documents.Where(d => d.document is null).Select(d => d.raw.Name).OfType<string>();
        var named = MetricNames.Distinct(documents.Select(d => d.document).OfType<MetricDocument>(), models, bag);
        var table = new MetricTable(named, broken, models, joins, settings, bag) { Time = time ?? TimeSettings.Default };
        var bound = named.Select(d => (document: d, metric: table.Metric(d.Header.Name))).ToArray();
        foreach (var (document, metric) in bound.Where(b => b.metric is not null))
        {
            MetricRules.Check(document, metric!, table);
        }

        return bound.Select(b => b.metric).OfType<Metric>().ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);
    }
}
