using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Enumerates the periods of a bounded range. Day and coarser periods, and the hours of civil columns, follow the civil calendar; the
/// sub-daily periods of instants are those that really pass: the doubled hour is two periods, the skipped one is none.
/// The periods tile the range: each starts where the one before it ends.
/// </summary>
internal static class TimeAxisBuilder
{
    public const int MaxPeriods = 20_000;

    /// <param name="range">Bounded on both sides.</param>
    /// <param name="grain">The periods.</param>
    /// <param name="settings">The project's zone, week start and fiscal year.</param>
    /// <param name="timeType">The type of the time column: date, datetime or datetimetz.</param>
    /// <param name="pointer">Where the request asks for the grain.</param>
    public static Result<TimeAxis> Build(
        TimeRange range, TimeGrain grain, TimeSettings settings, DataType timeType, string pointer = "/group_by")
    {
        if (!range.IsBounded)
        {
            throw new ArgumentException("An axis needs a range with both bounds.", nameof(range));
        }

        if (settings.Calendar(grain) is { } calendar)
        {
            return OfCalendar(range, grain, calendar, settings, pointer);
        }

        var estimate = Estimate(range, grain, settings);
        if (estimate > MaxPeriods)
        {
            return TooMany(range, grain, estimate, settings, pointer);
        }

        var periods = timeType.Kind == TypeKind.DateTimeTz && CivilTime.IsSubDaily(grain)
            ? Passing(range, grain, settings)
            : OnCalendar(range, grain, settings);

        // A range that starts and ends inside of periods touches up to two more than its length holds.
        var all = periods.Take(MaxPeriods + 1).ToImmutableArray();
        return all.Length > MaxPeriods ? TooMany(range, grain, all.Length, settings, pointer) : new TimeAxis(grain, all);
    }

    /// <summary>All periods of a calendar; what lies before and after them is a gap.</summary>
    public static Result<TimeAxis> Whole(TimeGrain grain, TimeSettings settings, string pointer)
    {
        var calendar = settings.Calendar(grain)!;
        return OfCalendar(TimeRange.Civil(calendar.First, calendar.Last, settings), grain, calendar, settings, pointer).Map(axis => axis with
        {
            Gaps =
            [
                TimeRange.Civil(null, calendar.First, settings),
                .. axis.Gaps,
                TimeRange.Civil(calendar.Last, null, settings),
            ],
        });
    }

    private static Result<TimeAxis> OfCalendar(
        TimeRange range, TimeGrain grain, CalendarGrain calendar, TimeSettings settings, string pointer)
    {
        var periods = OnCalendar(range, grain, settings).Where(p => calendar.At(p.Start) is not null).Take(MaxPeriods + 1).ToImmutableArray();
        if (periods.IsEmpty)
        {
            return CalendarUnits.Outside(calendar, "The time range", pointer);
        }

        var gaps = calendar.GapsWithin(range.From!.Value, range.To!.Value);
        return periods.Length > MaxPeriods
            ? TooMany(range, grain, periods.Length, settings, pointer)
            : new TimeAxis(grain, periods) { Gaps = [.. gaps.Select(g => TimeRange.Civil(g.From, g.To, settings))] };
    }

    private static IEnumerable<TimePeriod> OnCalendar(TimeRange range, TimeGrain grain, TimeSettings settings)
    {
        var (from, to) = (range.From!.Value, range.To!.Value);
        var instant = range.FromInstant!.Value;
        for (var start = from; start < to;)
        {
            var end = CivilTime.NextPeriod(start, grain, settings) is { } next && next < to ? next : to;
            var endInstant = end == to ? range.ToInstant!.Value : Later(instant, ZonedTime.ToInstant(end, settings.Zone));
            var label = CivilTime.Label(CivilTime.PeriodStart(start, grain, settings), grain, settings);
            yield return new TimePeriod(start, end, instant, endInstant, label ?? "");
            (start, instant) = (end, endInstant);
        }
    }

    private static IEnumerable<TimePeriod> Passing(TimeRange range, TimeGrain grain, TimeSettings settings)
    {
        var zone = settings.Zone;
        var to = range.ToInstant!.Value;
        for (var start = range.FromInstant!.Value; start < to;)
        {
            var whole = ZonedTime.Period(start, grain, zone);
            var end = whole.End < to ? whole.End : to;
            var civil = ZonedTime.ToCivil(start, zone);
            var civilEnd = TimeRange.Between(start, end, settings).To!.Value;
            yield return new TimePeriod(civil, civilEnd, start, end, ZonedTime.In(whole.Start, zone));
            start = end;
        }
    }

    private static Diagnostic TooMany(TimeRange range, TimeGrain grain, long count, TimeSettings settings, string pointer)
    {
        var fitting = Enum.GetValues<TimeGrain>()
            .Where(g => g <= TimeGrain.Year && Estimate(range, g, settings) + 2 <= MaxPeriods)
            .Select(TimeNames.Of)
            .ToImmutableArray();
        var hint = fitting.IsEmpty ? null : $"The finest grain that fits is {fitting[0]}.";
        return RequestTimeCodes.TooManyPeriods.At(
            Location.At(pointer), hint, fitting, Shown(range.From), Shown(range.To), Shown(count), settings.NameOf(grain), Shown(MaxPeriods));
    }

    private static long Estimate(TimeRange range, TimeGrain grain, TimeSettings settings) =>
        (long)((range.ToInstant!.Value - range.FromInstant!.Value).TotalDays / settings.DaysOf(grain));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string Shown(DateTime? bound) => bound!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Shown(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
