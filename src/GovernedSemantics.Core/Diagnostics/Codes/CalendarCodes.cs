using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS206 declared calendars, GS317 calendars in requests, GS712 the rows of calendars.</summary>
internal static class CalendarCodes
{
    public static readonly DiagnosticDescriptor DateType = Error(
        "GS2060", "calendar-date-type", "the date of calendar \"{0}\" is column \"{1}\" of type {2}.",
        "Name a column of type date: a calendar has one row for each day.");

    public static readonly DiagnosticDescriptor NoGrains = Error(
        "GS2061", "calendar-without-grains", "calendar \"{0}\" has no grains.",
        "Name its grains and their columns: {period: period_id, year: year_id}.");

    public static readonly DiagnosticDescriptor GrainType = Error(
        "GS2062", "calendar-grain-type", "grain \"{0}\" of calendar \"{1}\" reads column \"{2}\", which is {3}.",
        "The id of a period is an integer, string or date column, classified internal at most.");

    public static readonly DiagnosticDescriptor UnknownCalendar = Error(
        "GS2063", "unknown-calendar", "there is no calendar \"{0}\".", "Use the name of one of the calendars, or remove the key.");

    public static readonly DiagnosticDescriptor UnknownPeriod = Error(
        "GS3170", "unknown-period", "{0} is no {1} of the calendar: \"{2}\" holds the ids of periods.",
        "Use the id of a period as the calendar's column has it.");

    public static readonly DiagnosticDescriptor OutsideCalendar = Error(
        "GS3171", "outside-calendar", "{0} leads out of {1}, which holds the dates from {2} up to {3}.",
        "Use a time that the calendar holds, or add dates to its view and reload the project.");

    public static readonly DiagnosticDescriptor NotLoaded = Error(
        "GS7121", "calendar-not-loaded", "The rows of calendar \"{0}\" are not loaded, so {1} cannot be answered.",
        "Mend what kept its view from being read; the next question tries again after a minute.");

    public static readonly DiagnosticDescriptor DateTwice = Error(
        "GS7122", "calendar-date-twice", "Calendar \"{0}\" has more than one row for {1}.", "Give its view exactly one row for each date.");

    public static readonly DiagnosticDescriptor NoDateOrId = Error(
        "GS7123", "calendar-null", "Calendar \"{0}\" has a row without {1}{2}.", "Leave rows without a date or an id out of the view.");

    public static readonly DiagnosticDescriptor PeriodSplit = Error(
        "GS7124", "calendar-period-split", "In calendar \"{0}\" the {1} {2} comes in two stretches: {3} is not part of it, but later dates are.",
        "Give each period an id of its own, with the year in it, and list all of its dates.");

    public static readonly DiagnosticDescriptor NoRows = Error(
        "GS7125", "calendar-empty", "Calendar \"{0}\" has no rows.", "Fill the view with one row for each date.");

    public static readonly DiagnosticDescriptor TooManyRows = Error(
        "GS7126", "calendar-too-large", "Calendar \"{0}\" has more than {1} rows.", "Limit the view to the dates that questions need.");

    public static ImmutableArray<DiagnosticDescriptor> OfModels { get; } = [DateType, NoGrains, GrainType, UnknownCalendar];

    public static ImmutableArray<DiagnosticDescriptor> OfRequests { get; } = [UnknownPeriod, OutsideCalendar];

    public static ImmutableArray<DiagnosticDescriptor> OfRows { get; } =
        [NotLoaded, DateTwice, NoDateOrId, PeriodSplit, NoRows, TooManyRows];

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);
}
