using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>A question that would take minutes, over a view that joins a table with itself four times.</summary>
public sealed class CancellationTests : IAsyncLifetime
{
    private const string Project = """
        project: {version: 1, name: slow, description: A slow shop., owner: owner@example.com, time: {zone: Europe/Berlin}}
        data_sources:
          - {name: warehouse, database: sqlite, connection: slow.db, description: The shop., owner: owner@example.com}
        views:
          - name: pairs
            source: warehouse
            description: One row per pair of pairs.
            owner: owner@example.com
            columns: [{name: id, type: integer, classification: internal}, {name: amount, type: integer, classification: internal}]
        semantic_models:
          - name: pairs
            view: pairs
            description: Pairs of pairs.
            owner: owner@example.com
            entities: [{name: pair, type: primary, key: id, description: One pair.}]
            metrics: [{name: amounts, description: All amounts., agg: sum, expr: amount, unit: EUR}]
        use_cases:
          - name: modelling
            description: Work on the model.
            status: approved
            owner: owner@example.com
            audience: {roles: [modeller], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"]}
            limits: {timeout: 5 minutes}
        """;

    private const string Script = """
        CREATE TABLE numbers (id INTEGER PRIMARY KEY, amount INTEGER);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO numbers SELECT i, i FROM n;
        CREATE VIEW pairs AS SELECT a.id, a.amount + b.amount + c.amount + d.amount AS amount FROM numbers a, numbers b, numbers c, numbers d;
        """;

    private const string Question = """
        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"query_metrics","arguments":{"metrics":["amounts"]},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-slow-");
    private readonly RememberingTrail _trail = new();
    private readonly Pipe _up = new();
    private readonly Pipe _down = new();
    private ModelStore? _store;

    public Task InitializeAsync()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "project.yml"), Project);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "slow.db")};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(Script, connection);
        command.ExecuteNonQuery();
        var opened = ModelStore.Open(_folder.FullName, _ => null);
        opened.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        _store = opened.Value;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_cancelled_call_stops_in_the_database_and_is_recorded()
    {
        using var stop = new CancellationTokenSource();
        var server = await AskAsync(stop.Token);

        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"enough"}}""");

        await UntilAsync(() => _trail.Records.Count == 2);
        _trail.Records[1].Outcome.ShouldBe(AuditOutcome.Cancelled);
        await stop.CancelAsync();
        await server;
    }

    [Fact]
    public async Task The_end_of_input_cancels_what_runs_a_second_later_and_records_it()
    {
        var server = await AskAsync(default);
        var since = Stopwatch.StartNew();

        await _up.Writer.CompleteAsync();
        await server.WaitAsync(TimeSpan.FromSeconds(10));

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        await UntilAsync(() => _trail.Records.Count == 2);
        _trail.Records[1].Outcome.ShouldBe(AuditOutcome.Cancelled);
    }

    /// <summary>Gives the server when the question has begun to run.</summary>
    private async Task<Task> AskAsync(CancellationToken cancellation)
    {
        var engine = new QueryEngine(() => _store!.Current, _trail, TimeProvider.System, _ => { });
        var server = McpStdioServer.RunAsync(engine, RetailShop.Engineer, _up.Reader.AsStream(), _down.Writer.AsStream(), cancellation);
        await SendAsync(Question.Trim());
        await UntilAsync(() => _trail.Records.Count == 1);
        return server;
    }

    private async Task SendAsync(string line) => await _up.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var i = 0; i < 500 && !happened(); i++)
        {
            await Task.Delay(20);
        }

        happened().ShouldBeTrue();
    }
}
