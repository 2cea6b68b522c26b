using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS315 time ranges and GS316 filter values of a request.</summary>
internal static class RequestTimeCodes
{
    public static readonly DiagnosticDescriptor UnreadableTime = new("GS3150", "unreadable-time", Severity.Error,
        "\"{0}\" is no date and no time.",
        "Write a date (2026-03-01), a coarser period (2026-03, 2026-Q1, 2026) or a date with time (2026-03-01 10:00, 2026-03-01T10:00Z).");

    public static readonly DiagnosticDescriptor ReversedTimeRange = new("GS3151", "reversed-time-range", Severity.Error,
        "The time range starts at {0} and ends at {1}: it holds no time.",
        "Give a \"to\" that is later than \"from\"; \"to\" itself is not part of the range.");

    public static readonly DiagnosticDescriptor PeriodJustStarted = new("GS3152", "period-just-started", Severity.Error,
        "to_date ends with yesterday, and the running {0} began today ({1}): there is no complete day in it yet.",
        "Ask for the running period with \"this\", or for the former one with \"previous\".");

    public static readonly DiagnosticDescriptor OutOfCalendar = new("GS3153", "time-out-of-calendar", Severity.Error,
        "{0} leads out of the years 1 to 9999.",
        "Use a time or a count of periods that stays within the calendar.");

    public static readonly DiagnosticDescriptor TooManyPeriods = new("GS3154", "too-many-periods", Severity.Error,
        "From {0} to {1} there are about {2} periods of the grain {3}; an answer has at most {4}.",
        "Use a coarser grain or a shorter time range.");

    public static readonly DiagnosticDescriptor ToDateTooShort = new("GS3155", "to-date-too-short", Severity.Error,
        "to_date counts complete days, so it needs a period longer than a day, not {0}.",
        "Use week, month, quarter, year, fiscal_quarter or fiscal_year.");

    public static readonly DiagnosticDescriptor AsOfTooCoarse = new("GS3156", "as-of-too-coarse", Severity.Error,
        "as_of needs at least a day; \"{0}\" is coarser.",
        "Write the date as whose start the question is asked, for example 2026-11-01.");

    public static readonly DiagnosticDescriptor ValueMisfit = new("GS3160", "value-misfit", Severity.Error,
        "Value {0} does not fit \"{1}\", which is of type {2}.",
        "Write a value of that type; the message shows one.");

    public static readonly DiagnosticDescriptor BetweenReversed = new("GS3161", "between-reversed", Severity.Error,
        "between takes the lower value first, but {0} is greater than {1}.",
        "Swap the two values.");

    public static readonly DiagnosticDescriptor CivilForFiscal = new("GS3162", "civil-period-for-fiscal", Severity.Error,
        "\"{0}\" is a period of the civil calendar, but \"{1}\" is fiscal: what is meant is not clear.",
        "Name a date within the fiscal period, for example its first day; a year alone names a fiscal year by the year in which it ends.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnreadableTime, ReversedTimeRange, PeriodJustStarted, OutOfCalendar, TooManyPeriods, ToDateTooShort, AsOfTooCoarse,
        ValueMisfit, BetweenReversed, CivilForFiscal, .. CalendarCodes.OfRequests,
    ];
}
