using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>
/// One case. <c>request.yml</c> holds <c>project</c>, <c>now</c> (the clock, an instant), optionally <c>roles</c> of the caller, and the
/// <c>request</c>. It answers with <c>rows.csv</c>, whose second opinion is <c>check.sql</c> (and <c>check.postgres.sql</c> where one text
/// does not serve both databases), and with <c>totals.csv</c> (<c>check_totals.sql</c>) where it asks for totals; or it is refused as
/// <c>error.txt</c> says. <c>expect.yml</c> may state <c>truncated</c>, <c>partial</c>, <c>warnings</c> (slugs) and <c>normalised</c>;
/// <c>query.sql</c> and <c>dialects.diff</c> hold the SQL.
/// </summary>
internal sealed record GoldenCase
{
    public required string Name { get; init; }

    public required string Project { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required ImmutableArray<string> Roles { get; init; }

    public required YamlMap Request { get; init; }

    public Csv? Rows { get; init; }

    /// <summary>The keys of time and the metrics: first the total over all, whose keys are NULL, then one row for each period.</summary>
    public Csv? Totals { get; init; }

    public ExpectedError? Error { get; init; }

    public YamlMap? Expect { get; init; }

    private string Folder => CaseFolders.Of(Name);

    public static GoldenCase Read(string name)
    {
        var folder = CaseFolders.Of(name);
        var head = Yaml(Path.Combine(folder, "request.yml"))!;
        return new GoldenCase
        {
            Name = name,
            Project = Text(head, "project"),
            Now = DateTimeOffset.Parse(Text(head, "now"), CultureInfo.InvariantCulture),
            Roles = head.Find("roles") is YamlList roles ? [.. Texts(roles)] : ["modeller"],
            Request = (YamlMap)head.Find("request")!,
            Rows = Optional(folder, "rows.csv") is { } rows ? Csv.Parse(rows) : null,
            Totals = Optional(folder, "totals.csv") is { } totals ? Csv.Parse(totals) : null,
            Error = Optional(folder, "error.txt") is { } error ? ExpectedError.Parse(error) : null,
            Expect = Yaml(Path.Combine(folder, "expect.yml")),
        };
    }

    public string CheckSql(string database) => Sql("check", database);

    public string TotalsSql(string database) => Sql("check_totals", database);

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The texts of a list in <c>expect.yml</c>, in order; null where the case does not state it.</summary>
    public ImmutableArray<string>? Stated(string key) => Expect?.Find(key) is YamlList list ? [.. Texts(list)] : null;

    public bool? StatedTruncated => Expect?.Find("truncated") is YamlScalar scalar ? scalar.Text == "true" : null;

    private string Sql(string name, string database) =>
        Optional(Folder, $"{name}.{database}.sql") ?? Optional(Folder, $"{name}.sql")!;

    private static IEnumerable<string> Texts(YamlList list) => list.Items.Select(i => ((YamlScalar)i).Text);

    private static string Text(YamlMap map, string key) => ((YamlScalar)map.Find(key)!).Text;

    private static string? Optional(string folder, string file) =>
        Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private static YamlMap? Yaml(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bag = new DiagnosticBag();
        return YamlReader.Read(path, File.ReadAllText(path), bag)
            ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }
}

/// <summary>The refusal of a case: lines <c>GSnnnn slug</c> for every code, then fragments that the diagnostics must hold.</summary>
internal sealed record ExpectedError(ImmutableArray<string> Codes, ImmutableArray<string> Fragments)
{
    public static ExpectedError Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new([.. lines.Where(IsCode)], [.. lines.Where(l => !IsCode(l))]);
    }

    private static bool IsCode(string line) => line.StartsWith("GS", StringComparison.Ordinal) && line.Length > 6 && char.IsAsciiDigit(line[2]);
}
