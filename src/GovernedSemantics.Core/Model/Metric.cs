using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>A named number with its meaning. The kind (layer Metrics) has already turned it into <see cref="Formula"/>.</summary>
internal sealed class Metric
{
    public required string Name { get; init; }

    /// <summary>The name of its kind: <c>simple</c>, <c>ratio</c> ...</summary>
    public required string Kind { get; init; }

    public required string Description { get; init; }

    public required string Owner { get; init; }

    public string? Label { get; init; }

    public ImmutableArray<string> Synonyms { get; init; } = [];

    public string? Unit { get; init; }

    /// <summary>The dimension that holds the unit (<c>unit: {from: order.currency}</c>): answers must group by it or filter it to one value.</summary>
    public string? UnitFrom { get; init; }

    /// <summary><c>0.00</c>, <c>percent</c> or <c>currency</c>; for display only.</summary>
    public string? Format { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public bool Hidden { get; init; }

    public string? Direction { get; init; }

    public string? Deprecated { get; init; }

    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>The names of the metrics that it is made of, in the order of the file; empty for simple metrics.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>How it is made, in words, for people: <c>revenue / orders_count</c>.</summary>
    public required string Meaning { get; init; }

    public required MetricFormula Formula { get; init; }

    /// <summary>The distinct leaves of <see cref="Formula"/>, in the order of their first use.</summary>
    public required ImmutableArray<AggregateInput> Leaves { get; init; }

    /// <summary>Leaves that are read without being grouped or filtered: the conversions that follow a base, the metrics of cohorts.</summary>
    public ImmutableArray<AggregateInput> Behind { get; init; } = [];

    /// <summary>The highest classification among the columns that it reads.</summary>
    public required Classification Classification { get; init; }

    /// <summary><c>gs1:sha256:...</c> over its normalised meaning.</summary>
    public required string Definition { get; init; }

    public required SourceSpan Span { get; init; }

    public DataType Type => Formula.Type;

    public override string ToString() => Name;
}

internal enum Aggregation
{
    Sum,
    Count,
    CountDistinct,
    Min,
    Max,
    Avg,
    Median,
    Percentile,
    StdDev,
    StdDevPop,
    Variance,
    VarPop,
    SumBoolean,
}

/// <summary>
/// The entities whose metric passes a condition over the request's own range. <see cref="Entity"/> is what it refers to
/// (<see cref="Entity.Target"/>); rows hold it under any name of that target.
/// </summary>
internal sealed class Cohort
{
    /// <summary>The name by which rows reach the entity, for example <c>customer</c>: a suffix of a path.</summary>
    public required string EntityName { get; init; }

    public required Entity Entity { get; init; }

    public required string MetricName { get; init; }

    public required MetricFormula Formula { get; init; }

    public required ConditionOperator Operator { get; init; }

    public required ImmutableArray<object> Values { get; init; }

    /// <summary>True for the complement among entities: <c>not_equals</c>, <c>not_in</c>, <c>is_not_null</c>.</summary>
    public bool Negated { get; init; }

    /// <summary>Equal for cohorts that hold the same entities.</summary>
    public required string Key { get; init; }
}

internal enum SnapshotChoice
{
    First,
    Last,
}

/// <summary>
/// Makes a leaf semi-additive: only the rows at the period's first or last <paramref name="Time"/> count;
/// with <paramref name="Per"/> each member's own first or last row.
/// </summary>
internal sealed record NonAdditive(DimensionPath Time, SnapshotChoice Choose, ImmutableArray<Entity> Per);

/// <summary>
/// One aggregation over one model: what every metric comes down to. <see cref="Key"/> is equal for leaves that compute the same, whatever
/// metric they came from.
/// </summary>
internal sealed class AggregateInput
{
    public required SemanticModel Model { get; init; }

    public required Aggregation Aggregation { get; init; }

    /// <summary>Null for <c>count</c> of rows. In terms of the model's own columns and reachable dimensions.</summary>
    public Expr? Argument { get; init; }

    /// <summary>The percentile's p, a fraction 0..1; the median is 0.5.</summary>
    public decimal P { get; init; }

    public bool Discrete { get; init; }

    /// <summary>ANDed; applied inside the aggregate.</summary>
    public ImmutableArray<Expr> Filters { get; init; } = [];

    /// <summary>The entities whose rows count, one condition each; ANDed.</summary>
    public ImmutableArray<Cohort> Cohorts { get; init; } = [];

    /// <summary>What metric_time means for it; null where it has no time.</summary>
    public DimensionPath? Time { get; init; }

    public NonAdditive? NonAdditive { get; init; }

    /// <summary>The value for gaps of a bounded time axis; null fills nothing (<see cref="FillNull"/> keeps the rows without a value).</summary>
    public decimal? FillWith { get; init; }

    public bool FillNull { get; init; }

    public required DataType Type { get; init; }

    /// <summary>The column's name in SQL: the metric's that first declared it.</summary>
    public required string Name { get; init; }

    public required string Key { get; init; }

    public override string ToString() => Name;
}
