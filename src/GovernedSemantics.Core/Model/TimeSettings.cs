using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>How the project reads clocks: an IANA zone, the first day of its weeks, the month (1..12) in which its fiscal year starts.</summary>
internal sealed record TimeSettings(TimeZoneInfo Zone, DayOfWeek WeekStart, int FiscalYearStartMonth)
{
    public static TimeSettings Default { get; } = new(TimeZoneInfo.Utc, DayOfWeek.Monday, 1);

    /// <summary>The grains of the project's calendars; number n has the grain <see cref="TimeNames.FirstOfCalendars"/> + n.</summary>
    public ImmutableArray<CalendarGrain> Calendars { get; init; } = [];

    /// <summary>Every name that means a grain: civil ones, then those of calendars.</summary>
    public IEnumerable<string> GrainNames => TimeNames.GrainNames.Concat(Calendars.Select(c => c.ShortName));

    /// <summary>Null for a civil grain.</summary>
    public CalendarGrain? Calendar(TimeGrain grain) =>
        TimeNames.IsOfCalendar(grain) ? Calendars[grain - TimeNames.FirstOfCalendars] : null;

    /// <summary>The grain's name, that of its calendar before it: <c>week</c>, <c>retail_445.period</c>.</summary>
    public string NameOf(TimeGrain grain) => Calendar(grain)?.Name ?? TimeNames.Of(grain);

    /// <summary>
    /// The grain of that name. Names of civil grains always mean those; a grain of the calendar that is the project's usual one needs no
    /// prefix where no civil grain has its name.
    /// </summary>
    public TimeGrain? Grain(string name)
    {
        if (TimeNames.Grain(name) is { } civil)
        {
            return civil;
        }

        for (var i = 0; i < Calendars.Length; i++)
        {
            if (Calendars[i].Name == name || Calendars[i].ShortName == name)
            {
                return TimeNames.FirstOfCalendars + i;
            }
        }

        return null;
    }

    /// <summary>True where each period of <paramref name="coarse"/> is made of whole periods of <paramref name="fine"/>.</summary>
    public bool Nests(TimeGrain fine, TimeGrain coarse)
    {
        if (fine == coarse || fine <= TimeGrain.Day)
        {
            return fine == coarse || TimeNames.IsOfCalendar(coarse) || TimeNames.Nests(fine, coarse);
        }

        return (Calendar(fine), Calendar(coarse)) switch
        {
            (null, null) => TimeNames.Nests(fine, coarse),
            ({ } calendar, _) => coarse > TimeGrain.Day && calendar.LieWithin(coarse, this),
            (null, { } calendar) => calendar.AreMadeOf(fine, this),
        };
    }

    /// <summary>The usual length of a period in days, to tell which of two grains is the coarser.</summary>
    public double DaysOf(TimeGrain grain) => Calendar(grain)?.UsualDays ?? grain switch
    {
        TimeGrain.Second => 1d / 86_400,
        TimeGrain.Minute => 1d / 1_440,
        TimeGrain.Hour => 1d / 24,
        TimeGrain.Day => 1,
        TimeGrain.Week => 7,
        TimeGrain.Month => 30.436875,
        TimeGrain.Quarter or TimeGrain.FiscalQuarter => 91.310625,
        _ => 365.2425,
    };
}
