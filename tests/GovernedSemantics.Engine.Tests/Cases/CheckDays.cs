using System.Globalization;
using System.Text;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>
/// The calendar that SQL written by hand joins to: one row per day from 2020-12-01 to 2027-01-31 with the labels of its periods and its
/// bounds as instants, made by a plain loop that shares nothing with the engine.
/// </summary>
internal static class CheckDays
{
    public static string Script(TimeZoneInfo zone, DayOfWeek weekStart, int fiscalStart)
    {
        var sql = new StringBuilder(
            """
            CREATE TABLE check_days (day_of DATE, next_day DATE, week_of DATE, month_of DATE, quarter_of DATE, year_of DATE,
              fiscal_quarter_of DATE, fiscal_year_of DATE, year_number INTEGER, quarter_of_year INTEGER, month_of_year INTEGER,
              day_of_year INTEGER, day_of_month INTEGER, day_of_week INTEGER, iso_year INTEGER, week_of_year INTEGER,
              day_number INTEGER, month_number INTEGER,
              start_at TIMESTAMPTZ, end_at TIMESTAMPTZ);
            INSERT INTO check_days VALUES

            """);
        var first = new DateOnly(2020, 12, 1);
        var end = new DateOnly(2027, 2, 1);
        for (var day = first; day < end; day = day.AddDays(1))
        {
            sql.Append(day == first ? "(" : ",\n(").AppendJoin(", ", Row(day, zone, weekStart, fiscalStart)).Append(')');
        }

        return sql.Append(";\n").ToString();
    }

    private static IEnumerable<string> Row(DateOnly day, TimeZoneInfo zone, DayOfWeek weekStart, int fiscalStart)
    {
        var fiscalYear = new DateOnly(day.Month >= fiscalStart ? day.Year : day.Year - 1, fiscalStart, 1);
        var monthsIntoFiscalYear = (12 * (day.Year - fiscalYear.Year)) + day.Month - fiscalYear.Month;
        var civil = day.ToDateTime(TimeOnly.MinValue);
        DateOnly[] labels =
        [
            day, day.AddDays(1), day.AddDays(-((7 + (int)day.DayOfWeek - (int)weekStart) % 7)), new(day.Year, day.Month, 1),
            new(day.Year, (3 * ((day.Month - 1) / 3)) + 1, 1), new(day.Year, 1, 1),
            fiscalYear.AddMonths(monthsIntoFiscalYear / 3 * 3), fiscalYear,
        ];
        int[] parts =
        [
            day.Year, ((day.Month - 1) / 3) + 1, day.Month, day.DayOfYear, day.Day,
            day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek,
            ISOWeek.GetYear(civil), ISOWeek.GetWeekOfYear(civil), day.DayNumber, (12 * day.Year) + day.Month - 1,
        ];
        return
        [
            .. labels.Select(l => $"'{l:yyyy-MM-dd}'"), .. parts.Select(p => p.ToString(CultureInfo.InvariantCulture)),
            Midnight(day, zone), Midnight(day.AddDays(1), zone),
        ];
    }

    private static string Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var instant = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);
        return $"'{instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'";
    }
}
