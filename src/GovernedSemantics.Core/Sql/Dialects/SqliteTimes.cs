using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>Times as SQLite stores them. Instants are in UTC; a fraction is written only where it is not zero, without trailing zeros.</summary>
internal static class SqliteTimes
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm",
    ];

    /// <summary>A date, civil time or instant in the storage and type of the column that it is compared with.</summary>
    public static object Stored(object value, DataType type, TimeStorage storage)
    {
        var time = Civil(value);
        return storage switch
        {
            TimeStorage.Unix => Number(time, TimeSpan.TicksPerSecond),
            TimeStorage.UnixMs => Number(time, TimeSpan.TicksPerMillisecond),
            _ when type.Kind == TypeKind.Date => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeStorage.IsoT => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            _ => Text(time),
        };
    }

    /// <summary><c>2026-11-01 05:00:00</c>.</summary>
    public static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>Reads a date or time in ISO text, with a blank or T and with or without Z; null for what is none.</summary>
    public static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Null outside of the years 1 to 9999.</summary>
    public static string? OfUnixMs(double milliseconds)
    {
        var ticks = DateTime.UnixEpoch.Ticks + (milliseconds * TimeSpan.TicksPerMillisecond);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? Text(DateTime.UnixEpoch.AddTicks((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond)))
            : null;
    }

    public static bool HasFraction(object value) => Civil(value).Ticks % TimeSpan.TicksPerSecond != 0;

    private static DateTime Civil(object value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime time => time,
        DateTimeOffset instant => instant.UtcDateTime,
        _ => throw new InvalidOperationException("A time is a DateOnly, a DateTime or a DateTimeOffset, not a " + value.GetType().Name + "."),
    };

    /// <summary>An integer where the unit divides the time, else a REAL, which SQLite compares with integers exactly.</summary>
    private static object Number(DateTime time, long ticksPerUnit)
    {
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        return ticks % ticksPerUnit == 0 ? ticks / ticksPerUnit : ticks / (double)ticksPerUnit;
    }
}
