using System.Text.RegularExpressions;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Tests.Guards;

/// <summary>Each code is in the list once, in the range of its file, has a page and is triggered by a test.</summary>
public sealed partial class CodeTests
{
    private static readonly string Folder = Path.Combine(SourceFiles.Folder, "GovernedSemantics.Core", "Diagnostics", "Codes");

    private static readonly Dictionary<string, (int From, int To)[]> Ranges = new(StringComparer.Ordinal)
    {
        ["YamlCodes"] = [(1000, 1999)],
        ["ModelCodes"] = [(2000, 2099)],
        ["MetricCodes"] = [(2100, 2199)],
        ["ExpressionCodes"] = [(2200, 2299)],
        ["RequestCodes"] = [(3000, 3099), (3500, 3599)],
        ["RequestReadingCodes"] = [(3100, 3149)],
        ["RequestTimeCodes"] = [(3150, 3199)],
        ["PlanningCodes"] = [(4000, 4999)],
        ["GovernanceCodes"] = [(5000, 5999)],
        ["DialectCodes"] = [(6000, 6999)],
        ["ExecutionCodes"] = [(7000, 7099)],
        ["StorageCodes"] = [(7100, 7199)],
        ["AuditCodes"] = [(7200, 7299)],
        ["CalendarCodes"] = [(2060, 2069), (3170, 3179), (7120, 7129)],
        ["InternalCodes"] = [(9000, 9999)],
    };

    [Fact]
    public void Codes_and_slugs_are_unique()
    {
        AllCodes.List.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        AllCodes.List.GroupBy(c => c.Slug).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        AllCodes.List.ShouldAllBe(c => Slug().IsMatch(c.Slug));
    }

    [Fact]
    public void The_list_is_complete() => AllCodes.List.Select(c => c.Code).ShouldBe(Declared().Select(d => d.Code), ignoreOrder: true);

    [Fact]
    public void Codes_stand_in_order()
    {
        foreach (var file in Declared().GroupBy(d => d.File))
        {
            file.Select(d => d.Code).ShouldBe(file.Select(d => d.Code).Order(StringComparer.Ordinal), file.Key);
        }
    }

    [Fact]
    public void Numbers_are_within_the_range_of_their_file() =>
        Declared()
            .Where(d => !Ranges[d.File].Any(r => Number(d.Code) >= r.From && Number(d.Code) <= r.To))
            .Select(d => $"{d.File}.{d.Name} is {d.Code}")
            .ShouldBeEmpty();

    [Fact]
    public void Each_code_has_a_page_and_each_page_a_code() =>
        Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f))
            .ShouldBe(AllCodes.List.Select(c => c.Code), ignoreOrder: true);

    [Fact]
    public void Pages_begin_with_the_code_and_are_part_of_the_program()
    {
        foreach (var code in AllCodes.List)
        {
            using var page = typeof(AllCodes).Assembly.GetManifestResourceStream(code.Code + ".md").ShouldNotBeNull(code.Code);
            using var reader = new StreamReader(page);
            var lines = reader.ReadToEnd().TrimEnd().Split('\n');
            lines[0].ShouldBe($"# {code.Code} {code.Slug}");
            lines.Length.ShouldBeInRange(5, 40, code.Code);
        }
    }

    [Fact]
    public void Each_code_is_used() =>
        Declared()
            .Where(d => !SourceFiles.All.Any(f => Uses(f.Text, d)))
            .Select(d => $"{d.File}.{d.Name} ({d.Code}) is never raised")
            .ShouldBeEmpty();

    [Fact]
    public void Each_code_is_triggered_by_a_test()
    {
        var tests = Tests().ToList();

        Declared()
            .Where(d => !tests.Any(t => t.Contains(d.Code, StringComparison.Ordinal) || Uses(t, d)))
            .Select(d => $"{d.File}.{d.Name} ({d.Code}) is in no test")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Texts_tell_no_one_off()
    {
        var texts = AllCodes.List.Select(c => (c.Code, Text: c.Template + " " + c.Help));

        texts.Where(t => Tone().IsMatch(t.Text)).Select(t => $"{t.Code}: {t.Text}").ShouldBeEmpty();
        AllCodes.List.Where(c => !c.Help.EndsWith('.')).Select(c => c.Code).ShouldBeEmpty();
    }

    private static bool Uses(string text, Declaration code) => Regex.IsMatch(text, $@"\b{code.File}\.{code.Name}\b");

    private static int Number(string code) => int.Parse(code[2..], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Declaration> Declared() =>
        Directory.GetFiles(Folder, "*Codes.cs").Order(StringComparer.Ordinal).SelectMany(f => Descriptor().Matches(File.ReadAllText(f)).Select(
            m => new Declaration(Path.GetFileNameWithoutExtension(f), m.Groups["name"].Value, m.Groups["code"].Value)));

    // The guards themselves name codes without triggering them.
    private static IEnumerable<string> Tests()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "tests");
        var sources = SourceFiles.Under(folder).Where(f => !f.Path.Contains("/Guards/", StringComparison.Ordinal)).Select(f => f.Text);
        var cases = Directory.EnumerateFiles(Path.Combine(folder, "Cases"), "error.txt", SearchOption.AllDirectories).Select(File.ReadAllText);
        return sources.Concat(cases);
    }

    private sealed record Declaration(string File, string Name, string Code);

    [GeneratedRegex("DiagnosticDescriptor (?<name>\\w+) [^\"]*\"(?<code>GS\\d{4})\"")]
    private static partial Regex Descriptor();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\b(you|your|please|sorry|oops|invalid request|illegal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tone();
}
