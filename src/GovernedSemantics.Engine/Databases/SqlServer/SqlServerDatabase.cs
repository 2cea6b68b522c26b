using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;
using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Databases;

/// <summary>One SQL Server database. It has no read-only transaction: the grants of its login are the only write control.</summary>
internal sealed class SqlServerDatabase : Database
{
    private const int SecondsForConnection = 5;

    private readonly string _connectionText;

    private SqlServerDatabase(DataSource source, string connectionText)
        : base(source) => _connectionText = connectionText;

    public static Result<Database> Create(DataSource source, ResolvedConnection connection, ImmutableArray<ApprovedView> approved)
    {
        try
        {
            var settings = new SqlConnectionStringBuilder(connection.Text)
            {
                ApplicationIntent = ApplicationIntent.ReadOnly,
                Enlist = false,
                MultipleActiveResultSets = false,
                PersistSecurityInfo = false,
            };
            settings.ConnectTimeout = settings.ShouldSerialize("Connect Timeout") ? settings.ConnectTimeout : SecondsForConnection;
            return new SqlServerDatabase(source, settings.ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return StorageCodes.BadConnection.At(source.Span, source.Name);
        }
    }

    public override async ValueTask<SessionOrFault> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqlConnection(_connectionText);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            return new(new SqlServerSession(connection), null);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return new(null, SqlServerFaults.OfOpening(e));
        }
    }

    public override ValueTask DisposeAsync()
    {
        using var any = new SqlConnection(_connectionText);
        SqlConnection.ClearPool(any);
        return default;
    }
}
