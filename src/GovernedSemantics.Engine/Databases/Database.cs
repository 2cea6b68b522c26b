using System.Collections.Immutable;
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

/// <summary>One caller's way to the database: read-only, one question at a time.</summary>
internal abstract class DatabaseSession : IAsyncDisposable
{
    /// <summary>
    /// Runs the statements one after the other, all on the same state of the data, and puts their rows into the buffers; null where all of them
    /// are there. Ends at the timeout and stops at a buffer's limits; throws <see cref="OperationCanceledException"/> where the caller cancels.
    /// </summary>
    public abstract Task<DatabaseFault?> ReadAsync(ImmutableArray<PendingRead> reads, TimeSpan timeout, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

internal readonly record struct SessionOrFault(DatabaseSession? Session, DatabaseFault? Fault);

/// <summary>A statement and where its rows go.</summary>
internal readonly record struct PendingRead(CompiledQuery Query, RowBuffer Rows);
