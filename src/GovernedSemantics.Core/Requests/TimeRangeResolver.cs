using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>The range that a request's <c>time</c> means; null for all history.</summary>
internal sealed record ResolvedTime(TimeRange? Range)
{
    public static ResolvedTime AllHistory { get; } = new((TimeRange?)null);
}

/// <summary>
/// Turns relative and written ranges into half-open bounds. Periods of a day and coarser are counted on the civil calendar; hours, minutes
/// and seconds are counted as they pass, so an hour that comes twice is two of them.
/// </summary>
internal static class TimeRangeResolver
{
    // The last bound that still has a next day: a date column rounds bounds up to whole days.
    private static readonly DateTime LastBound = DateTime.MaxValue.Date;

    /// <param name="request">The range as asked; null means all history.</param>
    /// <param name="now">The instant that counts as now.</param>
    /// <param name="settings">The project's zone, week start and fiscal year.</param>
    /// <param name="pointer">Where the request holds it, for example <c>/time</c>.</param>
    public static Result<ResolvedTime> Resolve(TimeRequest? request, DateTimeOffset now, TimeSettings settings, string pointer) =>
        request is not { NamesCalendar: true }
            ? Known(request, now, settings, pointer)
            : CalendarUnits.Resolve(request, settings, pointer).Then(known => Known(known, now, settings, pointer));

    private static Result<ResolvedTime> Known(TimeRequest? request, DateTimeOffset now, TimeSettings settings, string pointer) => request switch
    {
        null or AllTime => ResolvedTime.AllHistory,
        LastPeriods last => InCalendar(
            Last(last, now, settings),
            $"\"last {last.Duration.ToString(settings)}\" before {Shown(ZonedTime.ToCivil(now, settings.Zone))}",
            settings.Calendar(last.Duration.Unit),
            $"{pointer}/last"),
        ThisPeriod period => InCalendar(
            This(period.Grain, now, settings), "The running period", settings.Calendar(period.Grain), $"{pointer}/this"),
        PreviousPeriod period => InCalendar(
            Previous(period.Grain, now, settings), "The former period", settings.Calendar(period.Grain), $"{pointer}/previous"),
        PeriodToDate period => ToDate(period.Grain, now, settings, $"{pointer}/to_date"),
        FromTo range => Written(range, settings, pointer),
        _ => throw new ArgumentException($"Unknown form {request.GetType().Name}.", nameof(request)),
    };

    private static TimeRange? Last(LastPeriods last, DateTimeOffset now, TimeSettings settings)
    {
        var (count, unit) = (last.Duration.Count, last.Duration.Unit);
        if (CivilTime.IsSubDaily(unit))
        {
            var running = ZonedTime.Period(now, unit, settings.Zone);
            var end = last.IncludeCurrent ? running.End : running.Start;
            return ZonedTime.StepBack(end, count, unit, settings.Zone) is { } start ? TimeRange.Between(start, end, settings) : null;
        }

        var civil = ZonedTime.ToCivil(now, settings.Zone);
        if (settings.Calendar(unit) is { } calendar && (last.IncludeCurrent || civil >= calendar.Last) && calendar.At(civil) is null)
        {
            return null;
        }

        DateTime? to = last.IncludeCurrent ? CivilTime.NextPeriod(civil, unit, settings) : CivilTime.PeriodStart(civil, unit, settings);
        return to is { } bound && CivilTime.Add(bound, -count, unit, settings) is { } from ? TimeRange.Civil(from, bound, settings) : null;
    }

    private static TimeRange? This(TimeGrain grain, DateTimeOffset now, TimeSettings settings)
    {
        if (CivilTime.IsSubDaily(grain))
        {
            var (start, end) = ZonedTime.Period(now, grain, settings.Zone);
            return TimeRange.Between(start, end, settings);
        }

        var civil = ZonedTime.ToCivil(now, settings.Zone);
        if (settings.Calendar(grain) is { } calendar && calendar.At(civil) is null)
        {
            return null;
        }

        return CivilTime.NextPeriod(civil, grain, settings) is { } next
            ? TimeRange.Civil(CivilTime.PeriodStart(civil, grain, settings), next, settings)
            : null;
    }

    private static TimeRange? Previous(TimeGrain grain, DateTimeOffset now, TimeSettings settings) =>
        Last(new LastPeriods(new Duration(1, grain)), now, settings);

    private static Result<ResolvedTime> ToDate(TimeGrain grain, DateTimeOffset now, TimeSettings settings, string pointer)
    {
        var today = ZonedTime.ToCivil(now, settings.Zone).Date;
        if (settings.Calendar(grain) is { } calendar && calendar.At(today) is null)
        {
            return CalendarUnits.Outside(calendar, "The running period", pointer);
        }

        if (grain <= TimeGrain.Day)
        {
            return RequestTimeCodes.ToDateTooShort.At(Location.At(pointer), TimeNames.Of(grain));
        }

        var start = CivilTime.PeriodStart(today, grain, settings);
        return start == today
            ? RequestTimeCodes.PeriodJustStarted.At(Location.At(pointer), settings.NameOf(grain), Shown(today))
            : new ResolvedTime(TimeRange.Civil(start, today, settings));
    }

    private static Result<ResolvedTime> Written(FromTo range, TimeSettings settings, string pointer)
    {
        var defects = new DiagnosticBag();
        var from = Bound(range.From, settings, $"{pointer}/from", defects);
        var to = Bound(range.To, settings, $"{pointer}/to", defects);
        if (defects.HasErrors)
        {
            return Result<ResolvedTime>.Fail(defects.Sorted());
        }

        // Both readings must be in order: columns of civil time are compared by the one, columns of instants by the other.
        if (from is { } first && to is { } last && (first.Civil >= last.Civil || first.Instant >= last.Instant))
        {
            return RequestTimeCodes.ReversedTimeRange.At(Location.At(pointer), range.From, range.To);
        }

        return new ResolvedTime(new TimeRange(from?.Civil, to?.Civil, from?.Instant, to?.Instant));
    }

    private static (DateTime Civil, DateTimeOffset Instant)? Bound(string? text, TimeSettings settings, string pointer, DiagnosticBag defects)
    {
        if (text is null)
        {
            return null;
        }

        if (TimeLiteral.Parse(text.Trim(' ')) is not { } literal)
        {
            defects.Add(RequestTimeCodes.UnreadableTime.At(Location.At(pointer), RequestText.Shown(text)));
            return null;
        }

        var instant = literal.StartInstant(settings.Zone);
        var civil = literal.Offset is null ? literal.Start : ZonedTime.ToCivilBound(instant, settings.Zone);
        if (civil > LastBound)
        {
            defects.Add(RequestTimeCodes.OutOfCalendar.At(Location.At(pointer), $"The day after {RequestText.Shown(text)}"));
        }

        return (civil, instant);
    }

    private static Result<ResolvedTime> InCalendar(TimeRange? range, string what, CalendarGrain? calendar, string pointer) =>
        range is not null ? new ResolvedTime(range)
        : calendar is not null ? CalendarUnits.Outside(calendar, what, pointer)
        : RequestTimeCodes.OutOfCalendar.At(Location.At(pointer), what);

    private static string Shown(DateTime civil) => civil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
