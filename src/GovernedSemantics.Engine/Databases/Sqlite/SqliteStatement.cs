using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Sql;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>Exactly one compiled statement that reads and does nothing else, with its values bound.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _native;
    private readonly sqlite3_stmt _statement;
    private readonly CompiledQuery _query;

    private SqliteStatement(sqlite3 native, sqlite3_stmt statement, CompiledQuery query) =>
        (_native, _statement, _query) = (native, statement, query);

    public static SqliteStatement? Prepare(sqlite3 native, CompiledQuery query, [NotNullWhen(false)] out DatabaseFault? fault)
    {
        var text = Encoding.UTF8.GetBytes(query.Text);
        var code = raw.sqlite3_prepare_v2(native, text, out var statement, out var tail);
        if (code != raw.SQLITE_OK)
        {
            fault = SqliteFaults.Of(native, code);
            return null;
        }

        // The driver would run what follows a semicolon, and swallow its errors.
        fault = !tail.IsEmpty && !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(tail)) ? NotOne
            : raw.sqlite3_stmt_readonly(statement) == 0 || raw.sqlite3_column_count(statement) != query.Columns.Length ? NotARead
            : Bind(statement, query.Parameters) is var bound && bound != raw.SQLITE_OK ? SqliteFaults.Of(native, bound)
            : null;
        if (fault is null)
        {
            return new SqliteStatement(native, statement, query);
        }

        statement.Dispose();
        return null;
    }

    public DatabaseFault? ReadAll(RowBuffer rows)
    {
        int code;
        while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
        {
            if (ReadRow(out var row) is { } unfit)
            {
                return unfit;
            }

            if (rows.Add(row) is { } limit)
            {
                return new DatabaseFault(limit);
            }
        }

        return code == raw.SQLITE_DONE ? null : SqliteFaults.Of(_native, code);
    }

    public void Dispose() => _statement.Dispose();

    private static DatabaseFault NotOne => new(FaultKind.Failed, "More than one statement was given.");

    private static DatabaseFault NotARead =>
        new(FaultKind.Failed, "The statement does more than read, or its columns are not those that were compiled.");

    private DatabaseFault? ReadRow(out ImmutableArray<object?> row)
    {
        var cells = new object?[_query.Columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!SqliteCells.TryRead(_statement, i, _query.Columns[i], out cells[i]))
            {
                row = default;
                return new DatabaseFault(FaultKind.ValueNotRepresentable, Column: i);
            }
        }

        row = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(cells);
        return null;
    }

    private static int Bind(sqlite3_stmt statement, ImmutableArray<CompiledParameter> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var code = parameters[i].Value switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                string text => raw.sqlite3_bind_text(statement, i + 1, Encoding.UTF8.GetBytes(text)),
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                int number => raw.sqlite3_bind_int64(statement, i + 1, number),
                bool flag => raw.sqlite3_bind_int64(statement, i + 1, flag ? 1 : 0),
                double number => raw.sqlite3_bind_double(statement, i + 1, number),
                var other => throw new InvalidOperationException($"SQLite has no representation for a parameter of {other.GetType()}."),
            };
            if (code != raw.SQLITE_OK)
            {
                return code;
            }
        }

        return raw.SQLITE_OK;
    }
}
