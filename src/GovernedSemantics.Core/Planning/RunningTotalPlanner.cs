using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>The base periods of a running total and how the answer's periods are read from them.</summary>
/// <param name="Range">What the scan reads.</param>
/// <param name="LookBack">From when on rows count in the totals; null for all of them.</param>
/// <param name="Base">The base periods.</param>
/// <param name="HasEarlierRows">Whether one base period more, the first, holds all rows before <paramref name="Base"/>.</param>
/// <param name="Shown">For each period of the answer the base periods that it covers.</param>
/// <param name="Total">How it adds up.</param>
internal sealed record RunningTotalAxis(
    TimeRange Range,
    DateTime? LookBack,
    ImmutableArray<TimePeriod> Base,
    bool HasEarlierRows,
    ImmutableArray<(int First, int Last)> Shown,
    RunningTotal Total)
{
    /// <summary>For each period of the answer the base periods whose rows count.</summary>
    public ImmutableArray<(int First, int Last)> Windows =>
        [.. Shown.Select(s => Total.PeriodAggregation == PeriodAggregation.First ? s.First : s.Last).Select(end => (Start(end), end))];

    private int Start(int end) => Total.Rows is { } rows ? end - rows + 1 : Total.Resets.LastOrDefault(r => r <= end, 1);
}

/// <summary>
/// Chooses the base grain: the asked one where the window or the to-date period is made of whole ones of it, else days. Periods before the
/// range are added so that the window sees them; for totals since the start one base period stands for all rows before the range.
/// </summary>
internal static class RunningTotalPlanner
{
    private const int DaysPerWeek = 7;

    public static Result<RunningTotalAxis> Plan(LeafUse use, TimeAxis axis, TimeRange range, DataType timeType, TimeSettings settings)
    {
        var total = use.Cumulative!;
        if (total.Window is { } window)
        {
            return Trailing(use, window, axis, range, timeType, settings);
        }

        if (total.ToDate is { } period)
        {
            return settings.Calendar(period) is { } calendar && !calendar.GapsWithin(range.From!.Value, range.To!.Value).IsEmpty
                ? CalendarUnits.Outside(calendar, $"The range of \"{use.Metric}\"", "/time")
                : ToDate(total, period, axis, range, timeType, settings);
        }

        if (StepsByDay(total, axis))
        {
            return Build(range, TimeGrain.Day, axis, timeType, settings, _ => new RunningTotal(null, [], total.PeriodAggregation))
                .Map(a => WithEarlierRows(a, settings) with { LookBack = null });
        }

        var shown = axis.Periods.Select((_, i) => (i + 2, i + 2)).ToImmutableArray();
        var everything = TimeRange.Civil(null, range.To, settings);
        return new RunningTotalAxis(everything, null, axis.Periods, true, shown, new RunningTotal(null, [], total.PeriodAggregation));
    }

    // The first value of a coarser period, and the mean of its values, are those of its days.
    private static bool StepsByDay(CumulativeFormula total, TimeAxis axis) =>
        total.PeriodAggregation != PeriodAggregation.Last && axis.Grain > TimeGrain.Day;

    private static Result<RunningTotalAxis> Trailing(
        LeafUse use, Duration window, TimeAxis axis, TimeRange range, DataType timeType, TimeSettings settings)
    {
        if (BaseOf(window, axis.Grain, settings) is not var (grain, rows))
        {
            return PlanningCodes.WindowNotWhole.At(Location.At("/group_by"), use.Metric, window.ToString(settings), settings.NameOf(axis.Grain));
        }

        var first = CivilTime.PeriodStart(range.From!.Value, grain, settings);
        var start = CivilTime.Add(first, -(rows - 1), grain, settings);
        if (start is null && settings.Calendar(grain) is { } calendar)
        {
            return CalendarUnits.Outside(calendar, $"The window of \"{use.Metric}\"", "/time");
        }

        var from = start ?? first;
        var total = new RunningTotal(rows, [], use.Cumulative!.PeriodAggregation);
        return Build(TimeRange.Civil(from, range.To, settings), grain, axis, timeType, settings, _ => total).Map(a => WithEarlierRows(a, settings));
    }

    private static Result<RunningTotalAxis> ToDate(
        CumulativeFormula total, TimeGrain period, TimeAxis axis, TimeRange range, DataType timeType, TimeSettings settings)
    {
        var grain = settings.Nests(axis.Grain, period) && !StepsByDay(total, axis) ? axis.Grain : TimeGrain.Day;
        var from = CivilTime.PeriodStart(range.From!.Value, period, settings);
        return Build(TimeRange.Civil(from, range.To, settings), grain, axis, timeType, settings, periods =>
        {
            var resets = Enumerable.Range(0, periods.Length)
                .Where(i => i == 0 || CivilTime.PeriodStart(periods[i].Start, period, settings) != CivilTime.PeriodStart(periods[i - 1].Start, period, settings))
                .Select(i => i + 1);
            return new RunningTotal(null, [.. resets], total.PeriodAggregation);
        });
    }

    private static Result<RunningTotalAxis> Build(
        TimeRange range,
        TimeGrain grain,
        TimeAxis axis,
        DataType timeType,
        TimeSettings settings,
        Func<ImmutableArray<TimePeriod>, RunningTotal> total) =>
        TimeAxisBuilder.Build(range, grain, settings, timeType).Then<RunningTotalAxis>(fine => fine.Gaps.IsEmpty
            ? new RunningTotalAxis(range, range.From, fine.Periods, false, Shown(axis.Periods, fine.Periods), total(fine.Periods))
            : CalendarUnits.Outside(settings.Calendar(grain)!, "The window of a running total", "/time"));

    // A member is shown from its first value on, which may lie before the window; those rows count in no window.
    private static RunningTotalAxis WithEarlierRows(RunningTotalAxis axis, TimeSettings settings) => axis with
    {
        Range = TimeRange.Civil(null, axis.Range.To, settings),
        HasEarlierRows = true,
        Shown = [.. axis.Shown.Select(s => (s.First + 1, s.Last + 1))],
    };

    // Weeks and days are counted in days, months, quarters and years in months; a window of months has no fixed number of days.
    private static (TimeGrain Grain, int Rows)? BaseOf(Duration window, TimeGrain asked, TimeSettings settings)
    {
        if (TimeNames.IsOfCalendar(window.Unit) || (TimeNames.IsOfCalendar(asked) && window.Unit > TimeGrain.Week))
        {
            return settings.Nests(window.Unit, asked) ? (window.Unit, window.Count) : null;
        }

        if (CivilTime.Months(window.Unit) is { } months)
        {
            return CivilTime.Months(asked) is null ? null : (TimeGrain.Month, window.Count * months);
        }

        if (window.Unit is TimeGrain.Day or TimeGrain.Week)
        {
            return asked < TimeGrain.Day ? null : (TimeGrain.Day, window.Count * (window.Unit == TimeGrain.Week ? DaysPerWeek : 1));
        }

        return asked == window.Unit ? (asked, window.Count) : null;
    }

    // The first and last base period (1-based) of each period of the answer. Both lists are in order and the base ones nest, but for the first
    // and the last, which the range may cut on the one side and not on the other.
    private static ImmutableArray<(int First, int Last)> Shown(ImmutableArray<TimePeriod> asked, ImmutableArray<TimePeriod> fine)
    {
        var shown = ImmutableArray.CreateBuilder<(int, int)>(asked.Length);
        var next = 0;
        foreach (var period in asked)
        {
            while (next < fine.Length && fine[next].EndInstant <= period.StartInstant)
            {
                next++;
            }

            var first = next;
            while (next < fine.Length && fine[next].StartInstant < period.EndInstant)
            {
                next++;
            }

            shown.Add((first + 1, next));
        }

        return shown.ToImmutable();
    }
}
