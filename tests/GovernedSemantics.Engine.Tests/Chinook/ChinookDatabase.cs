using System.Text.RegularExpressions;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Postgres;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Chinook;

/// <summary>Copies of the music shop, with the views of our project added. Its files lie in the folder that GSEM_CHINOOK names.</summary>
public sealed partial class ChinookDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gsem-chinook-").FullName;
    private readonly PostgresDatabase _postgres = new();
    private string? _sqlite;

    /// <summary>Null where the folder is there.</summary>
    public static string? SkipReason => Source is null
        ? "needs the Chinook database: GSEM_CHINOOK names the folder of Chinook_Sqlite.sqlite and Chinook_PostgreSql.sql"
        : null;

    private static string? Source => Environment.GetEnvironmentVariable("GSEM_CHINOOK") is { Length: > 0 } folder ? folder : null;

    public async Task InitializeAsync()
    {
        if (Source is null)
        {
            return;
        }

        var file = Path.Combine(_folder, "chinook.db");
        File.Copy(Path.Combine(Source, "Chinook_Sqlite.sqlite"), file);
        _sqlite = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using var connection = new SqliteConnection(_sqlite);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Views("sqlite");
        await command.ExecuteNonQueryAsync();
        await CopyToPostgresAsync(Source);
    }

    public async Task DisposeAsync()
    {
        await Engine.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal CaseEngine Engine { get; } = new();

    /// <summary>A copy of our project that reads the shop.</summary>
    internal string Project(string database)
    {
        var folder = Path.Combine(_folder, database);
        if (!Directory.Exists(folder))
        {
            new CaseProject("chinook").CopyTo(folder, database, ConnectionText(database));
        }

        return folder;
    }

    internal Task<Csv> QueryAsync(string database, string sql) =>
        database == CaseDatabases.Sqlite
            ? BareDriver.SqliteAsync(ConnectionText(database), sql)
            : BareDriver.PostgresAsync(ConnectionText(database), Respelled(sql));

    private string ConnectionText(string database) => database == CaseDatabases.Sqlite ? _sqlite! : _postgres.ConnectionText;

    private async Task CopyToPostgresAsync(string source)
    {
        if (PostgresCluster.SkipReason is not null)
        {
            return;
        }

        await _postgres.InitializeAsync();
        var script = await File.ReadAllTextAsync(Path.Combine(source, "Chinook_PostgreSql.sql"));
        // The script makes and enters a database of its own; here it runs in the one that the test made.
        await _postgres.RunScriptAsync(OwnDatabase().Replace(script, "") + Views("postgres"));
    }

    private static string Views(string database) => File.ReadAllText(Path.Combine(CaseFolders.Project("chinook"), $"views.{database}.sql"));

    /// <summary>The names of the SQLite copy (InvoiceLine) as the PostgreSQL copy spells them (invoice_line).</summary>
    private static string Respelled(string sql) => Names().Replace(
        sql, m => m.Value[0] is '\'' or '"' ? m.Value : Humps().Replace(m.Value, "_").ToLowerInvariant());

    [GeneratedRegex(@"^(DROP DATABASE|CREATE DATABASE|\\c).*$", RegexOptions.Multiline)]
    private static partial Regex OwnDatabase();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b")]
    private static partial Regex Names();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Humps();
}
