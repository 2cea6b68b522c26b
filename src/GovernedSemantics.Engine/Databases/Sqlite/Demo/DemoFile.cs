using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernedSemantics.Engine.Demo;

/// <summary>Writes an example into an SQLite file. Besides tests nothing else in the product opens a file for writing.</summary>
internal static class DemoFile
{
    /// <summary>
    /// Makes the file anew. It is written beside its place and moved there when complete: without a journal a broken attempt leaves an
    /// unreadable file, which nobody must find under the name that was asked for.
    /// </summary>
    public static void Write(string path, DemoDatabase content)
    {
        var unfinished = path + ".unfinished";
        File.Delete(unfinished);
        var options = new SqliteConnectionStringBuilder { DataSource = unfinished, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        using (var connection = new SqliteConnection(options.ToString()))
        {
            connection.Open();
            Fill(connection, content);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static void Fill(SqliteConnection connection, DemoDatabase content)
    {
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY");
        Run(connection, "BEGIN");
        foreach (var table in content.Tables)
        {
            Run(connection, CreateTable(table));
            Insert(connection, table);
        }

        foreach (var statement in content.Indexes.Concat(content.Views))
        {
            Run(connection, statement);
        }

        Run(connection, "COMMIT");
    }

    private static void Insert(SqliteConnection connection, DemoTable table)
    {
        var database = connection.Handle!;
        var marks = string.Join(", ", table.Columns.Select(_ => "?"));
        if (raw.sqlite3_prepare_v2(database, $"INSERT INTO {table.Name} VALUES ({marks})", out var insert) != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(database).utf8_to_string());
        }

        using (insert)
        {
            var sink = new SqliteSink(database, insert, table.Columns.Length);
            for (var row = 0; row < table.Count; row++)
            {
                table.Write(row, sink);
                sink.EndRow();
            }
        }
    }

    private static string CreateTable(DemoTable table)
    {
        var columns = table.Columns.Select(c => $"{c.Name} {TypeName(c.Type)}");
        var isRowNumber = table.Key.Length == 1 && table.Columns[0] is { Type: DemoType.Integer };
        return $"CREATE TABLE {table.Name} ({string.Join(", ", columns)}, PRIMARY KEY ({string.Join(", ", table.Key)}))"
            + (isRowNumber ? "" : " WITHOUT ROWID");
    }

    private static string TypeName(DemoType type) => type switch
    {
        DemoType.Integer => "INTEGER",
        DemoType.Money => "DECIMAL(12,2)",
        DemoType.Flag => "BOOLEAN",
        _ => "TEXT",
    };

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
