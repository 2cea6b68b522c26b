using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// SQL Server's spelling of the functions of time. Weeks and weekdays are counted from a fixed Monday, never by DATEFIRST.
/// </summary>
internal static class SqlServerTimeFunctions
{
    /// <summary>The first day that there is, a Monday.</summary>
    private const string Base = "CAST('00010101' AS date)";

    private const string Midnight = "CAST(CAST({0} AS date) AS datetime2(0))";

    public static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> All() =>
        Parts().Concat(Makers()).Concat(TimeFunctions.Units.SelectMany(OfUnit));

    private static Dictionary<FunctionEntry, FunctionRendering> Parts() => new()
    {
        [TimeFunctions.Year] = new("YEAR({0})"),
        [TimeFunctions.Quarter] = Part("quarter"),
        [TimeFunctions.Month] = new("MONTH({0})"),
        [TimeFunctions.Day] = new("DAY({0})"),
        [TimeFunctions.DayOfWeek] = new($"DATEDIFF(day, {Base}, {{0}}) % 7 + 1", SqlPrecedence.Additive),
        [TimeFunctions.DayOfYear] = Part("dayofyear"),
        [TimeFunctions.WeekOfYear] = Part("iso_week"),

        // Whatever the week, this day lies in the year to which the week belongs.
        [TimeFunctions.IsoYear] = new("YEAR(DATEADD(day, 26 - DATEPART(iso_week, {0}), {0}))"),
        [TimeFunctions.Hour] = Part("hour"),
        [TimeFunctions.Minute] = Part("minute"),
        [TimeFunctions.Second] = Part("second"),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Makers() => new()
    {
        [TimeFunctions.LastDay] = new("EOMONTH({0})"),
        [TimeFunctions.MakeDate] = new(
            "CASE WHEN {(0)} BETWEEN 1 AND 9999 AND {(1)} BETWEEN 1 AND 12 AND {(2)} BETWEEN 1 AND 31 THEN "
            + "CASE WHEN {(2)} <= DAY(EOMONTH(DATEFROMPARTS({0}, {1}, 1))) THEN DATEFROMPARTS({0}, {1}, {2}) END END"),
        [TimeFunctions.DateOfText] = new(
            "CASE WHEN {!0} LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN TRY_CONVERT(date, {0}, 23) END"),
        [TimeFunctions.DateTimeOfText] = new(
            "CASE WHEN {!0} LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][ T][0-9][0-9]:[0-9][0-9]:[0-9][0-9]' "
            + "THEN TRY_CONVERT(datetime2(0), REPLACE({0}, N' ', N'T'), 126) END"),
        [TimeFunctions.LocalTime] = new(call => $"CAST({{!0}} AT TIME ZONE {Zone(call)} AS datetime2)"),
    };

    private static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> OfUnit(string unit)
    {
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateTrunc, unit), new(Truncate(unit)));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateAdd, unit), Add(unit));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateDiff, unit), Difference(unit));
    }

    private static string Truncate(string unit) => unit switch
    {
        "year" => "DATEFROMPARTS(YEAR({0}), 1, 1)",
        "quarter" => $"DATEADD(quarter, DATEDIFF(quarter, {Base}, {{0}}), {Base})",
        "month" => "DATEFROMPARTS(YEAR({0}), MONTH({0}), 1)",
        "week" => $"DATEADD(day, DATEDIFF(day, {Base}, {{0}}) / 7 * 7, {Base})",
        "day" => "CAST({0} AS date)",
        _ => $"DATEADD({unit}, DATEDIFF({unit}, {Midnight}, {{0}}), {Midnight})",
    };

    private static FunctionRendering Add(string unit) => new(call => call.Type.Kind == TypeKind.Date
        ? $"DATEADD({unit}, {{1}}, {{0}})"
        : $"DATEADD({unit}, {{1}}, CAST(CONVERT(char(19), {{0}}, 120) AS datetime2(0)))");

    private static FunctionRendering Difference(string unit) => unit == "week"
        ? new($"DATEDIFF(day, {Base}, {{1}}) / 7 - DATEDIFF(day, {Base}, {{0}}) / 7", SqlPrecedence.Additive)
        : new($"DATEDIFF_BIG({unit}, {{0}}, {{1}})");

    // SQL Server knows zones by their Windows names; it refuses one that it does not know.
    private static string Zone(SqlCall call) =>
        call.Arguments[1] is SqlParameter { Value: string zone } && WindowsZones.NameOf(zone) is { } name ? $"'{name}'" : "{1}";

    private static FunctionRendering Part(string part) => new($"DATEPART({part}, {{0}})");
}
