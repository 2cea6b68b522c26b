using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// Runs compiled statements into a bounded buffer. What a driver said goes to the log under the correlation id; a caller gets a code.
/// Nothing leaves before all of it is read, so a lost connection is tried again within the deadline.
/// </summary>
internal sealed class QueryExecutor(DatabaseCatalog databases, TimeProvider clock, Action<LogEntry> log)
{
    private const int MostTries = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    public async Task<Result<QueryResult>> ExecuteAsync(
        CompiledQuery query, ExecutionLimits limits, string correlationId, CancellationToken cancellation) =>
        (await ExecuteAsync([new BoundedQuery(query, limits)], correlationId, cancellation).ConfigureAwait(false)).Map(results => results.Each[0]);

    /// <summary>Statements of one source on the same state of its data, within the time of the first of them.</summary>
    public async Task<Result<QueryResults>> ExecuteAsync(
        ImmutableArray<BoundedQuery> queries, string correlationId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var source = queries[0].Query.Source;
        var timeout = queries[0].Limits.Timeout;
        var opened = databases.For(source);
        if (!opened.TryGet(out var database))
        {
            return Result<QueryResults>.Fail(opened.Errors);
        }

        var started = clock.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            ImmutableArray<PendingRead> reads = [.. queries.Select(q => new PendingRead(q.Query, new RowBuffer(q.Limits)))];
            var left = timeout - clock.GetElapsedTime(started);
            var fault = await ReadAsync(database, reads, left, cancellation).ConfigureAwait(false);
            if (fault is null)
            {
                var duration = clock.GetElapsedTime(started);
                return new QueryResults([.. reads.Select(r => new QueryResult(r.Query.Columns, r.Rows.ToRows(), duration))]);
            }

            if (fault.DriverText.Length > 0)
            {
                log(new LogEntry(correlationId, source.Name, fault.DriverText));
            }

            if (!fault.IsTransient || tries == MostTries || clock.GetElapsedTime(started) + LongestPause >= timeout)
            {
                return Describe(fault, queries[fault.Statement].Query, queries[fault.Statement].Limits, correlationId);
            }

            await Task.Delay(LongestPause * Random.Shared.NextDouble(), clock, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<DatabaseFault?> ReadAsync(
        Database database, ImmutableArray<PendingRead> reads, TimeSpan timeout, CancellationToken cancellation)
    {
        var (session, fault) = await database.OpenAsync(cancellation).ConfigureAwait(false);
        if (session is null)
        {
            return fault;
        }

        await using (session.ConfigureAwait(false))
        {
            return await session.ReadAsync(reads, timeout, cancellation).ConfigureAwait(false);
        }
    }

    private static Diagnostic Describe(DatabaseFault fault, CompiledQuery query, ExecutionLimits limits, string correlationId)
    {
        var source = query.Source.Name;
        return fault.Kind switch
        {
            FaultKind.Timeout => ExecutionCodes.Timeout.At(Location.None, limits.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            FaultKind.TooManyRows => ExecutionCodes.TooManyRows.At(Location.None, limits.Rows),
            FaultKind.TooManyCells => ExecutionCodes.TooManyCells.At(Location.None, limits.Cells),
            FaultKind.TooManyBytes => ExecutionCodes.TooManyBytes.At(Location.None, limits.Bytes),
            FaultKind.ValueNotRepresentable => ExecutionCodes.ValueNotRepresentable.At(
                Location.None, query.Columns[fault.Column].Name, query.Columns[fault.Column].Type),
            FaultKind.NumberOverflow => ExecutionCodes.NumberOverflow.At(Location.None),
            FaultKind.DivisionByZero => ExecutionCodes.DivisionByZero.At(Location.None),
            FaultKind.Locked => ExecutionCodes.Locked.At(Location.None),
            FaultKind.Busy => ExecutionCodes.Busy.At(Location.None, source),
            FaultKind.Unavailable => ExecutionCodes.Unavailable.At(Location.None, source),
            FaultKind.PermissionDenied => ExecutionCodes.PermissionDenied.At(Location.None, source),
            FaultKind.SchemaChanged => ExecutionCodes.SchemaChanged.At(Location.None, source),
            FaultKind.ResourceLimit => ExecutionCodes.ResourceLimit.At(Location.None, source),
            _ => ExecutionCodes.Failed.At(Location.None, source, correlationId),
        };
    }
}

/// <summary>A statement and what it may cost.</summary>
internal readonly record struct BoundedQuery(CompiledQuery Query, ExecutionLimits Limits);
