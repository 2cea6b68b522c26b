using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>
/// What SQLite lacks, as pure functions over its own values; the engine registers them on each connection, and they must all be
/// deterministic. Times are ISO text, instants in UTC. NULL gives NULL.
/// </summary>
internal static partial class SqliteRegisteredFunctions
{
    public const string Local = "gsem_local";
    public const string Utc = "gsem_utc";
    public const string TruncateInstant = "gsem_trunc_instant";
    public const string IsoOfUnixMs = "gsem_iso_unix_ms";
    public const string IsoOfIsoT = "gsem_iso_t";
    public const string StdDevSamp = "gsem_stddev_samp";
    public const string StdDevPop = "gsem_stddev_pop";
    public const string VarSamp = "gsem_var_samp";
    public const string VarPop = "gsem_var_pop";
}
