using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// A request with its names resolved against what the caller may see. Dimensions are still targets: which path a metric takes to them is
/// found for each leaf when the query is planned.
/// </summary>
internal sealed record QuerySpec
{
    public required MetricRequest Request { get; init; }

    public required VisibleModel Visible { get; init; }

    /// <summary>"Now" of this question (<c>as_of</c> or the clock), as an instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The earlier of <see cref="Now"/> and the real clock: no period is complete before it has passed, whatever <c>as_of</c> says.</summary>
    public required DateTimeOffset Passed { get; init; }

    public required ImmutableArray<Metric> Metrics { get; init; }

    public required ImmutableArray<GroupKey> Keys { get; init; }

    /// <summary>Conditions on dimensions, entities and time fields, ANDed.</summary>
    public required ImmutableArray<ResolvedFilter> RowFilters { get; init; }

    /// <summary>Conditions on metrics (and on asked group keys inside groups that name a metric), ANDed; applied after aggregation.</summary>
    public required ImmutableArray<ResolvedFilter> MetricFilters { get; init; }

    /// <summary>The asked metrics and those that only conditions name, each once: what the plan must compute.</summary>
    public required ImmutableArray<Metric> Computed { get; init; }

    /// <summary>The range of metric_time; null for all history.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>What the answer is compared with; null for nothing.</summary>
    public Comparison? Compare { get; init; }

    /// <summary>True where the answer also holds totals, which are questions of their own over fewer keys.</summary>
    public bool Totals { get; init; }

    /// <summary>True while a total itself is planned: metrics that need an axis have no value there instead of a defect.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The first moment that the use case lets questions read, in civil time; null for all history. Set by governance.</summary>
    public DateTime? Earliest { get; init; }

    public required ImmutableArray<ResolvedOrder> Order { get; init; }

    /// <summary>Rows of one page, after clamping.</summary>
    public required int Limit { get; init; }

    public required int Skip { get; init; }

    /// <summary>What was normalised, for example <c>customer__region -> customer.region</c>.</summary>
    public ImmutableArray<string> Normalised { get; init; } = [];
}

/// <summary>A column of the answer that groups. At most one of <paramref name="Grain"/> and <paramref name="Part"/> is set.</summary>
/// <param name="Column">The column's name in the answer: <c>metric_time.week</c>, <c>customer.region</c>.</param>
/// <param name="Target">What it groups by.</param>
/// <param name="Grain">For time: the period.</param>
/// <param name="Part">For time: the date part.</param>
/// <param name="Pointer">Where the request names it.</param>
internal sealed record GroupKey(string Column, FieldTarget Target, TimeGrain? Grain, DatePart? Part, string Pointer);

/// <summary>Order by a column of the answer: a key or a metric.</summary>
internal sealed record ResolvedOrder(string Column, bool Descending);

/// <summary>
/// The range before with which an answer is compared. A period of the answer is compared with the one whose bounds lie by
/// <paramref name="Shift"/> earlier, cut to <paramref name="Previous"/>.
/// </summary>
internal sealed record Comparison(TimeRange Previous, Duration Shift);
