using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>
/// A way to make a number: reads the keys of its metrics and turns them into a formula over leaves. To add one, write its file and
/// add it to <see cref="All"/>; planning and SQL never see kinds.
/// </summary>
internal abstract class MetricKind
{
    protected MetricKind(string name, string description, params ImmutableArray<KeySpec> keys)
    {
        Name = name;
        Spec = new MapSpec("metric", description, MetricKeys.Of(name, name == Default, keys));
    }

    /// <summary>The type of metrics that name none.</summary>
    public const string Default = "simple";

    public static ImmutableArray<MetricKind> All { get; } =
    [
        new SimpleKind(), new RatioKind(), new DerivedKind(), new CumulativeKind(), new ConversionKind(), new ShareKind(), new RankKind(),
        new LagKind(), new MovingKind(), new AveragePerKind(),
    ];

    public string Name { get; }

    /// <summary>Every key that a metric of this kind may have.</summary>
    public MapSpec Spec { get; }

    /// <summary>A key that holds metrics of all kinds.</summary>
    public static KeySpec Key(string name, string description) =>
        new(name, KeyShape.Map, description) { Count = KeyCount.List, Variants = [.. All.Select(k => k.Spec)] };

    /// <summary>Null where the document has defects, which are then reported.</summary>
    public abstract MetricExpansion? Expand(MetricScope scope);
}

/// <summary>What a kind made of a document.</summary>
/// <param name="Formula">How the number is made from leaves, the metric's own filter not yet pushed unless <paramref name="IsFiltered"/>.</param>
/// <param name="Meaning">The same in words.</param>
/// <param name="IsFiltered">True where the kind itself has applied the key <c>filter</c>.</param>
internal sealed record MetricExpansion(MetricFormula Formula, string Meaning, bool IsFiltered = false);
