namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Process-wide settings of the driver, which it reads once: before its first type is touched. Without them the driver itself splits a
/// text at
/// semicolons, and a second statement leaves the read-only transaction; and infinite timestamps turn into ordinary ones.
/// </summary>
internal static class NpgsqlSwitches
{
    public const string SqlRewriting = "Npgsql.EnableSqlRewriting";
    public const string InfinityConversions = "Npgsql.DisableDateTimeInfinityConversions";

    public static void Apply()
    {
        AppContext.SetSwitch(SqlRewriting, false);
        AppContext.SetSwitch(InfinityConversions, true);
    }
}
