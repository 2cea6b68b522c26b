using System.Collections.Concurrent;
using GovernedSemantics.Engine.Tests.Postgres;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>The fixtures of the cases as databases: a SQLite file and a PostgreSQL database for each project, made at the first use.</summary>
public sealed class CaseDatabases : IAsyncLifetime
{
    internal const string Sqlite = "sqlite";
    internal const string Postgres = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("gsem-cases-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _connections = new();
    private readonly ConcurrentDictionary<string, Lazy<string>> _copies = new();
    private readonly ConcurrentBag<PostgresDatabase> _postgres = [];

    internal CaseEngine Engine { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Engine.DisposeAsync();
        foreach (var database in _postgres)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A copy of a project that reads its fixture.</summary>
    internal async Task<string> ProjectAsync(string project, string database) =>
        Project(project, database, await ConnectionAsync(project, database));

    /// <summary>A copy of a project for compiling only.</summary>
    internal string Project(string project, string database, string connection = "") =>
        _copies.GetOrAdd($"{database}/{project}/{connection.Length > 0}", _ => new(() => Copy(project, database, connection))).Value;

    /// <summary>The connection text of a project's fixture.</summary>
    internal Task<string> ConnectionAsync(string project, string database) =>
        _connections.GetOrAdd($"{database}/{project}", _ => new(() => CreateAsync(project, database))).Value;

    /// <summary>The answer of the bare driver.</summary>
    internal async Task<Csv> QueryAsync(string project, string database, string sql)
    {
        var text = await ConnectionAsync(project, database);
        return database == Sqlite ? await BareDriver.SqliteAsync(text, sql) : await BareDriver.PostgresAsync(text, sql);
    }

    private string Copy(string project, string database, string connection)
    {
        var use = connection.Length > 0 ? "run" : "compile";
        var folder = Directory.CreateDirectory(Path.Combine(_folder, use, database, project)).FullName;
        new CaseProject(project).CopyTo(folder, database, connection);
        return folder;
    }

    private Task<string> CreateAsync(string project, string database)
    {
        var script = new CaseProject(project).Script(database);
        return database == Sqlite ? CreateSqliteAsync(project, script) : CreatePostgresAsync(script);
    }

    private async Task<string> CreateSqliteAsync(string project, string script)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, project + ".db"), Pooling = false }.ConnectionString;
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN;\n{script}\nCOMMIT;";
        await command.ExecuteNonQueryAsync();
        return text;
    }

    private async Task<string> CreatePostgresAsync(string script)
    {
        var database = new PostgresDatabase();
        _postgres.Add(database);
        await database.InitializeAsync();
        await database.RunScriptAsync(script);
        return database.ConnectionText;
    }
}
