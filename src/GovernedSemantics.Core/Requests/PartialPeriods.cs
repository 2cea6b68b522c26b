using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Finds the periods that an answer covers only in part: those that the range cuts, and those whose end is after the earlier of now and
/// the age of the data.
/// </summary>
internal static class PartialPeriods
{
    public static ImmutableArray<object> Of(
        TimeAxis axis, TimeRange? range, DateTimeOffset now, DateTimeOffset? dataAsOf, TimeSettings settings, TimeSpan openFor = default) =>
        Among(axis.Periods.Select(p => p.Label), axis.Grain, range, now, dataAsOf, settings, openFor);

    /// <param name="labels">What answers show for periods: DateOnly, DateTime or DateTimeOffset, or ids of periods; others are passed over.</param>
    /// <param name="grain">The periods.</param>
    /// <param name="range">What was read; null for all history.</param>
    /// <param name="now">The instant that counts as now.</param>
    /// <param name="dataAsOf">The oldest age of the views that were read; null where it is not known.</param>
    /// <param name="settings">The project's zone, week start and fiscal year.</param>
    /// <param name="openFor">How long after its end a period still changes: the window in which conversions follow.</param>
    public static ImmutableArray<object> Among(
        IEnumerable<object?> labels,
        TimeGrain grain,
        TimeRange? range,
        DateTimeOffset now,
        DateTimeOffset? dataAsOf,
        TimeSettings settings,
        TimeSpan openFor = default)
    {
        var known = (dataAsOf is { } age && age < now ? age : now) - openFor;
        return [.. labels.OfType<object>().Distinct().Where(label => Whole(label, grain, settings) is { } whole
            && (whole.End > known || whole.Start < (range?.FromInstant ?? whole.Start) || whole.End > (range?.ToInstant ?? whole.End)))];
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Whole(object label, TimeGrain grain, TimeSettings settings) => label switch
    {
        _ when settings.Calendar(grain) is { } calendar => calendar.ById(label) is { } period ? Civil(period.Start, grain, settings) : null,
        DateOnly date => Civil(date.ToDateTime(TimeOnly.MinValue), grain, settings),
        DateTime time => Civil(time, grain, settings),
        DateTimeOffset instant when CivilTime.IsSubDaily(grain) => ZonedTime.Period(instant, grain, settings.Zone),
        _ => null,
    };

    private static (DateTimeOffset Start, DateTimeOffset End) Civil(DateTime start, TimeGrain grain, TimeSettings settings) => (
        ZonedTime.ToInstant(start, settings.Zone),
        CivilTime.NextPeriod(start, grain, settings) is { } end ? ZonedTime.ToInstant(end, settings.Zone) : DateTimeOffset.MaxValue);
}
