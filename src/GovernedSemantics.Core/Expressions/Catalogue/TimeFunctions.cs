using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>
/// Functions of dates and times. Instants are turned into civil time of the project's zone first. Weeks start on the project's first day in
/// <c>date_trunc</c> and <c>date_diff</c>; weekday and week numbers are those of ISO 8601. Nothing depends on the session.
/// </summary>
internal static class TimeFunctions
{
    private const string ForUnits = "second, minute, hour, day, week, month, quarter or year";

    /// <summary>The units of time, finest first.</summary>
    public static readonly ImmutableArray<string> Units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

    public static readonly FunctionEntry Year = Part("year", ArgumentKind.Time, "The year.", "year(date '2026-11-23') = 2026");
    public static readonly FunctionEntry Quarter = Part(
        "quarter", ArgumentKind.Time, "The quarter, 1 to 4.", "quarter(date '2026-11-23') = 4");
    public static readonly FunctionEntry Month = Part("month", ArgumentKind.Time, "The month, 1 to 12.", "month(date '2026-11-23') = 11");
    public static readonly FunctionEntry Day = Part("day", ArgumentKind.Time, "The day of the month.", "day(date '2026-11-23') = 23");
    public static readonly FunctionEntry DayOfWeek = Part(
        "day_of_week", ArgumentKind.Time, "The weekday: 1 is Monday, 7 is Sunday.", "day_of_week(date '2026-11-23') = 1");
    public static readonly FunctionEntry DayOfYear = Part(
        "day_of_year", ArgumentKind.Time, "The day of the year.", "day_of_year(date '2026-02-01') = 32");
    public static readonly FunctionEntry WeekOfYear = Part(
        "week_of_year", ArgumentKind.Time, "The week of ISO 8601.", "week_of_year(date '2027-01-01') = 53", 2);
    public static readonly FunctionEntry IsoYear = Part(
        "iso_year", ArgumentKind.Time, "The year to which the week of ISO 8601 belongs.", "iso_year(date '2027-01-01') = 2026", 2);
    public static readonly FunctionEntry Hour = Part(
        "hour", ArgumentKind.Clock, "The hour, 0 to 23.", "hour(timestamp '2026-11-23 14:05:09') = 14");
    public static readonly FunctionEntry Minute = Part(
        "minute", ArgumentKind.Clock, "The minute.", "minute(timestamp '2026-11-23 14:05:09') = 5");
    public static readonly FunctionEntry Second = Part(
        "second", ArgumentKind.Clock, "The whole second.", "second(timestamp '2026-11-23 14:05:09') = 9");

    public static readonly FunctionEntry LastDay = Entry(
        "last_day",
        Kinds.Of(ArgumentKind.Time),
        TypeRules.Always(DataType.Date),
        "The last day of the month.",
        "last_day(date '2026-02-10') = date '2026-02-28'",
        2);

    public static readonly FunctionEntry MakeDate = Entry(
        "make_date",
        Kinds.Of(ArgumentKind.Integer, ArgumentKind.Integer, ArgumentKind.Integer),
        TypeRules.Always(DataType.Date),
        "The date of a year (1 to 9999), a month and a day; NULL where there is none.",
        "make_date(2026, 2, 30) is null",
        6);

    public static readonly FunctionEntry ToDate = Replaced(
        "to_date",
        Kinds.Of(ArgumentKind.Any),
        "The day of a time, or the date that a text of the form 2026-11-23 spells.",
        "to_date('2026-11-23') = date '2026-11-23'");

    public static readonly FunctionEntry ToTimestamp = Replaced(
        "to_timestamp",
        Kinds.Of(ArgumentKind.Any),
        "The civil time that a text of the form 2026-11-23 14:05:09 spells.",
        "to_timestamp('2026-11-23 14:05:09') = timestamp '2026-11-23 14:05:09'");

    /// <summary>What CAST(text AS date) turns into.</summary>
    public static readonly FunctionEntry DateOfText = OfText("date of text", DataType.Date);

    /// <summary>What CAST(text AS datetime) turns into.</summary>
    public static readonly FunctionEntry DateTimeOfText = OfText("datetime of text", DataType.DateTime);

    public static readonly FunctionEntry DateTrunc = Replaced(
        "date_trunc",
        Kinds.Of(ArgumentKind.Unit, ArgumentKind.Time),
        $"The start of the {ForUnits}.",
        "date_trunc('month', date '2026-11-23') = date '2026-11-01'");

    public static readonly FunctionEntry DateAdd = Replaced(
        "date_add",
        Kinds.Of(ArgumentKind.Time, ArgumentKind.Integer, ArgumentKind.Unit),
        $"That many units later, in whole seconds; {ForUnits}. A day that the month lacks becomes its last.",
        "date_add(date '2026-01-31', 1, 'month') = date '2026-02-28'");

    public static readonly FunctionEntry DateDiff = Replaced(
        "date_diff",
        Kinds.Of(ArgumentKind.Unit, ArgumentKind.Time, ArgumentKind.Time),
        $"How many boundaries of the unit lie between the two; {ForUnits}.",
        "date_diff('month', date '2026-01-31', date '2026-02-01') = 1");

    /// <summary>The civil time of an instant in a zone; the second argument is the zone's IANA id, a literal.</summary>
    public static readonly FunctionEntry LocalTime = new()
    {
        Name = "local time",
        Category = FunctionCategory.Time,
        Signature = Kinds.Of(ArgumentKind.Clock, ArgumentKind.Text),
        Result = TypeRules.Always(DataType.DateTime),
        Description = "The civil time of an instant in a zone.",
        Example = "",
        IsInternal = true,
    };

    /// <summary>One entry for each function and unit: <c>date_trunc month</c>. Weeks are those that start on Monday.</summary>
    public static ImmutableArray<FunctionEntry> ByUnit { get; } =
    [
        .. Units.Select(u => UnitEntry(DateTrunc, u, Kinds.Of(ArgumentKind.Time), TypeRules.Always(IsClock(u) ? DataType.DateTime : DataType.Date))),
        .. Units.Select(u => UnitEntry(DateAdd, u, Kinds.Of(ArgumentKind.Time, ArgumentKind.Integer), TypeRules.First)),
        .. Units.Select(u => UnitEntry(DateDiff, u, Kinds.Of(ArgumentKind.Time, ArgumentKind.Time), TypeRules.Always(DataType.Integer))),
    ];

    public static ImmutableArray<FunctionEntry> All { get; } =
    [
        Year, Quarter, Month, Day, DayOfWeek, DayOfYear, WeekOfYear, IsoYear, Hour, Minute, Second, LastDay, MakeDate, ToDate, ToTimestamp,
        DateOfText, DateTimeOfText, DateTrunc, DateAdd, DateDiff,
        LocalTime, .. ByUnit,
    ];

    public static ImmutableArray<string> PartNames { get; } =
        ["year", "quarter", "month", "week", "day", "dayofweek", "dayofyear", "hour", "minute", "second"];

    /// <summary>The function of a part as EXTRACT names it; null for a part that is not in the language.</summary>
    public static FunctionEntry? Part(string part) => part switch
    {
        "year" => Year,
        "quarter" => Quarter,
        "month" => Month,
        "week" or "week_of_year" => WeekOfYear,
        "day" => Day,
        "dayofweek" or "day_of_week" or "isodow" => DayOfWeek,
        "dayofyear" or "day_of_year" or "doy" => DayOfYear,
        "isoyear" or "iso_year" => IsoYear,
        "hour" => Hour,
        "minute" => Minute,
        "second" => Second,
        _ => null,
    };

    /// <summary>The entry that stands for a function with a unit.</summary>
    public static FunctionEntry OfUnit(FunctionEntry function, string unit) => ByUnit.First(f => f.Name == $"{function.Name} {unit}");

    /// <summary>True for units finer than a day.</summary>
    public static bool IsClock(string unit) => unit is "second" or "minute" or "hour";

    private static FunctionEntry Part(string name, ArgumentKind kind, string description, string example, int copies = 1) =>
        Entry(name, Kinds.Of(kind), TypeRules.Always(DataType.Integer), description, example, copies);

    private static FunctionEntry Entry(string name, Signature signature, ResultRule result, string description, string example, int copies) => new()
    {
        Name = name,
        Category = FunctionCategory.Time,
        Signature = signature,
        Result = result,
        Description = description,
        Example = example,
        Copies = copies,
    };

    private static FunctionEntry Replaced(string name, Signature signature, string description, string example) => new()
    {
        Name = name,
        Category = FunctionCategory.Time,
        Signature = signature,
        Result = TypeRules.Always(DataType.Date),
        Description = description,
        Example = example,
        IsReplaced = true,
    };

    private static FunctionEntry OfText(string name, DataType type) => new()
    {
        Name = name,
        Category = FunctionCategory.Time,
        Signature = Kinds.Of(ArgumentKind.Text),
        Result = TypeRules.Always(type),
        Description = "The date or time that a text spells; NULL where it spells none.",
        Example = "",
        IsInternal = true,
        Copies = 4,
    };

    private static FunctionEntry UnitEntry(FunctionEntry function, string unit, Signature signature, ResultRule result) => new()
    {
        Name = $"{function.Name} {unit}",
        Category = FunctionCategory.Time,
        Signature = signature,
        Result = result,
        Description = $"{function.Name} with the unit {unit}.",
        Example = "",
        IsInternal = true,
        Copies = 3,
    };
}
