using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>One part of a plan that reads facts and aggregates them to the keys. A new shape of leg breaks the build where it must be filled in.</summary>
internal abstract record PlanLeg(string Name, Scan Scan, ImmutableArray<LegKey> Keys)
{
    /// <summary>Everything that it reads: its own scan, and others beside it.</summary>
    public virtual ImmutableArray<Scan> Scans => [Scan];

    /// <summary>How long after the end of a period its numbers still grow, because of facts that come later.</summary>
    public virtual TimeSpan OpenFor => TimeSpan.Zero;

    /// <summary>The columns that it yields beside the keys.</summary>
    public abstract ImmutableArray<PlanColumn> Columns { get; }

    /// <summary>Pairs of a cell of the answer and the period of the leg that it shows; empty where the numbers are the same.</summary>
    public ImmutableArray<(int Cell, int Period)> Map { get; init; } = [];

    public abstract T Accept<T>(IPlanLegVisitor<T> visitor);
}

/// <summary>A value of the scan: an expression in terms of the model at the end of <paramref name="Path"/>.</summary>
internal sealed record ScanValue(JoinPath Path, Expr Expression);

/// <summary>What a leg groups by for one key of the plan. <paramref name="Bounds"/> are those of a bucket key, in the value's own type.</summary>
internal sealed record LegKey(PlanKey Key, ScanValue Value, ImmutableArray<object> Bounds);

/// <summary>The rows of one model with the joins that are needed, before aggregation.</summary>
/// <param name="Model">The root.</param>
/// <param name="Joins">The paths to join, each after the path that it extends.</param>
/// <param name="Range">The half-open range of its time, null where there is none.</param>
/// <param name="Conditions">ANDed; all before aggregation.</param>
internal sealed record Scan(SemanticModel Model, ImmutableArray<JoinPath> Joins, ScanRange? Range, ImmutableArray<ScanCondition> Conditions)
{
    /// <summary>Another range whose rows are read too.</summary>
    public ScanRange? OrRange { get; init; }

    /// <summary>The columns read, as <c>view.column</c>, for the provenance.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The fact's own time, at which slowly changing models are joined.</summary>
    public ScanValue? Time { get; init; }

    /// <summary>The joins whose unmatched rows are counted: those that grouping needs.</summary>
    public ImmutableArray<OrphanCount> Orphans { get; init; } = [];
}

/// <summary>Bounds are values of the time's own type; a null bound is open.</summary>
internal sealed record ScanRange(ScanValue Time, object? From, object? To);

/// <summary>A condition on a row of a scan.</summary>
internal abstract record ScanCondition;

/// <summary>A boolean expression of the model.</summary>
internal sealed record ExpressionCondition(ScanValue Value) : ScanCondition;

/// <summary>A condition of the request; values are of the value's own type.</summary>
internal sealed record ComparisonCondition(
    ScanValue Value,
    DatePart? Part,
    ConditionOperator Operator,
    ImmutableArray<object> Values,
    bool Negated) : ScanCondition;

internal sealed record ScanConditionGroup(FilterGroupKind Kind, ImmutableArray<ScanCondition> Conditions) : ScanCondition;

/// <summary>How many rows have a key that the joined model lacks. The join is the last edge of <paramref name="Path"/>.</summary>
internal sealed record OrphanCount(JoinPath Path, PlanColumn Column);

/// <summary>A leaf as a column of a leg.</summary>
internal sealed record LegLeaf(AggregateInput Input, PlanColumn Column);

/// <summary>Plain aggregates of one scan.</summary>
internal sealed record AggregateLeg(string Name, Scan Scan, ImmutableArray<LegKey> Keys, ImmutableArray<LegLeaf> Leaves) : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [.. Leaves.Select(l => l.Column), .. Scan.Orphans.Select(o => o.Column)];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitAggregate(this);
}

/// <summary>A percentile: rows ranked within their group, then the ranks around the wanted position weighted. Exact on every database.</summary>
internal sealed record PercentileLeg(string Name, Scan Scan, ImmutableArray<LegKey> Keys, LegLeaf Leaf) : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [Leaf.Column];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitPercentile(this);
}

/// <summary>
/// A semi-additive leaf: only the rows at each period's first or last time count. <paramref name="Members"/> are the conditions of the
/// request and the metric, applied after the time is chosen; the scan holds the model's own filter and the range.
/// </summary>
internal sealed record SnapshotLeg(
    string Name,
    Scan Scan,
    ImmutableArray<LegKey> Keys,
    ImmutableArray<LegLeaf> Leaves,
    ScanValue Time,
    SnapshotChoice Choose,
    ImmutableArray<ScanValue> Per,
    ImmutableArray<ScanCondition> Members) : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [.. Leaves.Select(l => l.Column)];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitSnapshot(this);
}

/// <summary>
/// Running totals: the leaf is aggregated to the periods of <paramref name="Base"/> (the first of which holds all rows before the range, where
/// <see cref="RunningTotal"/> asks for them), made dense over the members, added up, and read at the periods that the answer shows.
/// </summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Scan">The rows, those before the range among them where the total needs them.</param>
/// <param name="Keys">What the answer groups by.</param>
/// <param name="Leaf">What is added up.</param>
/// <param name="TimeKey">The position among <paramref name="Keys"/> of metric_time.</param>
/// <param name="Base">The lower bounds of the base periods, in the scan's own time type.</param>
/// <param name="Shown">For each period of the answer, in order, the base periods (1-based) that it covers: first and last.</param>
/// <param name="Total">How it adds up.</param>
internal sealed record RunningTotalLeg(
    string Name,
    Scan Scan,
    ImmutableArray<LegKey> Keys,
    LegLeaf Leaf,
    int TimeKey,
    ImmutableArray<object> Base,
    ImmutableArray<(int First, int Last)> Shown,
    RunningTotal Total) : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [Leaf.Column];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitRunningTotal(this);
}

/// <summary>
/// A number over windows that cannot be added up from period to period, such as a median: each row counts in every window that covers it.
/// </summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Scan">The rows, those before the range among them where windows reach back.</param>
/// <param name="Keys">What the answer groups by.</param>
/// <param name="Leaf">What is computed.</param>
/// <param name="TimeKey">The position among <paramref name="Keys"/> of metric_time.</param>
/// <param name="Base">The lower bounds of the base periods, in the scan's own time type.</param>
/// <param name="Windows">For each period of the answer, in order, the base periods (1-based) that count: first and last.</param>
internal sealed record WindowedRowsLeg(
    string Name,
    Scan Scan,
    ImmutableArray<LegKey> Keys,
    LegLeaf Leaf,
    int TimeKey,
    ImmutableArray<object> Base,
    ImmutableArray<(int First, int Last)> Windows) : PlanLeg(Name, Scan, Keys)
{
    public override ImmutableArray<PlanColumn> Columns => [Leaf.Column];

    public override T Accept<T>(IPlanLegVisitor<T> visitor) => visitor.VisitWindowedRows(this);
}

/// <summary>
/// How a running total adds up: over the last <paramref name="Rows"/> base periods; or since the last of <paramref name="Resets"/>
/// (1-based base periods at which it starts anew); or since the start where both are empty.
/// </summary>
internal sealed record RunningTotal(int? Rows, ImmutableArray<int> Resets, PeriodAggregation PeriodAggregation);

internal interface IPlanLegVisitor<out T>
{
    T VisitAggregate(AggregateLeg leg);

    T VisitPercentile(PercentileLeg leg);

    T VisitSnapshot(SnapshotLeg leg);

    T VisitRunningTotal(RunningTotalLeg leg);

    T VisitConversion(ConversionLeg leg);

    T VisitWindowedRows(WindowedRowsLeg leg);

    T VisitShared(SharedLeg leg);
}
