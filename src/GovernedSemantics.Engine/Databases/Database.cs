using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>A data source that can be read: it opens sessions and keeps what they share. Nothing else opens a connection.</summary>
internal abstract class Database(DataSource source) : IAsyncDisposable
{
    public DataSource Source { get; } = source;

    /// <summary>A session, or why there is none.</summary>
    public abstract ValueTask<SessionOrFault> OpenAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>One caller's way to the database: read-only, one statement at a time.</summary>
internal abstract class DatabaseSession : IAsyncDisposable
{
    /// <summary>
    /// Runs the statement and puts its rows into the buffer; null where all of them are in it. Ends at the timeout and stops at the
    /// buffer's
    /// limits; throws <see cref="OperationCanceledException"/> where the caller cancels.
    /// </summary>
    public abstract Task<DatabaseFault?> ReadAsync(CompiledQuery query, RowBuffer rows, TimeSpan timeout, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

internal readonly record struct SessionOrFault(DatabaseSession? Session, DatabaseFault? Fault);
