using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>The clock on which two streams of events meet, and the range that must be read so that none that matters is missing.</summary>
internal static class EventTimes
{
    private const long SecondsPerDay = 86_400;

    public static EventClock Clock(Expr bases, Expr follows, TimeSettings settings)
    {
        if (bases.Type.Kind == TypeKind.Date || follows.Type.Kind == TypeKind.Date)
        {
            return EventClock.Days;
        }

        var same = bases.Type.Kind == follows.Type.Kind
            && (bases.Type.Kind == TypeKind.DateTimeTz || Zone(bases, settings) == Zone(follows, settings));
        return same ? EventClock.Own : EventClock.Civil;
    }

    /// <summary>In seconds, or days where the clock counts days; null where it is no whole number of them or of no fixed length.</summary>
    public static long? Length(Duration window, EventClock clock)
    {
        long? seconds = window.Unit switch
        {
            TimeGrain.Second => window.Count,
            TimeGrain.Minute => window.Count * 60L,
            TimeGrain.Hour => window.Count * 3_600L,
            TimeGrain.Day => window.Count * SecondsPerDay,
            TimeGrain.Week => window.Count * SecondsPerDay * 7,
            _ => null,
        };
        return clock != EventClock.Days ? seconds : seconds % SecondsPerDay == 0 ? seconds / SecondsPerDay : null;
    }

    /// <summary>
    /// What is read of both sides: from the start of the range until its end and the window. Wider where the clock of the comparison is not
    /// the column's own, since an hour that comes twice then reaches over a bound.
    /// </summary>
    public static TimeRange? Read(TimeRange? range, EventClock clock, long? window, bool isExact, TimeSettings settings)
    {
        if (range is null)
        {
            return null;
        }

        var length = window is not { } count ? (TimeSpan?)null : clock == EventClock.Days ? TimeSpan.FromDays(count) : TimeSpan.FromSeconds(count);
        if (isExact && clock == EventClock.Own && range.FromInstant is var from)
        {
            var end = Later(range.ToInstant, length);
            return new TimeRange(range.From, end is null ? null : Later(range.To, length), from, end);
        }

        var slack = isExact ? TimeSpan.Zero : TimeSpan.FromDays(1);
        var first = clock == EventClock.Days ? range.From?.Date : range.From;
        var start = first is { } f ? f.Ticks < slack.Ticks ? DateTime.MinValue : f - slack : first;
        return TimeRange.Civil(start, Later(range.To, length + slack), settings);
    }

    /// <summary>True where both columns hold just what the clock shows, so that bounds on the columns are bounds on the clock.</summary>
    public static bool IsExact(Expr bases, Expr follows, EventClock clock, TimeSettings settings) =>
        clock != EventClock.Civil && IsExact(bases, settings) && IsExact(follows, settings);

    private static bool IsExact(Expr time, TimeSettings settings) => time.Type.Kind != TypeKind.DateTime || Zone(time, settings) == settings.Zone.Id;

    private static string Zone(Expr time, TimeSettings settings) =>
        time is SymbolExpr { Symbol: ColumnSymbol { Column.Zone: { } zone } } ? zone : settings.Zone.Id;

    private static DateTime? Later(DateTime? time, TimeSpan? length) =>
        time is { } from && length is { } by && by < DateTime.MaxValue.Date - from ? from + by : null;

    private static DateTimeOffset? Later(DateTimeOffset? time, TimeSpan? length) =>
        time is { } from && length is { } by && by < DateTimeOffset.MaxValue - from ? from + by : null;
}
