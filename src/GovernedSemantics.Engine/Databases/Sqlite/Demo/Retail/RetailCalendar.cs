using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The shop's days: German public holidays, promotions, and how much of an average day's business falls on each.</summary>
internal static class RetailCalendar
{
    private static readonly ImmutableArray<int> MonthPercent = [92, 88, 95, 100, 100, 95, 92, 90, 98, 104, 118, 122];

    // Sunday first, as DayOfWeek counts.
    private static readonly ImmutableArray<int> WeekdayPercent = [108, 114, 106, 101, 99, 91, 86];

    public static CalendarRow Row(DateOnly day)
    {
        var isHoliday = IsHoliday(day);
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return new CalendarRow(day, isHoliday, !isHoliday && !isWeekend, Promotion(day)?.Name);
    }

    /// <summary>Demand relative to an average day, before growth and chance.</summary>
    public static double Demand(DateOnly day)
    {
        var demand = Season(day) * WeekdayPercent[(int)day.DayOfWeek] / 100.0;
        if (IsHoliday(day))
        {
            demand *= 0.7;
        }

        return demand * (Promotion(day)?.Percent ?? 100) / 100.0;
    }

    /// <summary>The promotion of a day, with what it does to demand (per cent) and the discount that it gives (per cent).</summary>
    public static (string Name, int Percent, int Discount)? Promotion(DateOnly day)
    {
        var cyberMonday = CyberMonday(day.Year);
        return (day.Month, day.Day) switch
        {
            (3, >= 20) => ("Spring Days", 122, 10),
            (7, <= 14) => ("Summer Sale", 138, 20),
            (9, >= 14 and <= 20) => ("Anniversary", 142, 15),
            _ when day > cyberMonday.AddDays(-8) && day <= cyberMonday => ("Black Week", 190, 25),
            (12, >= 4 and <= 18) => ("Advent", 120, 5),
            _ => null,
        };
    }

    // Between the middles of two months the season changes in small steps, not at midnight of the first.
    private static double Season(DateOnly day)
    {
        var shift = (day.Day - 15.5) / 31;
        var neighbour = (day.Month - 1 + (shift < 0 ? 11 : 1)) % 12;
        var weight = Math.Abs(shift);
        return ((MonthPercent[day.Month - 1] * (1 - weight)) + (MonthPercent[neighbour] * weight)) / 100;
    }

    // The Monday after the fourth Thursday of November.
    private static DateOnly CyberMonday(int year)
    {
        var first = new DateOnly(year, 11, 1);
        var thursday = ((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(thursday + 21 + 4);
    }

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26) => true,
        _ => (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39 or 50,
    };

    // The Gregorian computus in the form of Butcher.
    private static DateOnly Easter(int year)
    {
        var (century, inCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var month = (epact + weekday - (7 * late) + 114) / 31;
        return new DateOnly(year, month, ((epact + weekday - (7 * late) + 114) % 31) + 1);
    }
}
