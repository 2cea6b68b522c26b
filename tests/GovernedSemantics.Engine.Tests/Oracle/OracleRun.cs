using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Requests;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Asks the real engine and compares cell by cell with what the plain loops give.</summary>
internal sealed class OracleRun : IAsyncDisposable
{
    private const decimal Tolerance = 0.00000002m;

    private readonly OracleCase _case;
    private readonly string _folder = Directory.CreateTempSubdirectory("gsem-oracle-").FullName;
    private readonly CaseEngine _engine = new();
    private readonly PostgresDatabase? _postgres;

    private OracleRun(OracleCase tried, PostgresDatabase? postgres) => (_case, _postgres) = (tried, postgres);

    /// <summary>How many questions were answered; a disagreement throws with everything needed to repeat it by hand.</summary>
    public static async Task<(int Answered, int Asked)> CheckAsync(OracleCase tried, bool postgres = false)
    {
        await using var run = new OracleRun(tried, postgres ? new PostgresDatabase() : null);
        await run.PrepareAsync();
        var answered = 0;
        foreach (var question in tried.Questions)
        {
            answered += await run.AskAsync(question) ? 1 : 0;
        }

        return (answered, tried.Questions.Length);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Yaml => ModelYaml.Of(_case.World, _case.Metrics, _postgres is null ? "sqlite" : "postgres");

    private string Script => WorldSql.Of(_case.World, _postgres is not null);

    private async Task PrepareAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "project.yml"), Yaml);
        await File.WriteAllTextAsync(Path.Combine(_folder, "connection"), await DatabaseAsync());
    }

    private async Task<string> DatabaseAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.InitializeAsync();
            await _postgres.RunScriptAsync(Script);
            return _postgres.ConnectionText;
        }

        var text = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "world.db"), Pooling = false }.ConnectionString;
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA synchronous = OFF;\nBEGIN;\n{Script}\nCOMMIT;";
        await command.ExecuteNonQueryAsync();
        return text;
    }

    private async Task<bool> AskAsync(Question question)
    {
        var json = QuestionJson.Of(question);
        question = Flat.Of(question);
        var refusals = Refusals.Of(_case.World, question);
        var now = new DateTimeOffset(_case.World.Now, TimeSpan.Zero);
        Result<Answer> answer;
        try
        {
            var read = RequestReader.FromJson(json);
            answer = read.IsOk ? await _engine.AskAsync(read.Value, ["modeller"], now, _folder) : Result<Answer>.Fail(read.Errors);
        }
        catch (Exception defect) when (defect is not OracleException)
        {
            throw Disagreement(json, "an answer", defect.ToString(), null);
        }

        if (!answer.IsOk)
        {
            var codes = answer.Errors.Select(e => e.Code).ToList();
            return codes.All(c => refusals.Must.Contains(c) || refusals.May.Contains(c))
                ? false
                : throw Disagreement(json, "an answer", string.Join('\n', answer.Errors), null);
        }

        if (refusals.Must.Count > 0)
        {
            throw Disagreement(json, $"a refusal: {string.Join(", ", refusals.Must)}", Text(answer.Value.Rows.Select(r => r.ToArray())), answer.Value);
        }

        Compare(question, json, answer.Value);
        return true;
    }

    private void Compare(Question question, string json, Answer answer)
    {
        var expected = Expected.Rows(_case.World, question);
        var same = expected.Count == answer.Rows.Length && expected.Zip(answer.Rows).All(p => IsSame(p.First, p.Second));
        if (!same)
        {
            throw Disagreement(json, Text(expected), Text(answer.Rows.Select(r => r.ToArray())), answer);
        }

        if (question.Totals)
        {
            CompareTotals(question, json, answer);
        }
    }

    private void CompareTotals(Question question, string json, Answer answer)
    {
        var (all, byTime) = Expected.Totals(_case.World, question);
        var got = answer.Totals!;
        if (!IsSame(all, got.All) || byTime.Count != got.ByTime.Length || !byTime.Zip(got.ByTime).All(p => IsSame(p.First, p.Second)))
        {
            throw Disagreement(json, Text([all, .. byTime]), Text([[.. got.All], .. got.ByTime.Select(r => r.ToArray())]), answer);
        }
    }

    private static bool IsSame(object?[] expected, ImmutableArray<object?> got) =>
        expected.Length == got.Length && expected.Zip(got).All(p => IsSame(p.First, p.Second));

    // Quotients on SQLite carry fifteen digits; everything else is exact.
    private static bool IsSame(object? expected, object? got) => (expected, got) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (decimal x, _) when got is decimal or long or double => Math.Abs(x - Conditions.Number(got)) <= Tolerance * Math.Max(1, Math.Abs(x))
            && (x != decimal.Truncate(x * 10000) / 10000 || Math.Abs(x - Conditions.Number(got)) <= Tolerance),
        _ => CellText.Of(expected) == CellText.Of(got),
    };

    private static string Text(IEnumerable<object?[]> rows) =>
        string.Join('\n', rows.Select(r => string.Join(" | ", r.Select(c => c is decimal d ? CellText.Of(d / 1.00000000000000000000m) : CellText.Of(c) ?? "NULL"))));

    private OracleException Disagreement(string json, string expected, string got, Answer? answer)
    {
        var text = new StringBuilder();
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"now: {_case.World.Now:yyyy-MM-dd HH:mm} UTC")
            .AppendLine(json)
            .AppendLine("--- expected").AppendLine(expected)
            .AppendLine("--- got").AppendLine(got)
            .AppendLine("--- metrics").AppendLine(Yaml[Yaml.IndexOf("\nmetrics:", StringComparison.Ordinal)..])
            .AppendLine(CultureInfo.InvariantCulture, $"zone {_case.World.Zone}, week {_case.World.WeekStart}, fiscal {_case.World.FiscalStart}")
            .AppendLine(string.Join(", ", _case.World.Facts.Select(f => $"{f.Name}: {f.Time}{(f.WithoutTests ? " without tests" : "")}")))
            .AppendLine(string.Join('\n', Script.Split('\n').Where(l => l.StartsWith("INSERT", StringComparison.Ordinal))))
            .AppendLine("--- sql").AppendLine(answer?.Provenance.Sql);
        return new OracleException(text.ToString());
    }
}

/// <summary>The engine and the oracle disagree.</summary>
internal sealed class OracleException(string message) : Exception(message);
