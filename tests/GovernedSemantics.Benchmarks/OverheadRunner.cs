using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GovernedSemantics.Benchmarks;

/// <summary>
/// What an answer costs beside its SQL: the same statement by the bare driver, by the executor, and the whole question with its two flushed
/// records. The three take turns, so that a busy machine slows all of them.
/// </summary>
internal static class OverheadRunner
{
    private static readonly MetricRequest Question = new() { Metrics = ["revenue"], GroupBy = ["order.region"] };

    private static readonly Caller Caller = new(
        new Principal { Subject = "bench", Name = "Bench", Roles = ["bench"], ClientId = "bench" }, "bench", "query");

    public static async Task RunAsync()
    {
        NpgsqlSwitches.Apply();
        foreach (var (rows, rounds) in new[] { (10, 1_000), (300_000, 30) })
        {
            await MeasureAsync("sqlite", rows, rounds, folder => OverheadProject.WriteSqlite(folder, rows));
            if (Environment.GetEnvironmentVariable(OverheadProject.PostgresVariable) is { Length: > 0 } text)
            {
                await MeasureAsync("postgres", rows, rounds, folder => OverheadProject.WritePostgres(folder, text, rows));
            }
        }
    }

    private static async Task MeasureAsync(string database, int rows, int rounds, Action<string> write)
    {
        var folder = Directory.CreateTempSubdirectory("gsem-bench-").FullName;
        write(folder);
        await using var store = ModelStore.Open(folder, Environment.GetEnvironmentVariable).Value;
        await using var trail = JsonLinesAuditLog.At(JsonLinesAuditLog.PathIn(folder), TimeProvider.System, _ => { });
        var engine = new QueryEngine(() => store.Current, trail, TimeProvider.System, entry => Console.Error.WriteLine(entry));
        var executor = new QueryExecutor(store.Current.Databases, TimeProvider.System, _ => { });
        var compiled = SemanticCompiler.Compile(store.Current.Model, Caller.Principal, Question, DateTimeOffset.UtcNow).Value;
        var limits = new ExecutionLimits(1_001, 20_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30));
        await using var driver = Open(compiled.Query.Source.Database, folder);
        Func<Task>[] ways =
        [
            () => BareAsync(driver, compiled.Query),
            async () => _ = (await executor.ExecuteAsync(compiled.Query, limits, "bench", CancellationToken.None)).Value,
            async () => _ = (await engine.QueryAsync(Question, Caller, CancellationToken.None)).Value,
        ];
        var medians = await TurnsAsync(ways, rounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{database,-8} {rows,7} rows   bare {medians[0],8:0.000} ms   executor {Against(medians[0], medians[1])}   recorded answer {Against(medians[0], medians[2])}"));
        Directory.Delete(folder, recursive: true);
    }

    private static string Against(double bare, double other) =>
        string.Create(CultureInfo.InvariantCulture, $"{other,8:0.000} ms (x {other / bare:0.000}, {other - bare:+0.000;-0.000} ms)");

    private static async Task<double[]> TurnsAsync(Func<Task>[] ways, int rounds)
    {
        var times = ways.Select(_ => new List<double>(rounds)).ToArray();
        for (var round = -rounds / 10; round < rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var start = Stopwatch.GetTimestamp();
                await ways[way]();
                if (round >= 0)
                {
                    times[way].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(list => list.Order().ElementAt(list.Count / 2))];
    }

    private static DbDataSource Open(DatabaseKind kind, string folder) => kind == DatabaseKind.Sqlite
        ? SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(folder, "shop.db")};Mode=ReadOnly")
        : NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(OverheadProject.PostgresVariable)!);

    private static async Task BareAsync(DbDataSource driver, CompiledQuery query)
    {
        await using var connection = await driver.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query.Text;
        for (var i = 0; i < query.Parameters.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = query.Source.Database == DatabaseKind.Sqlite ? "?" + (i + 1).ToString(CultureInfo.InvariantCulture) : "";
            parameter.Value = query.Parameters[i].Value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
        }
    }
}
