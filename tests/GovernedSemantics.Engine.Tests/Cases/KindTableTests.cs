using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Every kind over every kind is either shown by a case or refused by a code.</summary>
public sealed class KindTableTests
{
    private static readonly string[] Outer =
    [
        "ratio", "derived", "cumulative", "offset", "offset_to", "share", "rank", "lag", "moving", "average_per", "conversion", "cohort",
        "compare", "totals",
    ];

    private static readonly string[] Inner =
    [
        "simple", "ratio", "derived", "cumulative", "offset", "offset_to", "share", "rank", "lag", "moving", "average_per", "conversion",
        "semi_additive", "cohort",
    ];

    [Fact]
    public void Every_pair_stands_once() =>
        KindTable.Read().Select(p => (p.Outer, p.Inner)).ShouldBe(Outer.SelectMany(o => Inner.Select(i => (o, i))));

    [Fact]
    public void Every_named_case_is_there() =>
        KindTable.Read().Select(p => p.Shown)
            .Where(s => s.Contains('/', StringComparison.Ordinal) && !File.Exists(Path.Combine(CaseFolders.Of(s), "request.yml")))
            .ShouldBeEmpty();

    [Fact]
    public void Every_named_code_is_known() =>
        KindTable.Read().Select(p => p.Shown).Where(s => s.StartsWith("GS", StringComparison.Ordinal))
            .Except(AllCodes.List.Select(d => $"{d.Code} {d.Slug}"))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_else_is_named() =>
        KindTable.Read()
            .Where(p => !p.Shown.Contains('/', StringComparison.Ordinal) && !p.Shown.StartsWith("GS", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
