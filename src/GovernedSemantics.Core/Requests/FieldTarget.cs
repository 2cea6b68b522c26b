using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>What a field of a request means before a path is chosen. <paramref name="Name"/> is the normalised dotted name.</summary>
internal abstract record FieldTarget(string Name);

/// <summary>A dimension, found by each leaf as the only one whose path ends in <paramref name="Name"/>.</summary>
internal sealed record DimensionTarget(string Name, Dimension Dimension) : FieldTarget(Name);

/// <summary>An entity: its key.</summary>
internal sealed record EntityTarget(string Name, Entity Entity) : FieldTarget(Name)
{
    /// <summary>True where the model names it, not the caller: grants do not matter then, and rows may hold it under another name.</summary>
    public bool IsOfModel { get; init; }
}

/// <summary>Each leaf's own time.</summary>
internal sealed record MetricTimeTarget() : FieldTarget("metric_time");

/// <summary>A named filter of a model, found by each leaf like a dimension: true for the rows that pass.</summary>
internal sealed record SegmentTarget(string Name, Segment Segment) : FieldTarget(Name);

internal sealed record MetricTarget(Metric Metric) : FieldTarget(Metric.Name);
