using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>SQLite's spelling of the functions of time. Times come as ISO text.</summary>
internal static class SqliteTimeFunctions
{
    private const string Years = "STRFTIME('%Y', {1}) - STRFTIME('%Y', {0})";

    public static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> All() =>
        Parts().Concat(Makers()).Concat(TimeFunctions.Units.SelectMany(OfUnit));

    private static Dictionary<FunctionEntry, FunctionRendering> Parts() => new()
    {
        [TimeFunctions.Year] = Part("%Y"),
        [TimeFunctions.Quarter] = new("(STRFTIME('%m', {0}) + 2) / 3", SqlPrecedence.Multiplicative),
        [TimeFunctions.Month] = Part("%m"),
        [TimeFunctions.Day] = Part("%d"),
        [TimeFunctions.DayOfWeek] = Part("%u"),
        [TimeFunctions.DayOfYear] = Part("%j"),
        [TimeFunctions.WeekOfYear] = Part("%V"),
        [TimeFunctions.IsoYear] = Part("%G"),
        [TimeFunctions.Hour] = Part("%H"),
        [TimeFunctions.Minute] = Part("%M"),
        [TimeFunctions.Second] = Part("%S"),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Makers() => new()
    {
        [TimeFunctions.LastDay] = new("DATE({0}, 'start of month', '+1 month', '-1 day')"),
        [TimeFunctions.MakeDate] = new(SqliteTextFunctions.MakeDate + "({0}, {1}, {2})"),
        [TimeFunctions.DateOfText] = new(SqliteTextFunctions.DateOfText + "({0})"),
        [TimeFunctions.DateTimeOfText] = new(SqliteTextFunctions.DateTimeOfText + "({0})"),
        [TimeFunctions.LocalTime] = new(SqliteRegisteredFunctions.Local + "({0}, {1})"),
    };

    private static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> OfUnit(string unit)
    {
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateTrunc, unit), new(Truncate(unit)));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateAdd, unit), Add(unit));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateDiff, unit), Difference(unit));
    }

    private static string Truncate(string unit, string time = "{0}") => unit switch
    {
        "second" => $"DATETIME({time})",
        "minute" => $"STRFTIME('%Y-%m-%d %H:%M:00', {time})",
        "hour" => $"STRFTIME('%Y-%m-%d %H:00:00', {time})",
        "day" => $"DATE({time})",
        "week" => $"DATE({time}, '-6 days', 'weekday 1')",
        "quarter" => $"DATE({time}, 'start of month', '-' || ((STRFTIME('%m', {time}) + 2) % 3) || ' months')",
        _ => $"DATE({time}, 'start of {unit}')",
    };

    // 'floor' takes a day that the month lacks to its last day; without it, SQLite goes on into the next month.
    private static FunctionRendering Add(string unit)
    {
        var (count, word) = unit switch
        {
            "week" => ("({!1} * 7)", "days"),
            "quarter" => ("({!1} * 3)", "months"),
            _ => ("{!1}", unit + "s"),
        };
        var shift = $"{count} || ' {word}'" + (word is "months" or "years" ? ", 'floor'" : "");
        return new(call => (call.Type.Kind == TypeKind.Date ? "DATE" : "DATETIME") + "({0}, " + shift + ")");
    }

    private static FunctionRendering Difference(string unit) => unit switch
    {
        "year" => new(Years, SqlPrecedence.Additive),
        "quarter" => new($"({Years}) * 4 + (STRFTIME('%m', {{1}}) + 2) / 3 - (STRFTIME('%m', {{0}}) + 2) / 3", SqlPrecedence.Additive),
        "month" => new($"({Years}) * 12 + STRFTIME('%m', {{1}}) - STRFTIME('%m', {{0}})", SqlPrecedence.Additive),
        "second" => new("UNIXEPOCH({1}) - UNIXEPOCH({0})", SqlPrecedence.Additive),
        "week" => Seconds(unit, 604_800),
        "day" => Seconds(unit, 86_400),
        "hour" => Seconds(unit, 3_600),
        _ => Seconds(unit, 60),
    };

    private static FunctionRendering Seconds(string unit, int length) =>
        new($"(UNIXEPOCH({Truncate(unit, "{1}")}) - UNIXEPOCH({Truncate(unit)})) / {length}", SqlPrecedence.Multiplicative);

    private static FunctionRendering Part(string format) => new($"CAST(STRFTIME('{format}', {{0}}) AS INTEGER)");
}
