using System.Globalization;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A point in time by both readings: what the clocks of the project's zone show, and the instant (as UTC).</summary>
internal readonly record struct Moment(DateTime Civil, DateTime Utc)
{
    public override string ToString() => Civil.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Simple date arithmetic over the zone of the project.</summary>
internal sealed class Clock(TimeZoneInfo zone, DayOfWeek weekStart, int fiscalStart)
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerYear = 12;

    public TimeZoneInfo Zone => zone;

    /// <summary>A civil time that the zone skips is the next that exists, one that comes twice is the earlier.</summary>
    public Moment At(DateTime civil)
    {
        var shown = civil;
        while (zone.IsInvalidTime(shown))
        {
            shown = shown.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new Moment(civil, shown - offset);
    }

    public DateTime Civil(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    public DateTime Start(DateTime time, Unit unit) => unit switch
    {
        Unit.Hour => time.Date.AddHours(time.Hour),
        Unit.Day => time.Date,
        Unit.Week => WeekStart(time.Date),
        _ => MonthStart(time, unit),
    };

    public DateTime Next(DateTime time, Unit unit) => Add(Start(time, unit), 1, unit);

    /// <summary>Months keep the day, clamped to the end of the month.</summary>
    public static DateTime Add(DateTime time, int count, Unit unit) => unit switch
    {
        Unit.Hour => time.AddHours(count),
        Unit.Day => time.AddDays(count),
        Unit.Week => time.AddDays(DaysPerWeek * count),
        _ => time.AddMonths(Units.Months(unit) * count),
    };

    public Moment StartBack(Moment start, Span span) => At(Add(start.Civil, -span.Count, span.Unit));

    /// <summary>An end that is not the start of a month is moved by the last day before it: what ended with 29 March ends with 28 February.</summary>
    public Moment EndBack(Moment end, Span span) =>
        Units.Months(span.Unit) == 0 || end.Civil.Day == 1 || end.Civil.TimeOfDay > TimeSpan.Zero
            ? StartBack(end, span)
            : At(Add(end.Civil.AddDays(-1), -span.Count, span.Unit).AddDays(1));

    private DateTime WeekStart(DateTime day)
    {
        while (day.DayOfWeek != weekStart)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateTime MonthStart(DateTime time, Unit unit)
    {
        var month = new DateTime(time.Year, time.Month, 1);
        var first = unit is Unit.FiscalQuarter or Unit.FiscalYear ? fiscalStart : 1;
        while ((month.Month - first + MonthsPerYear) % Units.Months(unit) != 0)
        {
            month = month.AddMonths(-1);
        }

        return month;
    }

    /// <summary>A date part of a civil time.</summary>
    public static long Part(DateTime time, string part) => part switch
    {
        "year_number" => time.Year,
        "quarter_of_year" => ((time.Month - 1) / 3) + 1,
        "month_of_year" => time.Month,
        "day_of_year" => time.DayOfYear,
        "day_of_month" => time.Day,
        "day_of_week" => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (long)time.DayOfWeek,
        "hour_of_day" => time.Hour,
        "week_of_year" => ISOWeek.GetWeekOfYear(time),
        "iso_year" => ISOWeek.GetYear(time),
        _ => throw new InvalidOperationException(part),
    };
}
