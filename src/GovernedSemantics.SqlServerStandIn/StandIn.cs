namespace Microsoft.SqlServer.Server;

internal static class StandIn
{
    internal static NotSupportedException NotSupported() =>
        new("SQL Server user-defined types are not supported.");
}
