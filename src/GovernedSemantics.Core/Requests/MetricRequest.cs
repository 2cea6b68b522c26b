using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// A question as a client asks it: names are still text. Read by <c>RequestReader</c> from JSON, from YAML or from flags;
/// places in errors are JSON pointers into it.
/// </summary>
internal sealed record MetricRequest
{
    public string? UseCase { get; init; }

    /// <summary>The person's own words; recorded, never interpreted.</summary>
    public string? Question { get; init; }

    public ImmutableArray<string> Metrics { get; init; } = [];

    public ImmutableArray<string> GroupBy { get; init; } = [];

    /// <summary>All of them must hold.</summary>
    public ImmutableArray<RequestFilter> Filters { get; init; } = [];

    public TimeRequest? Time { get; init; }

    /// <summary>Moves "now" for relative ranges and partial periods: a date or a date with time in the project's zone.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether the answer also holds totals over all rows and over each period.</summary>
    public bool Totals { get; init; }

    public ImmutableArray<RequestOrder> OrderBy { get; init; } = [];

    public int? Limit { get; init; }

    public int Skip { get; init; }
}

internal enum FilterOperator
{
    Equals,
    NotEquals,
    In,
    NotIn,
    Gt,
    Gte,
    Lt,
    Lte,
    Between,
    IsNull,
    IsNotNull,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
}

/// <summary>A condition of a request, at the JSON pointer <paramref name="Pointer"/>.</summary>
internal abstract record RequestFilter(string Pointer);

/// <summary>A condition on one field. Values are string, long, decimal, bool or null, as the JSON had them.</summary>
internal sealed record FieldFilter(string Pointer, string Field, FilterOperator Operator, ImmutableArray<object?> Values) : RequestFilter(Pointer);

/// <summary>Keeps the rows whose entity has a metric that passes, over the request's own time range.</summary>
internal sealed record CohortFilter(
    string Pointer, string Entity, string Metric, FilterOperator Operator, ImmutableArray<object?> Values) : RequestFilter(Pointer);

/// <summary>Keeps the rows that pass a named filter of a model.</summary>
internal sealed record SegmentFilter(string Pointer, string Segment) : RequestFilter(Pointer);

internal enum FilterGroupKind
{
    All,
    Any,
    Not,
}

/// <summary>Conditions joined; <c>not</c> has exactly one and is the complement: it keeps rows whose member is NULL.</summary>
internal sealed record FilterGroup(string Pointer, FilterGroupKind Kind, ImmutableArray<RequestFilter> Filters) : RequestFilter(Pointer);

/// <summary>The time range as asked; exactly one form.</summary>
internal abstract record TimeRequest
{
    /// <summary>
    /// The unit as it is written where no civil one has the name: a grain of a calendar, looked up when the project is known. The grain beside
    /// it means nothing then.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>Whether a grain of a calendar is still a name.</summary>
    public bool NamesCalendar => Unit is not null || Compare?.Unit is not null;

    /// <summary>Whether the running period counts among them.</summary>
    public bool IncludeCurrent { get; init; }

    /// <summary>What the answer is compared with; null for nothing.</summary>
    public CompareRequest? Compare { get; init; }
}

internal enum CompareKind
{
    PreviousPeriod,
    PreviousYear,

    /// <summary>By the duration that the request names.</summary>
    Earlier,
}

/// <summary><c>compare: previous_period | previous_year | 4 weeks</c>; <paramref name="By"/> is set for a duration only.</summary>
internal sealed record CompareRequest(CompareKind Kind, Duration? By = null)
{
    public const string PreviousPeriodName = "previous_period";
    public const string PreviousYearName = "previous_year";

    /// <summary>The unit of <see cref="By"/> as it is written, where no civil one has the name.</summary>
    public string? Unit { get; init; }

    /// <summary>As a request writes it.</summary>
    public override string ToString() => Kind switch
    {
        CompareKind.PreviousPeriod => PreviousPeriodName,
        CompareKind.PreviousYear => PreviousYearName,
        _ => Unit is null ? By!.Value.ToString() : $"{By!.Value.Count} {Unit}",
    };
}

/// <summary><c>{last: "8 weeks"}</c>: complete periods.</summary>
internal sealed record LastPeriods(Duration Duration) : TimeRequest;

/// <summary><c>{from, to}</c>, half-open; dates or date-times in the project's zone, or with an offset. Either may be left out.</summary>
internal sealed record FromTo(string? From, string? To) : TimeRequest;

/// <summary><c>{this: month}</c>: the whole running period.</summary>
internal sealed record ThisPeriod(TimeGrain Grain) : TimeRequest;

/// <summary><c>{previous: quarter}</c></summary>
internal sealed record PreviousPeriod(TimeGrain Grain) : TimeRequest;

/// <summary><c>{to_date: year}</c>: from the start of the running period to the end of yesterday.</summary>
internal sealed record PeriodToDate(TimeGrain Grain) : TimeRequest;

/// <summary><c>{all: true}</c></summary>
internal sealed record AllTime : TimeRequest;

internal sealed record RequestOrder(string Field, bool Descending);
