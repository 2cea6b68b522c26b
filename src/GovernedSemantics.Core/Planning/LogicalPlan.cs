using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// What is to be computed, in the one order of evaluation: legs are aggregated on their own, stitched by the keys, computed, filtered,
/// ordered and paged. It knows nothing of SQL.
/// </summary>
internal sealed record LogicalPlan
{
    public required GovernedQuery Query { get; init; }

    public required DataSource Source { get; init; }

    public required ImmutableArray<PlanKey> Keys { get; init; }

    /// <summary>What the answer is made from.</summary>
    public required PlanBlock Block { get; init; }

    /// <summary>The entities that conditions ask for, each made once before everything else.</summary>
    public required ImmutableArray<PlanCohort> Cohorts { get; init; }

    /// <summary>The legs of the answer's own block.</summary>
    public ImmutableArray<PlanLeg> Legs => Block.Legs;

    /// <summary>Everything that is read.</summary>
    public IEnumerable<Scan> Scans => Block.Scans.Concat(Cohorts.SelectMany(c => c.Inner.Scans));

    /// <summary>The columns whose gaps get a value, in the order of the legs.</summary>
    public IEnumerable<PlanColumn> FilledColumns => Block.FilledColumns;

    public required ImmutableArray<PlanMetric> Metrics { get; init; }

    public required ImmutableArray<PlanCondition> MetricFilters { get; init; }

    public required ImmutableArray<PlanOrder> Order { get; init; }

    public required int Limit { get; init; }

    public required int Skip { get; init; }

    public required ImmutableArray<Diagnostic> Warnings { get; init; }
}

/// <summary>A grouping column of the answer. <paramref name="Alias"/> names it in SQL.</summary>
internal sealed record PlanKey(GroupKey Key, string Alias, DataType Type, KeyShape Shape);

/// <summary>How the value of a key is made; the same for all legs, over each leg's own expression.</summary>
internal abstract record KeyShape;

/// <summary>The member as it is.</summary>
internal sealed record MemberKey : KeyShape;

/// <summary>The number (1..n) of a period of the axis; the answer shows the period's label.</summary>
internal sealed record BucketKey(TimeAxis Axis) : KeyShape
{
    /// <summary>Set where several grains are asked: rows hold the number of their piece, from which that of the period follows.</summary>
    public CellPart? Part { get; init; }
}

/// <summary>The pieces that a period is made of: each starts with the piece of the number (from 1) in <paramref name="Firsts"/>.</summary>
internal sealed record CellPart(PlanKey Cell, ImmutableArray<int> Firsts);

/// <summary>As above, over all the periods of a calendar, where no range bounds them or another time than metric_time is asked.</summary>
internal sealed record CalendarKey(TimeAxis Axis) : KeyShape;

/// <summary>The start of the period, found by the database where the range has no bounds or too many periods.</summary>
internal sealed record TruncatedKey(TimeGrain Grain) : KeyShape;

internal sealed record DatePartKey(DatePart Part) : KeyShape;

/// <summary>A column of the answer: an asked metric, or what comparing it adds.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Alias">The name in SQL.</param>
/// <param name="Formula">Over the columns of the block.</param>
internal sealed record PlanMetric(Metric Metric, string Alias, PlanFormula Formula)
{
    public MetricPart Part { get; init; }

    /// <summary>The name in the answer: <c>revenue</c>, <c>revenue__change</c>.</summary>
    public string Column => Part.ColumnOf(Metric.Name);
}

/// <summary>A formula over leg columns.</summary>
internal abstract record PlanFormula(DataType Type);

/// <summary>A column of a leg.</summary>
internal sealed record ColumnFormula(PlanColumn Column) : PlanFormula(Column.Type);

internal sealed record QuotientFormula(PlanFormula Numerator, PlanFormula Denominator) : PlanFormula(DataType.Number);

/// <summary><see cref="InputSymbol"/> n of the expression stands for <c>Inputs[n]</c>.</summary>
internal sealed record ComputedFormula(Expr Expression, ImmutableArray<PlanFormula> Inputs) : PlanFormula(Expression.Type);

internal sealed record DifferenceFormula(PlanFormula Left, PlanFormula Right, DataType Result) : PlanFormula(Result);

/// <summary>No value at all, for numbers that have none where they stand.</summary>
internal sealed record NothingFormula(DataType Result) : PlanFormula(Result);

/// <summary>The column, or 0 where it is made of no row: <paramref name="Here"/> counts its rows.</summary>
internal sealed record ZeroIfAbsentFormula(PlanColumn Column, PlanColumn Here) : PlanFormula(Column.Type);

internal sealed record OrElseFormula(PlanFormula Input, decimal Value) : PlanFormula(Input.Type);

/// <summary>
/// A value that a leg yields beside its keys. <paramref name="ReadsZero"/> is true for counts, which read 0 where their leg has no row.
/// </summary>
internal sealed record PlanColumn(string Alias, DataType Type, bool ReadsZero)
{
    /// <summary>What stands in the gaps of a bounded axis; null where nothing fills.</summary>
    public decimal? Fill { get; init; }

    /// <summary>True where gaps become rows without a value.</summary>
    public bool FillNull { get; init; }
}

/// <summary>A condition after aggregation.</summary>
internal abstract record PlanCondition;

internal sealed record PlanComparison(PlanOperand Operand, ConditionOperator Operator, ImmutableArray<object> Values, bool Negated) : PlanCondition;

internal sealed record PlanConditionGroup(FilterGroupKind Kind, ImmutableArray<PlanCondition> Conditions) : PlanCondition;

/// <summary>A metric's formula or a key, as something to compare or order by.</summary>
internal abstract record PlanOperand;

internal sealed record MetricOperand(PlanFormula Formula) : PlanOperand;

internal sealed record KeyOperand(PlanKey Key) : PlanOperand;

internal sealed record PlanOrder(PlanOperand Operand, bool Descending);

/// <summary>
/// The entities whose metric passes: the metric is made over the entity alone. With <paramref name="Complement"/> an entity without any fact
/// passes too, so <paramref name="Passes"/> is turned round and the entities that fail are kept.
/// </summary>
internal sealed record PlanCohort(string Name, PlanKey Key, PlanBlock Inner, PlanCondition Passes, bool Complement);
