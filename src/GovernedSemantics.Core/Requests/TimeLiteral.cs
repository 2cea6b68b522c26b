using System.Globalization;
using System.Text.RegularExpressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// A time as a request writes it: <c>2026</c>, <c>2026-Q1</c>, <c>2026-03</c>, <c>2026-W45</c> (an ISO week: Monday to Sunday),
/// <c>2026-03-05</c>, <c>2026-03-05 10:00[:00[.fff]]</c> with a blank or T, and with Z or an offset where an instant is meant.
/// </summary>
/// <param name="Start">Where it begins, in civil time (of the offset, where there is one).</param>
/// <param name="Grain">How long it is; null for a time with a fraction of a second.</param>
/// <param name="Offset">The offset from UTC that was written.</param>
/// <param name="FractionTicks">The length of a time with a fraction: one unit of its last digit, so <c>.5</c> is a tenth of a second.</param>
internal sealed partial record TimeLiteral(DateTime Start, TimeGrain? Grain, TimeSpan? Offset, long FractionTicks = 0)
{
    private const int MaxLength = 40;

    /// <summary>Where it ends (exclusive), in civil time; null past the year 9999.</summary>
    public DateTime? End => Grain is { } grain ? CivilTime.Add(Start, 1, grain)
        : Start.Ticks > DateTime.MaxValue.Ticks - FractionTicks ? null
        : Start.AddTicks(FractionTicks);

    /// <summary>Null where the text is none of the forms, or names a day that does not exist.</summary>
    public static TimeLiteral? Parse(string text)
    {
        var match = text.Length > MaxLength ? Match.Empty : Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "year", 0);
        return year == 0 ? null
            : match.Groups["week"].Success ? IsoWeek(year, Number(match, "week", 1))
            : match.Groups["quarter"].Success ? new(new DateTime(year, (Number(match, "quarter", 1) * 3) - 2, 1), TimeGrain.Quarter, null)
            : Civil(year, match);
    }

    /// <summary>The instant at which it begins: by its own offset, else in the zone.</summary>
    public DateTimeOffset StartInstant(TimeZoneInfo zone) =>
        Offset is { } offset ? new DateTimeOffset(Start, offset).ToUniversalTime() : ZonedTime.ToInstant(Start, zone);

    private static TimeLiteral? Civil(int year, Match match)
    {
        var (month, day) = (Number(match, "month", 1), Number(match, "day", 1));
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].ValueSpan;
        var unit = fraction.IsEmpty ? 0 : (long)Math.Pow(10, 7 - fraction.Length);
        var start = new DateTime(year, month, day, hour, minute, second).AddTicks(unit * Number(match, "fraction", 0));
        var offset = ReadOffset(match.Groups["offset"].ValueSpan);
        return offset is { } written && !IsInCalendar(start, written) ? null : new(start, GrainOf(match), offset, unit);
    }

    private static TimeGrain? GrainOf(Match match) =>
        match.Groups["fraction"].Success ? null
        : match.Groups["second"].Success ? TimeGrain.Second
        : match.Groups["hour"].Success ? TimeGrain.Minute
        : match.Groups["day"].Success ? TimeGrain.Day
        : match.Groups["month"].Success ? TimeGrain.Month
        : TimeGrain.Year;

    private static TimeLiteral? IsoWeek(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? new(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday), TimeGrain.Week, null)
            : null;

    private static TimeSpan? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (text is "Z")
        {
            return TimeSpan.Zero;
        }

        var hours = int.Parse(text[1..3], CultureInfo.InvariantCulture);
        var minutes = int.Parse(text[4..6], CultureInfo.InvariantCulture);
        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }

    private static bool IsInCalendar(DateTime start, TimeSpan offset) =>
        offset.Duration() <= TimeSpan.FromHours(14)
        && start.Ticks - offset.Ticks >= DateTime.MinValue.Ticks
        && start.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks;

    private static int Number(Match match, string group, int otherwise) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(-(Q(?<quarter>[1-4])|W(?<week>[0-9]{2})|(?<month>[0-9]{2})(-(?<day>[0-9]{2})"
        + @"([T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?)?(?<offset>Z|[+-][0-9]{2}:[0-5][0-9])?)?)?))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
