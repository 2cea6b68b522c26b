using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// A function that the engine adds to SQLite. Values are null, long, double or string; it is deterministic and never throws.
/// </summary>
internal sealed record SqliteFunction(string Name, int Arguments, Func<object?[], object?> Call);

/// <summary>An aggregate of one argument that the engine adds to SQLite.</summary>
internal sealed record SqliteAggregate(string Name, Func<Deviation> Start);

/// <summary>
/// What SQLite lacks, as pure functions over its own values. Times are ISO text, instants in UTC. NULL gives NULL, and so does what is no
/// time, as in SQLite's own date functions.
/// </summary>
internal static class SqliteRegisteredFunctions
{
    /// <summary><c>gsem_local(instant, zone)</c>: the civil time.</summary>
    public const string Local = "gsem_local";

    /// <summary><c>gsem_utc(civil, zone)</c>: the instant.</summary>
    public const string Utc = "gsem_utc";

    /// <summary><c>gsem_trunc_instant(instant, grain, zone)</c>: the instant at which the local sub-daily period starts.</summary>
    public const string TruncateInstant = "gsem_trunc_instant";

    /// <summary><c>gsem_iso_unix_ms(milliseconds)</c>: ISO text.</summary>
    public const string IsoOfUnixMs = "gsem_iso_unix_ms";

    /// <summary><c>gsem_iso_t(text)</c>: ISO text without T, Z and zeros at the end of the fraction.</summary>
    public const string IsoOfIsoT = "gsem_iso_t";

    /// <summary><c>gsem_later(time, seconds)</c>: that much later, the fraction of a second kept; the end of time where there is no such time.</summary>
    public const string Later = "gsem_later";

    public const string StdDevSamp = "gsem_stddev_samp";
    public const string StdDevPop = "gsem_stddev_pop";
    public const string VarSamp = "gsem_var_samp";
    public const string VarPop = "gsem_var_pop";

    public static ImmutableArray<SqliteFunction> Scalars { get; } =
    [
        new(Local, 2, a => OfTime(a[0], a[1], (time, zone) => ZonedTime.ToCivil(AsUtc(time), zone))),
        new(Utc, 2, a => OfTime(a[0], a[1], (time, zone) => ZonedTime.ToInstant(time, zone).UtcDateTime)),
        new(TruncateInstant, 3, a => a[1] is string name && TimeNames.Grain(name) is { } grain && CivilTime.IsSubDaily(grain)
            ? OfTime(a[0], a[2], (time, zone) => ZonedTime.Period(AsUtc(time), grain, zone).Start.UtcDateTime)
            : null),
        new(IsoOfUnixMs, 1, a => a[0] is long or double ? SqliteTimes.OfUnixMs(Convert.ToDouble(a[0], null)) : null),
        new(IsoOfIsoT, 1, a => SqliteTimes.Parse(a[0] as string) is { } time ? SqliteTimes.Text(time) : null),
        new(Later, 2, a => SqliteTimes.Parse(a[0] as string) is { } time && a[1] is long seconds ? SqliteTimes.Text(Added(time, seconds)) : null),
        .. SqliteTextFunctions.All,
        .. SqliteNumberFunctions.All,
    ];

    public static ImmutableArray<SqliteAggregate> Aggregates { get; } =
    [
        new(StdDevSamp, () => new Deviation(ofSample: true, root: true)),
        new(StdDevPop, () => new Deviation(ofSample: false, root: true)),
        new(VarSamp, () => new Deviation(ofSample: true, root: false)),
        new(VarPop, () => new Deviation(ofSample: false, root: false)),
    ];

    private static string? OfTime(object? text, object? zoneId, Func<DateTime, TimeZoneInfo, DateTime> change) =>
        SqliteTimes.Parse(text as string) is { } time && zoneId is string id && Zones.TryFind(id, out var zone)
            ? SqliteTimes.Text(change(time, zone))
            : null;

    private static DateTime Added(DateTime time, long seconds) =>
        seconds < (DateTime.MaxValue - time).TotalSeconds ? time.AddTicks(seconds * TimeSpan.TicksPerSecond) : DateTime.MaxValue;

    private static DateTimeOffset AsUtc(DateTime time) => new(time.Ticks, TimeSpan.Zero);
}
