using System.Globalization;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Dates and times that a database keeps as text: <c>2026-11-01</c>, with a time after a blank or a T, a fraction, and a Z where it is an
/// instant.
/// </summary>
internal static class IsoTime
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];

    /// <summary>Boxed; null where the text is no date, or has a time of day that a date would lose.</summary>
    public static object? Date(string text) =>
        Parse(text) is { } time && time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : null;

    public static object? DateTime(string text) => Parse(text) is { } time ? time : null;

    /// <summary>An instant in UTC, with or without a Z.</summary>
    public static object? Instant(string text) =>
        Parse(text.EndsWith('Z') ? text[..^1] : text) is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null;

    private static DateTime? Parse(string text) =>
        System.DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
