using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Sql;
using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Sends the settings of the session, then the statement by sp_executesql. The server gets an attention signal at the timeout.
/// </summary>
internal sealed class SqlServerSession(SqlConnection connection) : DatabaseSession
{
    private const string Settings =
        "SET LOCK_TIMEOUT 2000; SET XACT_ABORT ON; SET ARITHABORT ON; SET ANSI_WARNINGS ON; SET TEXTSIZE 16777216;";

    public override async Task<DatabaseFault?> ReadAsync(
        CompiledQuery query, RowBuffer rows, TimeSpan timeout, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeout);
        try
        {
            await using var settings = new SqlCommand(Settings, connection);
            await settings.ExecuteNonQueryAsync(stop.Token).ConfigureAwait(false);
            await using var command = Command(query, timeout);
            return await ReadAsync(command, query.Columns, rows, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return stop.IsCancellationRequested ? new DatabaseFault(FaultKind.Timeout) : SqlServerFaults.Of(e);
        }
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<DatabaseFault?> ReadAsync(
        SqlCommand command, ImmutableArray<CompiledColumn> columns, RowBuffer rows, CancellationToken stop)
    {
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        if (reader.FieldCount != columns.Length)
        {
            command.Cancel();
            return new DatabaseFault(FaultKind.Failed, "The result has other columns than were compiled.");
        }

        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            var fault = ReadRow(reader, columns, out var row) ?? (rows.Add(row) is { } limit ? new DatabaseFault(limit) : null);
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
