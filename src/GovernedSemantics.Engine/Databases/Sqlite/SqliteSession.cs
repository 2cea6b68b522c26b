using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Runs on a thread of the pool, since SQLite works in the thread that calls it. The driver's timeouts and cancellation do nothing: a
/// progress handler and an interrupt end the query.
/// </summary>
internal sealed class SqliteSession(SqliteDatabase database, SqliteHandle handle) : DatabaseSession
{
    public override async Task<DatabaseFault?> ReadAsync(
        CompiledQuery query, RowBuffer rows, TimeSpan timeout, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeout);
        var fault = await Task.Run(() => Read(query, rows, stop.Token), CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return fault;
    }

    public override ValueTask DisposeAsync()
    {
        database.Return(handle);
        return default;
    }

    private DatabaseFault? Read(CompiledQuery query, RowBuffer rows, CancellationToken stop)
    {
        using var registration = handle.StopOn(stop);
        using var statement = SqliteStatement.Prepare(handle.Native, query, out var fault);
        return statement is null ? fault : statement.ReadAll(rows);
    }
}
