namespace GovernedSemantics.Model;

/// <summary>
/// Periods of the civil calendar, and of the project's own ones. Times are civil and without zone; periods are half-open. A period that would
/// begin before the year 1 is cut there, and one that would end after the year 9999 has no end: such results are null, never an exception.
/// Gaps of a calendar are periods too, which have no label.
/// </summary>
internal static class CivilTime
{
    private const int FirstMonth = 12;
    private const int LastMonth = (9999 * 12) + 11;

    /// <summary>The start of the period that holds <paramref name="time"/>.</summary>
    public static DateTime PeriodStart(DateTime time, TimeGrain grain, TimeSettings settings) => grain switch
    {
        TimeGrain.Second or TimeGrain.Minute or TimeGrain.Hour or TimeGrain.Day =>
            new DateTime(time.Ticks - (time.Ticks % FixedTicks(grain))),
        >= TimeNames.FirstOfCalendars => settings.Calendar(grain)!.StartOf(time),
        TimeGrain.Week => new DateTime(Math.Max(0, time.Date.Ticks - (DaysIntoWeek(time, settings) * TimeSpan.TicksPerDay))),
        _ => OfMonth(Math.Max(FirstMonth, FirstMonthOf(time, grain, settings))),
    };

    /// <summary>The end of the period that holds <paramref name="time"/>, which is the start of the next; null past the year 9999.</summary>
    public static DateTime? NextPeriod(DateTime time, TimeGrain grain, TimeSettings settings)
    {
        if (settings.Calendar(grain) is { } calendar)
        {
            return calendar.EndOf(time);
        }

        if (Months(grain) is { } months)
        {
            var next = FirstMonthOf(time, grain, settings) + months;
            return next > LastMonth ? null : OfMonth(next);
        }

        var ticks = grain == TimeGrain.Week
            ? time.Date.Ticks + ((7 - DaysIntoWeek(time, settings)) * TimeSpan.TicksPerDay)
            : time.Ticks - (time.Ticks % FixedTicks(grain)) + FixedTicks(grain);
        return AtTicks(ticks);
    }

    /// <summary>The first period start that is not before <paramref name="time"/>; null past the year 9999.</summary>
    public static DateTime? PeriodStartAtOrAfter(DateTime time, TimeGrain grain, TimeSettings settings) =>
        PeriodStart(time, grain, settings) == time ? time : NextPeriod(time, grain, settings);

    /// <summary>
    /// Moves by whole units, back where <paramref name="count"/> is negative. Months, quarters and years keep the day, clamped to the end of
    /// the month (31 January plus 1 month is 28 or 29 February). Null outside of the years 1 to 9999. Only for civil units.
    /// </summary>
    public static DateTime? Add(DateTime time, int count, TimeGrain unit)
    {
        if (Months(unit) is not { } months)
        {
            var size = unit == TimeGrain.Week ? 7 * TimeSpan.TicksPerDay : FixedTicks(unit);
            return AtTicks(time.Ticks + ((Int128)count * size));
        }

        var month = ((long)count * months) + MonthNumber(time);
        if (month is < FirstMonth or > LastMonth)
        {
            return null;
        }

        var start = OfMonth((int)month);
        var day = Math.Min(time.Day, DateTime.DaysInMonth(start.Year, start.Month));
        return start.AddDays(day - 1).Add(time.TimeOfDay);
    }

    public static DateTime? Add(DateTime time, Duration duration) => Add(time, duration.Count, duration.Unit);

    /// <summary>As above, by periods of a calendar too, which keep the day within the period; null where that leads out of the calendar.</summary>
    public static DateTime? Add(DateTime time, int count, TimeGrain unit, TimeSettings settings) =>
        settings.Calendar(unit) is { } calendar ? calendar.Add(time, count) : Add(time, count, unit);

    public static DateTime? Add(DateTime time, Duration duration, TimeSettings settings) => Add(time, duration.Count, duration.Unit, settings);

    /// <summary>The days of the period, of a day or longer, that holds <paramref name="time"/>; null where it has no end.</summary>
    public static int? DaysIn(DateTime time, TimeGrain grain, TimeSettings settings) =>
        NextPeriod(time, grain, settings) is { } next ? (next - PeriodStart(time, grain, settings)).Days : null;

    /// <summary>What an answer shows for the period that starts then: a DateOnly for day and coarser, else a DateTime.</summary>
    public static object Label(DateTime start, TimeGrain grain) => IsSubDaily(grain) ? start : DateOnly.FromDateTime(start);

    /// <summary>As above; for a period of a calendar its id, and null for a gap.</summary>
    public static object? Label(DateTime start, TimeGrain grain, TimeSettings settings) =>
        settings.Calendar(grain) is { } calendar ? calendar.At(start)?.Id : Label(start, grain);

    /// <summary>The name of a fiscal year: the year in which it ends.</summary>
    public static int FiscalYear(DateTime time, TimeSettings settings) =>
        settings.FiscalYearStartMonth > 1 && time.Month >= settings.FiscalYearStartMonth ? time.Year + 1 : time.Year;

    public static bool IsSubDaily(TimeGrain grain) => grain < TimeGrain.Day;

    /// <summary>The months of a grain that is made of months, else null.</summary>
    public static int? Months(TimeGrain grain) => grain switch
    {
        TimeGrain.Month => 1,
        TimeGrain.Quarter or TimeGrain.FiscalQuarter => 3,
        TimeGrain.Year or TimeGrain.FiscalYear => 12,
        _ => null,
    };

    /// <summary>The ticks of a grain whose civil length never varies and that is not longer than a day.</summary>
    public static long FixedTicks(TimeGrain grain) => grain switch
    {
        TimeGrain.Second => TimeSpan.TicksPerSecond,
        TimeGrain.Minute => TimeSpan.TicksPerMinute,
        TimeGrain.Hour => TimeSpan.TicksPerHour,
        TimeGrain.Day => TimeSpan.TicksPerDay,
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "The grain is longer than a day."),
    };

    private static int DaysIntoWeek(DateTime time, TimeSettings settings) => ((int)time.DayOfWeek - (int)settings.WeekStart + 7) % 7;

    private static int FirstMonthOf(DateTime time, TimeGrain grain, TimeSettings settings)
    {
        var anchor = grain is TimeGrain.FiscalQuarter or TimeGrain.FiscalYear ? settings.FiscalYearStartMonth - 1 : 0;
        var month = MonthNumber(time);
        return month - ((month - anchor) % Months(grain)!.Value);
    }

    // Months since the year 0, so that January of the year 1 is 12.
    private static int MonthNumber(DateTime time) => (time.Year * 12) + time.Month - 1;

    private static DateTime OfMonth(int month) => new(month / 12, (month % 12) + 1, 1);

    private static DateTime? AtTicks(Int128 ticks) =>
        ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime((long)ticks);
}
