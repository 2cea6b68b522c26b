using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>The retail example in a folder of its own, its data up to yesterday, on a clock that stands still.</summary>
public sealed class RetailShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-mcp-");
    private ModelStore? _store;

    internal static Principal Engineer { get; } = new() { Subject = "engineer", Name = "Engineer", Roles = ["modeller"], ClientId = "gsem" };

    internal static Principal Lead { get; } = new() { Subject = "lead", Name = "Lead", Roles = ["finance"], ClientId = "claude_ai" };

    public string Database => Path.Combine(_folder.FullName, "retail.db");

    internal ModelStore Store => _store!;

    /// <summary>The folder of the repository.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "GovernedSemantics.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
            }

            return folder.FullName;
        }
    }

    public Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "models", "retail"), "*.yml"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        RetailDemo.Create(Database, 1, new DateOnly(2026, 11, 1));
        _store = ModelStore.Open(_folder.FullName, _ => Database).Value;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The cells of a query of ours, straight from the file.</summary>
    public List<object?[]> Sql(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }

    internal QueryEngine Engine(AuditLog trail) => new(() => Store.Current, trail, new StoppedClock(), _ => { });

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
