using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GovernedSemantics.Sql;
using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Sends the settings of the session, then the statements by sp_executesql. The server gets an attention signal at the timeout.
/// </summary>
internal sealed class SqlServerSession(SqlConnection connection) : DatabaseSession
{
    private const string Settings =
        "SET LOCK_TIMEOUT 2000; SET XACT_ABORT ON; SET ARITHABORT ON; SET ANSI_WARNINGS ON; SET TEXTSIZE 16777216;";

    // A database that does not allow snapshots still answers on one connection; a write between two statements can show there.
    private const string Begin =
        "IF (SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()) = 1 "
        + "SET TRANSACTION ISOLATION LEVEL SNAPSHOT; BEGIN TRANSACTION;";

    private const string End = "COMMIT TRANSACTION; SET TRANSACTION ISOLATION LEVEL READ COMMITTED;";

    public override async Task<DatabaseFault?> ReadAsync(ImmutableArray<PendingRead> reads, TimeSpan timeout, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeout);
        try
        {
            var alone = reads.Length == 1;
            await RunAsync(alone ? Settings : Settings + Begin, stop.Token).ConfigureAwait(false);
            for (var i = 0; i < reads.Length; i++)
            {
                await using var command = Command(reads[i].Query, timeout);
                if (await ReadAsync(command, reads[i], stop.Token).ConfigureAwait(false) is { } fault)
                {
                    return fault with { Statement = i };
                }
            }

            await RunAsync(alone ? "" : End, stop.Token).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return stop.IsCancellationRequested ? new DatabaseFault(FaultKind.Timeout) : SqlServerFaults.Of(e);
        }
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task RunAsync(string text, CancellationToken stop)
    {
        if (text.Length > 0)
        {
            await using var command = new SqlCommand(text, connection);
            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task<DatabaseFault?> ReadAsync(SqlCommand command, PendingRead read, CancellationToken stop)
    {
        var columns = read.Query.Columns;
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        if (reader.FieldCount != columns.Length)
        {
            command.Cancel();
            return new DatabaseFault(FaultKind.Failed, "The result has other columns than were compiled.");
        }

        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            var fault = ReadRow(reader, columns, out var row) ?? (read.Rows.Add(row) is { } limit ? new DatabaseFault(limit) : null);
            if (fault is not null)
            {
                command.Cancel();
                return fault;
            }
        }

        // Errors that come after the last row are only thrown when the end of the result is read.
        await reader.NextResultAsync(stop).ConfigureAwait(false);
        return null;
    }

    private static DatabaseFault? ReadRow(SqlDataReader reader, ImmutableArray<CompiledColumn> columns, out ImmutableArray<object?> row)
    {
        var cells = new object?[columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!SqlServerCells.TryRead(reader, i, columns[i], out cells[i]))
            {
                row = default;
                return new DatabaseFault(FaultKind.ValueNotRepresentable, Column: i);
            }
        }

        row = ImmutableCollectionsMarshal.AsImmutableArray(cells);
        return null;
    }

    private SqlCommand Command(CompiledQuery query, TimeSpan timeout)
    {
        var command = new SqlCommand(query.Text, connection) { CommandTimeout = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds)) };
        for (var i = 0; i < query.Parameters.Length; i++)
        {
            command.Parameters.Add(SqlServerParameters.Of(i + 1, query.Parameters[i]));
        }

        return command;
    }
}
