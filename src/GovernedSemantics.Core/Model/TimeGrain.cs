namespace GovernedSemantics.Model;

/// <summary>
/// The periods of the civil calendar, finest first. Fiscal periods follow the project's <c>fiscal_year_start_month</c>. Values from
/// <see cref="TimeNames.FirstOfCalendars"/> on are grains of the project's own calendars, numbered by <see cref="TimeSettings.Calendars"/>.
/// </summary>
internal enum TimeGrain
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    FiscalQuarter,
    FiscalYear,
}

/// <summary>Parts of a date as integers.</summary>
internal enum DatePart
{
    YearNumber,
    QuarterOfYear,
    MonthOfYear,
    DayOfYear,
    DayOfMonth,

    /// <summary>1 is Monday, whatever the project's week start.</summary>
    DayOfWeek,
    HourOfDay,

    /// <summary>The ISO week; asked only together with <see cref="IsoYear"/>.</summary>
    WeekOfYear,
    IsoYear,
}

/// <summary>The names of grains and date parts in requests and models.</summary>
internal static class TimeNames
{
    /// <summary>From this value on a grain is one of a calendar of the project: compared with the others by length, never by value.</summary>
    public const TimeGrain FirstOfCalendars = (TimeGrain)100;

    private static readonly (TimeGrain Grain, string Name)[] Grains =
    [
        (TimeGrain.Second, "second"), (TimeGrain.Minute, "minute"), (TimeGrain.Hour, "hour"), (TimeGrain.Day, "day"),
        (TimeGrain.Week, "week"), (TimeGrain.Month, "month"), (TimeGrain.Quarter, "quarter"), (TimeGrain.Year, "year"),
        (TimeGrain.FiscalQuarter, "fiscal_quarter"), (TimeGrain.FiscalYear, "fiscal_year"),
    ];

    private static readonly (DatePart Part, string Name)[] Parts =
    [
        (DatePart.YearNumber, "year_number"), (DatePart.QuarterOfYear, "quarter_of_year"), (DatePart.MonthOfYear, "month_of_year"),
        (DatePart.DayOfYear, "day_of_year"), (DatePart.DayOfMonth, "day_of_month"), (DatePart.DayOfWeek, "day_of_week"),
        (DatePart.HourOfDay, "hour_of_day"), (DatePart.WeekOfYear, "week_of_year"), (DatePart.IsoYear, "iso_year"),
    ];

    public static IEnumerable<string> GrainNames => Grains.Select(g => g.Name);

    public static IEnumerable<string> PartNames => Parts.Select(p => p.Name);

    /// <summary>The name of a civil grain; those of calendars have theirs in <see cref="TimeSettings.NameOf"/>.</summary>
    public static string Of(TimeGrain grain) => IsOfCalendar(grain) ? $"calendar_grain_{(int)grain}" : Grains[(int)grain].Name;

    public static string Of(DatePart part) => Parts[(int)part].Name;

    public static bool IsOfCalendar(TimeGrain grain) => grain >= FirstOfCalendars;

    /// <summary>The civil grain of that name.</summary>
    public static TimeGrain? Grain(string name)
    {
        foreach (var (grain, known) in Grains)
        {
            if (known == name)
            {
                return grain;
            }
        }

        return null;
    }

    public static DatePart? Part(string name)
    {
        foreach (var (part, known) in Parts)
        {
            if (known == name)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>
    /// True where each period of <paramref name="coarse"/>, a civil grain, is made of whole periods of <paramref name="fine"/>.
    /// </summary>
    public static bool Nests(TimeGrain fine, TimeGrain coarse) => fine == coarse || (fine < coarse && !IsOfCalendar(coarse) && fine switch
    {
        TimeGrain.Week => false,
        TimeGrain.Quarter => coarse is TimeGrain.Year,
        TimeGrain.Year => false,
        TimeGrain.FiscalQuarter => coarse is TimeGrain.FiscalYear,
        _ => true,
    });
}
