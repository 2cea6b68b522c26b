using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

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
