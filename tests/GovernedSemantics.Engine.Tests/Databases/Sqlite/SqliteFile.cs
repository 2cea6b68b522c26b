using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Databases.Sqlite;

/// <summary>A SQLite file in a folder of its own, and the product's own way to read it.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-sqlite-");
    private readonly List<SqliteDatabase> _opened = [];

    public SqliteFile(string script)
    {
        Source = Statements.Source(DatabaseKind.Sqlite, "data.db");
        Run(script);
    }

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(_folder.FullName, "data.db");

    public DataSource Source { get; }

    public List<string> Log { get; } = [];

    /// <summary>Changes the file by the bare driver.</summary>
    public void Run(string script)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public SqliteDatabase Open(params ApprovedView[] approved)
    {
        var made = SqliteDatabase.Create(Source, new ResolvedConnection(Source.Connection, Folder), [.. approved]);
        var database = (SqliteDatabase)made.Value;
        _opened.Add(database);
        return database;
    }

    public async Task<(DatabaseFault? Fault, ImmutableArray<ImmutableArray<object?>> Rows)> ReadAsync(
        SqliteDatabase database, CompiledQuery query, ExecutionLimits? limits = null, CancellationToken cancellation = default)
    {
        var bounds = limits ?? new ExecutionLimits(1_000, 10_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30));
        var rows = new RowBuffer(bounds);
        var (session, unopened) = await database.OpenAsync(cancellation);
        if (session is null)
        {
            return (unopened, []);
        }

        await using (session)
        {
            var fault = await session.ReadAsync([new PendingRead(query, rows)], bounds.Timeout, cancellation);
            return (fault, rows.ToRows());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
