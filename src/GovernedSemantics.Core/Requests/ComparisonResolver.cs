using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// Finds the range before with which an answer is compared. Days and longer units move bounds on the civil calendar, month ends clamped, and
/// hours, minutes and seconds are counted as they pass.
/// </summary>
internal sealed class ComparisonResolver
{
    private static readonly ImmutableArray<TimeGrain> Units = [TimeGrain.Year, TimeGrain.Quarter, TimeGrain.Month, TimeGrain.Week, TimeGrain.Day];

    // As many whole weeks as come nearest to a year, so that weeks are compared with weeks.
    private static readonly Duration YearOfWeeks = new(52, TimeGrain.Week);

    private readonly TimeSettings _settings;
    private readonly TimeRange _range;
    private readonly DateTime _from;
    private readonly DateTime _to;

    private ComparisonResolver(TimeRange range, TimeSettings settings) =>
        (_range, _from, _to, _settings) = (range, range.From!.Value, range.To!.Value, settings);

    /// <param name="asked">The range as asked, with what it is compared with.</param>
    /// <param name="whole">The range that <paramref name="asked"/> means by itself.</param>
    /// <param name="range">The same, narrowed by conditions on metric_time: bounded on both sides.</param>
    /// <param name="byWeek">Whether the answer groups by weeks of metric_time.</param>
    /// <param name="settings">The project's zone, week start and fiscal year.</param>
    /// <param name="pointer">Where the request holds it, for example <c>/time/compare</c>.</param>
    public static Result<Comparison> Resolve(
        TimeRequest asked, TimeRange? whole, TimeRange range, bool byWeek, TimeSettings settings, string pointer)
    {
        var resolver = new ComparisonResolver(range, settings);
        var form = range == whole ? asked : new FromTo(null, null);
        return resolver.Resolve(asked.Compare!, form, byWeek) is { } found
            ? found
            : CalendarUnits.Shifting(asked, settings) is { } calendar ? CalendarUnits.Outside(calendar, "The range to compare with", pointer)
            : RequestTimeCodes.OutOfCalendar.At(Location.At(pointer), "The range to compare with");
    }

    private Comparison? Resolve(CompareRequest compare, TimeRequest form, bool byWeek) => (compare.Kind, form) switch
    {
        (CompareKind.Earlier, _) => Earlier(compare.By!.Value),
        (CompareKind.PreviousYear, PeriodToDate { Grain: not TimeGrain.Week } part) when !byWeek => ToDate(part.Grain, new Duration(1, TimeGrain.Year)),
        (CompareKind.PreviousYear, PeriodToDate) => Earlier(YearOfWeeks),
        (CompareKind.PreviousYear, _) => Earlier(byWeek ? YearOfWeeks : new Duration(1, TimeGrain.Year)),
        (_, LastPeriods last) => Earlier(last.Duration),
        (_, ThisPeriod period) => Earlier(new Duration(1, period.Grain)),
        (_, PreviousPeriod period) => Earlier(new Duration(1, period.Grain)),
        (_, PeriodToDate part) => ToDate(part.Grain, new Duration(1, part.Grain)),
        _ => Earlier(OwnLength()),
    };

    /// <summary>Null where it leads out of the calendar.</summary>
    private Comparison? Earlier(Duration by)
    {
        var previous = CivilTime.IsSubDaily(by.Unit)
            ? Between(Back(_range.FromInstant!.Value, by), Back(_range.ToInstant!.Value, by))
            : Civil(CivilTime.Add(_from, -by.Count, by.Unit, _settings), End(by));
        return previous is null ? null : new Comparison(previous, by);
    }

    // Equal elapsed days from the start of the former period, and never more than it has.
    private Comparison? ToDate(TimeGrain period, Duration by)
    {
        if (CivilTime.Add(_from, -by.Count, by.Unit, _settings) is not { } start)
        {
            return null;
        }

        var end = start + (_to - _from);
        var last = CivilTime.NextPeriod(start, period, _settings) ?? end;
        return Civil(start, end < last ? end : last) is { } previous ? new Comparison(previous, by) : null;
    }

    // A bound at midnight ends a day: that day moves too, so that clamping to a shorter month loses none.
    private DateTime? End(Duration by)
    {
        var end = CivilTime.Add(_to, -by.Count, by.Unit, _settings);
        if (end is null || _to.TimeOfDay != TimeSpan.Zero)
        {
            return end;
        }

        var lastDay = CivilTime.Add(_to.AddDays(-1), -by.Count, by.Unit, _settings);
        return lastDay is { } day && day.AddDays(1) > end ? day.AddDays(1) : end;
    }

    /// <summary>The length of the range in the largest unit whose periods it is made of, else in days, a started one counted whole.</summary>
    private Duration OwnLength()
    {
        foreach (var unit in Units.Where(u => Starts(_from, u) && Starts(_to, u)))
        {
            return new Duration(Count(unit), unit);
        }

        return new Duration((int)Math.Ceiling(Length.TotalDays), TimeGrain.Day);
    }

    private bool Starts(DateTime time, TimeGrain unit) => CivilTime.PeriodStart(time, unit, _settings) == time;

    private int Count(TimeGrain unit) => CivilTime.Months(unit) is { } months
        ? (((_to.Year - _from.Year) * 12) + _to.Month - _from.Month) / months
        : (_to - _from).Days / (unit == TimeGrain.Week ? 7 : 1);

    // Clocks that are set back can show an end that is before the start; then the time that passes counts.
    private TimeSpan Length => _to > _from ? _to - _from : _range.ToInstant!.Value - _range.FromInstant!.Value;

    private DateTimeOffset? Back(DateTimeOffset bound, Duration by)
    {
        if (ZonedTime.Period(bound, by.Unit, _settings.Zone).Start == bound)
        {
            return ZonedTime.StepBack(bound, by.Count, by.Unit, _settings.Zone);
        }

        var ticks = bound.UtcTicks - (by.Count * CivilTime.FixedTicks(by.Unit));
        return ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private TimeRange? Between(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end ? TimeRange.Between(start, end, _settings) : null;

    private TimeRange? Civil(DateTime? from, DateTime? to) => from is { } start && to is { } end
        ? TimeRange.Civil(start, end > start ? end : start + Length, _settings)
        : null;
}
