namespace GovernedSemantics.Tests.Guards;

/// <summary>Small files and small methods: what a reader can hold at once.</summary>
public sealed class BudgetTests
{
    private const int MostLines = 400;
    private const int MostLinesOfNearlyAll = 200;
    private const int MostLinesOfHalf = 60;
    private const int MostMethodLines = 80;
    private const int MostMethodLinesOfNearlyAll = 30;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    /// <summary>Methods that may be longer, as <c>file: start of the header</c>, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongMethods = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_is_too_long() =>
        SourceFiles.All
            .Where(f => f.Lines.Length > MostLines && !LongFiles.ContainsKey(f.Path))
            .Select(f => $"{f.Path} has {f.Lines.Length} lines")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("GovernedSemantics.Core")]
    [InlineData("GovernedSemantics.Engine")]
    [InlineData("GovernedSemantics.Mcp")]
    [InlineData("GovernedSemantics.Cli")]
    public void Files_are_short(string project)
    {
        var lengths = SourceFiles.Of(project).Select(f => f.Lines.Length).Order().ToList();

        At(lengths, 0.5).ShouldBeLessThanOrEqualTo(MostLinesOfHalf);
        At(lengths, 0.95).ShouldBeLessThanOrEqualTo(MostLinesOfNearlyAll);
    }

    [Fact]
    public void No_method_is_too_long() =>
        Methods()
            .Where(m => m.Lines > MostMethodLines && !LongMethods.Keys.Any(k => m.Place.StartsWith(k, StringComparison.Ordinal)))
            .Select(m => $"{m.Place} has {m.Lines} lines")
            .ShouldBeEmpty();

    [Fact]
    public void Methods_are_short()
    {
        var lengths = Methods().Select(m => m.Lines).Order().ToList();

        lengths.Count.ShouldBeGreaterThan(1_000);
        At(lengths, 0.95).ShouldBeLessThanOrEqualTo(MostMethodLinesOfNearlyAll);
    }

    [Fact]
    public void Exemptions_are_still_needed()
    {
        LongFiles.Keys.ShouldAllBe(path => SourceFiles.All.Any(f => f.Path == path && f.Lines.Length > MostLines));
        LongMethods.Keys.ShouldAllBe(key => Methods().Any(m => m.Place.StartsWith(key, StringComparison.Ordinal) && m.Lines > MostMethodLines));
    }

    [Fact]
    public void Members_are_read_by_their_indentation()
    {
        string[] lines =
        [
            "internal sealed class Sample(int x)",
            "{",
            "    private readonly int[] _list =",
            "    [",
            "        x,",
            "    ];",
            "",
            "    public int Twice() =>",
            "        2 * x;",
            "",
            "    private void Loop(",
            "        int n)",
            "    {",
            "        while (n > 0)",
            "        {",
            "            n--;",
            "        }",
            "    }",
            "",
            "    private sealed class Inner",
            "    {",
            "        public int One() => 1;",
            "    }",
            "}",
        ];

        SourceMembers.Methods(lines).Select(m => m.Lines).ShouldBe([2, 8, 1]);
    }

    private static IEnumerable<(string Place, int Lines)> Methods() =>
        SourceFiles.All.SelectMany(f => SourceMembers.Methods(f.Lines).Select(m => ($"{f.Path}: {m.Header}", m.Lines)));

    private static int At(List<int> ordered, double part) => ordered[(int)Math.Ceiling(part * ordered.Count) - 1];
}
