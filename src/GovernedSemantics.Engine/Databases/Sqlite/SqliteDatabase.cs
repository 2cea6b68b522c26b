using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// One SQLite file. Opened handles are kept here and not in the driver's pool, because the authorizer belongs to a handle: one without it
/// must never be handed out. Handles are renewed after a while, so that a file that was replaced is noticed.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int IdleHandles = 8;
    private static readonly TimeSpan HandleLife = TimeSpan.FromMinutes(1);

    private readonly string _connectionText;
    private readonly ImmutableArray<ApprovedView> _approved;
    private readonly ConcurrentBag<SqliteHandle> _idle = [];
    private volatile bool _disposed;

    private SqliteDatabase(DataSource source, string connectionText, ImmutableArray<ApprovedView> approved)
        : base(source) => (_connectionText, _approved) = (connectionText, approved);

    public static Result<Database> Create(DataSource source, ResolvedConnection connection, ImmutableArray<ApprovedView> approved)
    {
        try
        {
            return new SqliteDatabase(source, ConnectionText(connection), approved);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return StorageCodes.BadConnection.At(source.Span, source.Name);
        }
    }

    public override async ValueTask<SessionOrFault> OpenAsync(CancellationToken cancellation)
    {
        if (TakeIdle() is { } idle)
        {
            return new(new SqliteSession(this, idle), null);
        }

        try
        {
            // Opening may wait for a writer, which must not hold up the caller's thread.
            var handle = await Task.Run(() => SqliteHandle.Open(_connectionText, _approved), cancellation).ConfigureAwait(false);
            return new(new SqliteSession(this, handle), null);
        }
        catch (SqliteException e)
        {
            return new(null, SqliteFaults.OfOpening(e));
        }
    }

    public void Return(SqliteHandle handle)
    {
        if (_disposed || handle.Age > HandleLife || _idle.Count >= IdleHandles)
        {
            handle.Dispose();
            return;
        }

        _idle.Add(handle);
    }

    public override ValueTask DisposeAsync()
    {
        _disposed = true;
        while (_idle.TryTake(out var handle))
        {
            handle.Dispose();
        }

        return default;
    }

    private SqliteHandle? TakeIdle()
    {
        while (_idle.TryTake(out var handle))
        {
            if (handle.Age <= HandleLife)
            {
                return handle;
            }

            handle.Dispose();
        }

        return null;
    }

    private static string ConnectionText(ResolvedConnection connection)
    {
        var named = connection.Text.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)
            || connection.Text.StartsWith("Filename=", StringComparison.OrdinalIgnoreCase);
        var builder = named
            ? new SqliteConnectionStringBuilder(connection.Text)
            : new SqliteConnectionStringBuilder { DataSource = connection.Text };
        if (!builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, Path.GetFullPath(connection.Folder));
        }

        builder.Mode = SqliteOpenMode.ReadOnly;
        builder.Pooling = false;
        return builder.ConnectionString;
    }
}
