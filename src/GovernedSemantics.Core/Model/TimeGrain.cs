namespace GovernedSemantics.Model;

/// <summary>The periods of the civil calendar, finest first. Fiscal periods follow the project's <c>fiscal_year_start_month</c>.</summary>
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

    public static string Of(TimeGrain grain) => Grains[(int)grain].Name;

    public static string Of(DatePart part) => Parts[(int)part].Name;

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

    /// <summary>True where each period of <paramref name="coarse"/> is made of whole periods of <paramref name="fine"/>.</summary>
    public static bool Nests(TimeGrain fine, TimeGrain coarse) => fine == coarse || (fine < coarse && fine switch
    {
        TimeGrain.Week => false,
        TimeGrain.Quarter => coarse is TimeGrain.Year,
        TimeGrain.Year => false,
        TimeGrain.FiscalQuarter => coarse is TimeGrain.FiscalYear,
        _ => true,
    });
}
