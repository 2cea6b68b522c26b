using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// PostgreSQL's spelling of the functions of time. Dates are cast to timestamp first: DATE_TRUNC would take them through the
/// session's zone.
/// </summary>
internal static class PostgresTimeFunctions
{
    private const string EndOfMonth = "INTERVAL '1 month -1 day'";

    private const string IsoDate = "^(?!0000)[0-9][0-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    public static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> All() =>
        Parts().Concat(Makers()).Concat(TimeFunctions.Units.SelectMany(OfUnit));

    private static Dictionary<FunctionEntry, FunctionRendering> Parts() => new()
    {
        [TimeFunctions.Year] = Extract("YEAR"),
        [TimeFunctions.Quarter] = Extract("QUARTER"),
        [TimeFunctions.Month] = Extract("MONTH"),
        [TimeFunctions.Day] = Extract("DAY"),
        [TimeFunctions.DayOfWeek] = Extract("ISODOW"),
        [TimeFunctions.DayOfYear] = Extract("DOY"),
        [TimeFunctions.WeekOfYear] = Extract("WEEK"),
        [TimeFunctions.IsoYear] = Extract("ISOYEAR"),
        [TimeFunctions.Hour] = Extract("HOUR"),
        [TimeFunctions.Minute] = Extract("MINUTE"),
        [TimeFunctions.Second] = new("FLOOR(EXTRACT(SECOND FROM {0}))::bigint", SqlPrecedence.Postfix),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Makers() => new()
    {
        [TimeFunctions.LastDay] = new($"(DATE_TRUNC('month', {{!0}}::timestamp) + {EndOfMonth})::date", SqlPrecedence.Postfix),
        [TimeFunctions.MakeDate] = new(
            "CASE WHEN {(0)} BETWEEN 1 AND 9999 AND {(1)} BETWEEN 1 AND 12 AND {(2)} BETWEEN 1 AND 31 THEN "
            + "CASE WHEN {(2)} <= EXTRACT(DAY FROM MAKE_DATE({!0}::int, {!1}::int, 1) + " + EndOfMonth + ") "
            + "THEN MAKE_DATE({!0}::int, {!1}::int, {!2}::int) END END"),
        [TimeFunctions.DateOfText] = new($"CASE WHEN {{(0)}} ~ '{IsoDate}$' THEN CASE WHEN {DayExists} THEN {{!0}}::date END END"),
        [TimeFunctions.DateTimeOfText] = new(
            $"CASE WHEN {{(0)}} ~ '{IsoDate}[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$' THEN CASE WHEN {DayExists} THEN {{!0}}::timestamp END END"),
        [TimeFunctions.LocalTime] = new("TIMEZONE({1}, {0})"),
    };

    private static string DayExists => $"SUBSTR({{0}}, 9, 2)::int <= EXTRACT(DAY FROM (LEFT({{0}}, 8) || '01')::date + {EndOfMonth})";

    private static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> OfUnit(string unit)
    {
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateTrunc, unit), Truncate(unit));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateAdd, unit), Add(unit));
        yield return new(TimeFunctions.OfUnit(TimeFunctions.DateDiff, unit), Difference(unit));
    }

    private static FunctionRendering Truncate(string unit) => unit switch
    {
        "day" => new("{!0}::date", SqlPrecedence.Postfix),
        _ when TimeFunctions.IsClock(unit) => new($"DATE_TRUNC('{unit}', {{0}})"),
        _ => new($"DATE_TRUNC('{unit}', {{!0}}::timestamp)::date", SqlPrecedence.Postfix),
    };

    private static FunctionRendering Add(string unit)
    {
        var interval = unit switch
        {
            "second" => "MAKE_INTERVAL(secs => {1})",
            "minute" => "MAKE_INTERVAL(mins => {!1}::int)",
            "quarter" => "MAKE_INTERVAL(months => 3 * {!1}::int)",
            _ => $"MAKE_INTERVAL({unit}s => {{!1}}::int)",
        };
        return new(
            call => call.Type.Kind == TypeKind.Date ? $"({{!0}}::timestamp + {interval})::date" : $"(DATE_TRUNC('second', {{0}}) + {interval})",
            SqlPrecedence.Postfix);
    }

    private static FunctionRendering Difference(string unit) => unit switch
    {
        "year" => Additive("(EXTRACT(YEAR FROM {1}) - EXTRACT(YEAR FROM {0}))::bigint"),
        "quarter" => Additive("((EXTRACT(YEAR FROM {1}) - EXTRACT(YEAR FROM {0})) * 4 + EXTRACT(QUARTER FROM {1}) - EXTRACT(QUARTER FROM {0}))::bigint"),
        "month" => Additive("((EXTRACT(YEAR FROM {1}) - EXTRACT(YEAR FROM {0})) * 12 + EXTRACT(MONTH FROM {1}) - EXTRACT(MONTH FROM {0}))::bigint"),
        "week" => Additive("((DATE_TRUNC('week', {!1}::timestamp)::date - DATE_TRUNC('week', {!0}::timestamp)::date) / 7)"),
        "day" => Additive("({!1}::date - {!0}::date)"),
        "hour" => Seconds("hour", 3600),
        "minute" => Seconds("minute", 60),
        _ => Seconds("second", 1),
    };

    private static FunctionRendering Seconds(string unit, int length) =>
        Additive($"(EXTRACT(EPOCH FROM DATE_TRUNC('{unit}', {{1}}) - DATE_TRUNC('{unit}', {{0}})) / {length})::bigint");

    private static FunctionRendering Additive(string template) => new(template, SqlPrecedence.Postfix);

    private static FunctionRendering Extract(string field) => new($"EXTRACT({field} FROM {{0}})::bigint", SqlPrecedence.Postfix);
}
