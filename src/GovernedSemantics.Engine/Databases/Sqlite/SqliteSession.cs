using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Runs on a thread of the pool, since SQLite works in the thread that calls it. The driver's timeouts and cancellation do nothing: a
/// progress handler and an interrupt end the query.
/// </summary>
internal sealed class SqliteSession(SqliteDatabase database, SqliteHandle handle) : DatabaseSession
{
    public override async Task<DatabaseFault?> ReadAsync(ImmutableArray<PendingRead> reads, TimeSpan timeout, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeout);
        var fault = await Task.Run(() => Read(reads, stop.Token), CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return fault;
    }

    public override ValueTask DisposeAsync()
    {
        database.Return(handle);
        return default;
    }

    private DatabaseFault? Read(ImmutableArray<PendingRead> reads, CancellationToken stop)
    {
        using var registration = handle.StopOn(stop);

        // A single statement is a transaction by itself.
        using var snapshot = reads.Length > 1 ? handle.BeginRead() : null;
        for (var i = 0; i < reads.Length; i++)
        {
            if (Read(reads[i]) is { } fault)
            {
                return fault with { Statement = i };
            }
        }

        return null;
    }

    private DatabaseFault? Read(PendingRead read)
    {
        using var statement = SqliteStatement.Prepare(handle.Native, read.Query, out var fault);
        return statement is null ? fault : statement.ReadAll(read.Rows);
    }
}
