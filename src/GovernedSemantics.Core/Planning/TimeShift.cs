using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Moves readings back in time. Periods are moved by their bounds and not by their rows, so that no day of a longer month is lost; a day
/// that the target month lacks reads that month's last day. Null results lie outside of the years 1 to 9999.
/// </summary>
internal sealed class TimeShift(TimeSettings settings)
{
    private const int DaysPerWeek = 7;

    /// <summary>Whether an offset moves periods of a grain onto whole periods of it.</summary>
    public bool IsWhole(Duration by, TimeGrain grain)
    {
        if (CalendarShifts.Concerns(by, grain))
        {
            return CalendarShifts.IsWhole(by, grain, settings);
        }

        if (CivilTime.Months(grain) is { } months)
        {
            return CivilTime.Months(by.Unit) is { } own && by.Count * (long)own % months == 0;
        }

        if (grain == TimeGrain.Week)
        {
            return by.Unit == TimeGrain.Week || (by.Unit == TimeGrain.Day && by.Count % DaysPerWeek == 0);
        }

        return by.Unit >= TimeGrain.Day
            || (grain < TimeGrain.Day && by.Count * (Int128)CivilTime.FixedTicks(by.Unit) % CivilTime.FixedTicks(grain) == 0);
    }

    /// <summary>The range earlier by a duration; open ends stay open.</summary>
    public TimeRange? Back(TimeRange range, Duration by)
    {
        if (CivilTime.IsSubDaily(by.Unit))
        {
            var ticks = by.Count * CivilTime.FixedTicks(by.Unit);
            return range is { FromInstant: { } start, ToInstant: { } end } && start.UtcTicks > ticks
                ? TimeRange.Between(start.AddTicks(-ticks), end.AddTicks(-ticks), settings)
                : null;
        }

        var from = range.From is { } first ? CivilTime.Add(first, -by.Count, by.Unit, settings) : null;
        var to = range.To is { } last ? EndBack(last, by) : null;
        return (range.From is null || from is not null) && (range.To is null || to is not null) ? TimeRange.Civil(from, to, settings) : null;
    }

    /// <summary>The reading earlier by a duration, which is whole for the grain of its periods.</summary>
    public Reading? Back(Reading reading, Duration by, TimeGrain grain)
    {
        if (reading.Range is null || Back(reading.Range, by) is not { } range)
        {
            return null;
        }

        var periods = reading.Periods.Select(p => p is null ? null : Back(p, by, grain)).ToImmutableArray();
        return new Reading($"{reading.Key}|back {by}", range, periods);
    }

    /// <summary>The periods of the grain that lie a number of them earlier; a period that the range cuts reads the whole earlier one.</summary>
    public Reading? Lag(Reading reading, int count, TimeGrain grain)
    {
        var periods = reading.Periods.Select(p => p is null ? null : Earlier(p, count, grain)).ToImmutableArray();
        if (TimeNames.IsOfCalendar(grain) && periods.Count(p => p is null) > reading.Periods.Count(p => p is null))
        {
            return null;
        }

        return periods.OfType<TimePeriod>().Any() ? Hull($"{reading.Key}|lag {count}", periods) : null;
    }

    /// <summary>For each period the first one of its grain within the longer period in which it lies.</summary>
    public Reading? ToStart(Reading reading, TimeGrain longer, TimeGrain grain)
    {
        var periods = reading.Periods
            .Select(p => p is null ? null : First(CivilTime.PeriodStart(p.Start, longer, settings), grain, p))
            .ToImmutableArray();
        return Hull($"{reading.Key}|start of {settings.NameOf(longer)}", periods);
    }

    /// <summary>The periods of a grain before a period, nearest last.</summary>
    public ImmutableArray<TimePeriod> Before(TimePeriod period, int count, TimeGrain grain) =>
        [.. Enumerable.Range(1, count).Reverse().Select(n => Earlier(period, n, grain)).OfType<TimePeriod>()];

    /// <summary>The period from its own start on, where the range cuts it.</summary>
    public TimePeriod FromStart(TimePeriod period, TimeGrain grain)
    {
        if (CivilTime.IsSubDaily(grain) && period.Label is DateTimeOffset)
        {
            var instant = ZonedTime.Period(period.StartInstant, grain, settings.Zone).Start;
            return period with { Start = TimeRange.Between(instant, period.EndInstant, settings).From!.Value, StartInstant = instant };
        }

        var start = CivilTime.PeriodStart(period.Start, grain, settings);
        return start == period.Start ? period : period with { Start = start, StartInstant = ZonedTime.ToInstant(start, settings.Zone) };
    }

    // A day whose midnight is skipped begins with the first hour that it has.
    private TimePeriod? First(DateTime start, TimeGrain grain, TimePeriod like) => CivilTime.IsSubDaily(grain) && like.Label is DateTimeOffset
        ? Passing(ZonedTime.Period(ZonedTime.ToInstant(start, settings.Zone), grain, settings.Zone).Start, grain)
        : Whole(start, grain);

    private static Reading Hull(string key, ImmutableArray<TimePeriod?> periods)
    {
        var known = periods.OfType<TimePeriod>().ToList();
        var (first, last) = (known.MinBy(p => p.StartInstant)!, known.MaxBy(p => p.EndInstant)!);
        return new Reading(key, new TimeRange(first.Start, last.End, first.StartInstant, last.EndInstant), periods);
    }

    private TimePeriod? Earlier(TimePeriod period, int count, TimeGrain grain)
    {
        if (CivilTime.IsSubDaily(grain) && period.Label is DateTimeOffset)
        {
            var whole = ZonedTime.Period(period.StartInstant, grain, settings.Zone).Start;
            return ZonedTime.StepBack(whole, count, grain, settings.Zone) is { } at ? Passing(at, grain) : null;
        }

        var start = CivilTime.PeriodStart(period.Start, grain, settings);
        return CivilTime.Add(start, -count, grain, settings) is { } earlier ? Whole(CivilTime.PeriodStart(earlier, grain, settings), grain) : null;
    }

    private TimePeriod? Back(TimePeriod period, Duration by, TimeGrain grain)
    {
        if (CivilTime.IsSubDaily(by.Unit))
        {
            var ticks = by.Count * CivilTime.FixedTicks(by.Unit);
            var (start, end) = (period.StartInstant.AddTicks(-ticks), period.EndInstant.AddTicks(-ticks));
            var range = TimeRange.Between(start, end, settings);
            return new TimePeriod(range.From!.Value, range.To!.Value, start, end, period.Label);
        }

        if (CivilTime.Add(period.Start, -by.Count, by.Unit, settings) is not { } from)
        {
            return null;
        }

        // A whole period is moved whole; one that the range cuts stays cut by as much. The 53rd week reads all of the 52nd.
        var next = CivilTime.NextPeriod(from, grain, settings);
        var starts = CivilTime.PeriodStart(period.Start, grain, settings) == period.Start;
        var isWhole = CivilTime.NextPeriod(period.Start, grain, settings) == period.End;
        if (settings.Calendar(grain) is { } calendar)
        {
            (from, next) = starts && calendar.At(from) is { } whole ? (whole.Start, whole.End) : (from, EndBack(period.End, by));
        }

        var to = isWhole ? next : EndBack(period.End, by);
        to = to > next ? next : to;
        return to is { } until && until > from ? Between(from, until, period.Label) : null;
    }

    // A bound at the start of a month stays one; any other is the end of its last day, so that the clamped day is still read.
    private DateTime? EndBack(DateTime end, Duration by) =>
        by.Unit <= TimeGrain.Week || CivilTime.PeriodStart(end, by.Unit, settings) == end || end == new DateTime(end.Year, end.Month, 1) || end.TimeOfDay != TimeSpan.Zero
            ? CivilTime.Add(end, -by.Count, by.Unit, settings)
            : CivilTime.Add(end.AddDays(-1), -by.Count, by.Unit, settings)?.AddDays(1);

    private TimePeriod? Whole(DateTime start, TimeGrain grain) =>
        CivilTime.NextPeriod(start, grain, settings) is { } end ? Between(start, end, CivilTime.Label(start, grain, settings) ?? start) : null;

    private TimePeriod Between(DateTime start, DateTime end, object label) =>
        new(start, end, ZonedTime.ToInstant(start, settings.Zone), ZonedTime.ToInstant(end, settings.Zone), label);

    private TimePeriod Passing(DateTimeOffset start, TimeGrain grain)
    {
        var end = ZonedTime.Period(start, grain, settings.Zone).End;
        var range = TimeRange.Between(start, end, settings);
        return new TimePeriod(range.From!.Value, range.To!.Value, start, end, ZonedTime.In(start, settings.Zone));
    }
}
