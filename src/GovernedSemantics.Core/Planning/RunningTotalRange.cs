using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>What a running total reads when the answer has no time axis: the value at the end of the range.</summary>
internal static class RunningTotalRange
{
    private const int DaysPerWeek = 7;

    /// <summary>
    /// The rows that count at the range's end; "now" stands for an open end, where the window needs one. Reported where a calendar lacks what
    /// is counted in its periods.
    /// </summary>
    public static TimeRange? WithoutAxis(CumulativeFormula total, TimeRange? range, QuerySpec spec, string metric, DiagnosticBag bag)
    {
        var settings = spec.Visible.Project.Time;
        var to = range?.To;
        var end = to ?? ZonedTime.ToCivil(spec.Now, settings.Zone);
        if (settings.Calendar(total.Window?.Unit ?? total.ToDate ?? TimeGrain.Day) is { } calendar)
        {
            return OnCalendar(calendar, total.Window?.Count ?? 1, end, settings, metric, bag);
        }

        if (total.Window is { } window)
        {
            // As on an axis: so many calendar days or months, of which the last one may be cut by the end.
            var step = CivilTime.Months(window.Unit) is not null ? TimeGrain.Month : window.Unit is TimeGrain.Week ? TimeGrain.Day : window.Unit;
            var count = window.Count * (CivilTime.Months(window.Unit) ?? (window.Unit is TimeGrain.Week ? DaysPerWeek : 1));
            var last = CivilTime.PeriodStart(end.AddTicks(-1), step, settings);
            return TimeRange.Civil(CivilTime.Add(last, -(count - 1), step, settings), end, settings);
        }

        if (total.ToDate is { } grain)
        {
            // The end is exclusive: at midnight of 1 January the running year is the one that just ended.
            return TimeRange.Civil(CivilTime.PeriodStart(end.AddTicks(-1), grain, settings), end, settings);
        }

        return to is null ? null : TimeRange.Civil(null, to, settings);
    }

    private static TimeRange? OnCalendar(CalendarGrain calendar, int count, DateTime end, TimeSettings settings, string metric, DiagnosticBag bag)
    {
        var last = end.AddTicks(-1);
        if (calendar.At(last) is { } period && calendar.Add(period.Start, -(count - 1)) is { } from && calendar.GapsWithin(from, end).IsEmpty)
        {
            return TimeRange.Civil(from, end, settings);
        }

        bag.Add(CalendarUnits.Outside(calendar, $"The window of \"{metric}\"", "/time"));
        return null;
    }
}
