using System.Text.RegularExpressions;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Demo;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Requests;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;

namespace GovernedSemantics.Engine.Tests.Examples;

/// <summary>The example projects over their data as of one day, on both databases; asked by the engineer at nine in the morning.</summary>
public sealed partial class ExampleDatabases : IAsyncLifetime
{
    internal static readonly Principal Engineer =
        new() { Subject = "engineer", Name = "Engineer", Roles = ["modeller"], ClientId = "gsem" };

    private static readonly DateTimeOffset Now = new(DemoDatabases.Anchor.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(1));

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, PostgresDatabase> _postgres = [];

    public async Task InitializeAsync()
    {
        await CreateAsync("retail", RetailDemo.Database(DemoDatabases.Retail));
        await CreateAsync("subscriptions", SubscriptionsDemo.Database(DemoDatabases.Subscriptions));
    }

    public async Task DisposeAsync()
    {
        foreach (var database in _postgres.Values)
        {
            await database.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The rows of the answer; the test fails with the defects where there is none.</summary>
    internal async Task<List<object?[]>> RowsAsync(string project, string database, string request)
    {
        var answer = await AskAsync(project, database, request, Engineer);
        answer.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return [.. answer.Value.Rows.Select(row => row.ToArray())];
    }

    internal async Task<Result<Answer>> AskAsync(string project, string database, string request, Principal principal)
    {
        var loaded = ModelLoader.Load([.. Files(project, database)]).Value;
        var connection = database == CaseDatabases.Sqlite ? _folder.File(project + ".db") : _postgres[project].ConnectionText;
        await using var databases = new DatabaseCatalog(loaded.Project, new ConnectionResolver(_folder.Path, _ => connection));
        var compiled = RequestReader.FromJson(request).Then(r => SemanticCompiler.Compile(loaded, principal, r, Now));
        if (!compiled.TryGet(out var ready))
        {
            return Result<Answer>.Fail(compiled.Errors);
        }

        var limits = new ExecutionLimits(2_000, 20_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(60));
        var result = await new QueryExecutor(databases, TimeProvider.System, entry => throw new InvalidOperationException(entry.ToString()))
            .ExecuteAsync([.. ready.Statements.Select(s => new BoundedQuery(s.Query, limits))], "example", default);
        return result.Map(rows => AnswerBuilder.Build(ready, rows, null, "", "example"));
    }

    private static IEnumerable<SourceFile> Files(string project, string database)
    {
        var folder = Path.Combine(CaseFolders.Root, "..", "..", "models", project);
        return Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(file =>
        {
            var text = File.ReadAllText(file);
            return new SourceFile(Path.GetFileName(file), database == CaseDatabases.Sqlite ? text : InPostgres(text));
        });
    }

    // Sessions search no schema there, so relations are named in full.
    private static string InPostgres(string text) => ViewHead().Replace(
        text.Replace("database: sqlite", "database: postgres", StringComparison.Ordinal),
        "- name: $1\n    relation: public.$1\n    source:");

    [GeneratedRegex(@"- name: (\w+)\n    source:")]
    private static partial Regex ViewHead();

    private async Task CreateAsync(string project, DemoDatabase content)
    {
        DemoFile.Write(_folder.File(project + ".db"), content);
        if (PostgresCluster.SkipReason is null)
        {
            var database = new PostgresDatabase();
            _postgres.Add(project, database);
            await database.InitializeAsync();
            await database.RunScriptAsync(DemoSql.Postgres(content) + "ANALYZE;");
        }
    }
}
