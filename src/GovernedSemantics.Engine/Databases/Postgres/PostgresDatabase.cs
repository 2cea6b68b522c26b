using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;
using Npgsql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>One PostgreSQL database with its pool of connections.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int PoolSize = 20;
    private const int SecondsForConnection = 5;

    private readonly NpgsqlDataSource _connections;

    private PostgresDatabase(DataSource source, NpgsqlDataSource connections)
        : base(source) => _connections = connections;

    public static Result<Database> Create(DataSource source, ResolvedConnection connection, ImmutableArray<ApprovedView> approved)
    {
        NpgsqlSwitches.Apply();
        try
        {
            return new PostgresDatabase(source, NpgsqlDataSource.Create(Settings(connection.Text)));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            return StorageCodes.BadConnection.At(source.Span, source.Name);
        }
    }

    public override async ValueTask<SessionOrFault> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return new(new PostgresSession(await _connections.OpenConnectionAsync(cancellation).ConfigureAwait(false)), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, PostgresFaults.OfOpening(e));
        }
    }

    public override ValueTask DisposeAsync() => _connections.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Settings(string text)
    {
        var settings = new NpgsqlConnectionStringBuilder(text)
        {
            // The session's own deadline ends a statement; the driver's would only race it.
            CommandTimeout = 0,
            Enlist = false,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
            Multiplexing = false,
        };
        settings.MaxPoolSize = Written(settings, "Maximum Pool Size") ? settings.MaxPoolSize : PoolSize;
        settings.Timeout = Written(settings, "Timeout") ? settings.Timeout : SecondsForConnection;
        settings.ApplicationName ??= "GovernedSemantics";
        return settings;
    }

    private static bool Written(NpgsqlConnectionStringBuilder settings, string keyword) => settings.ContainsKey(keyword);
}
