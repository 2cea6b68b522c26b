using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using GovernedSemantics.Sql;
using Npgsql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Sends the transaction, its settings and the statements in one round trip. The settings are local to the transaction, so they hold
/// behind a
/// pooler too, and nothing outlives the question.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : DatabaseSession
{
    private const string Settings =
        "SELECT pg_catalog.set_config('statement_timeout', $1, true), pg_catalog.set_config('lock_timeout', '2000', true), "
        + "pg_catalog.set_config('search_path', '', true), pg_catalog.set_config('jit', 'off', true), "
        + "pg_catalog.set_config('TimeZone', 'UTC', true)";

    // Where the server does not answer at all, the driver gives up this long after the server should have.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public override async Task<DatabaseFault?> ReadAsync(ImmutableArray<PendingRead> reads, TimeSpan timeout, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeout + Grace);
        try
        {
            await using var batch = Batch(reads, timeout);
            return await ReadAsync(batch, reads, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DatabaseFault(FaultKind.Timeout);
        }
        catch (Exception e) when (e is not OperationCanceledException && PostgresFaults.Of(e) is { } fault)
        {
            cancellation.ThrowIfCancellationRequested();
            return fault;
        }
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<DatabaseFault?> ReadAsync(NpgsqlBatch batch, ImmutableArray<PendingRead> reads, CancellationToken stop)
    {
        await using var reader = await batch.ExecuteReaderAsync(stop).ConfigureAwait(false);
        for (var i = 0; i < reads.Length; i++)
        {
            await reader.NextResultAsync(stop).ConfigureAwait(false);
            if (await ReadAsync(reader, reads[i], stop).ConfigureAwait(false) is { } fault)
            {
                // Disposing the reader first would read what is left of the result.
                batch.Cancel();
                return fault with { Statement = i };
            }
        }

        // The commit is part of the batch: its failure must surface before the answer counts.
        await reader.NextResultAsync(stop).ConfigureAwait(false);
        return null;
    }

    private static async Task<DatabaseFault?> ReadAsync(NpgsqlDataReader reader, PendingRead read, CancellationToken stop)
    {
        var columns = read.Query.Columns;
        if (reader.FieldCount != columns.Length)
        {
            return new DatabaseFault(FaultKind.Failed, "The result has other columns than were compiled.");
        }

        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            var fault = ReadRow(reader, columns, out var row) ?? (read.Rows.Add(row) is { } limit ? new DatabaseFault(limit) : null);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static DatabaseFault? ReadRow(NpgsqlDataReader reader, ImmutableArray<CompiledColumn> columns, out ImmutableArray<object?> row)
    {
        var cells = new object?[columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!PostgresCells.TryRead(reader, i, columns[i], out cells[i]))
            {
                row = default;
                return new DatabaseFault(FaultKind.ValueNotRepresentable, Column: i);
            }
        }

        row = ImmutableCollectionsMarshal.AsImmutableArray(cells);
        return null;
    }

    private NpgsqlBatch Batch(ImmutableArray<PendingRead> reads, TimeSpan timeout)
    {
        var settings = new NpgsqlBatchCommand(Settings);
        var milliseconds = Math.Max(1, (long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        settings.Parameters.Add(new NpgsqlParameter<string> { TypedValue = milliseconds });
        var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(Begin(reads.Length)), settings } };
        foreach (var read in reads)
        {
            batch.BatchCommands.Add(Statement(read.Query));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        return batch;
    }

    // A single statement sees one state of the data by itself.
    private static string Begin(int statements) =>
        statements > 1 ? "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN TRANSACTION READ ONLY";

    private static NpgsqlBatchCommand Statement(CompiledQuery query)
    {
        var statement = new NpgsqlBatchCommand(query.Text);
        foreach (var parameter in query.Parameters)
        {
            statement.Parameters.Add(PostgresParameters.Of(parameter));
        }

        return statement;
    }
}
