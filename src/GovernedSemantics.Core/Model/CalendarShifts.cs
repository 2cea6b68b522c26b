namespace GovernedSemantics.Model;

/// <summary>Shifts in time where the periods or the unit are those of a calendar, whose lengths only its rows know.</summary>
internal static class CalendarShifts
{
    public static bool Concerns(Duration by, TimeGrain grain) => TimeNames.IsOfCalendar(by.Unit) || TimeNames.IsOfCalendar(grain);

    /// <summary>
    /// Whether periods of a grain are moved onto whole periods of it. Within a longer period a period keeps its place, and the last ones of a
    /// longer year are moved onto the last one of a shorter.
    /// </summary>
    public static bool IsWhole(Duration by, TimeGrain grain, TimeSettings settings)
    {
        if (grain <= TimeGrain.Day || by.Unit == grain || (TimeNames.IsOfCalendar(by.Unit) && settings.Nests(grain, by.Unit)))
        {
            return !CivilTime.IsSubDaily(by.Unit) || grain < TimeGrain.Day;
        }

        return settings.Calendar(grain) is { } calendar && calendar.Periods.All(p => MovesWhole(p, by, grain, settings));
    }

    /// <summary>The end of a stretch, which is not part of it, moved back: a start of a period stays one, else its last day is moved.</summary>
    public static DateTime? EndBack(DateTime end, Duration by, TimeSettings settings) =>
        CivilTime.PeriodStart(end, by.Unit, settings) == end || end.TimeOfDay > TimeSpan.Zero
            ? CivilTime.Add(end, -by.Count, by.Unit, settings)
            : CivilTime.Add(end.AddDays(-1), -by.Count, by.Unit, settings)?.AddDays(1);

    private static bool MovesWhole(CalendarPeriod period, Duration by, TimeGrain grain, TimeSettings settings) =>
        CivilTime.Add(period.Start, -by.Count, by.Unit, settings) is not { } start
        || CivilTime.Label(start, grain, settings) is null
        || (CivilTime.PeriodStart(start, grain, settings) == start
            && CivilTime.Add(period.End, -by.Count, by.Unit, settings) == CivilTime.NextPeriod(start, grain, settings));
}
