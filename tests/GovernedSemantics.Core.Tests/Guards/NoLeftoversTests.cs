using System.Text.RegularExpressions;

namespace GovernedSemantics.Tests.Guards;

public sealed partial class NoLeftoversTests
{
    [Fact]
    public void Nothing_is_left_for_later() =>
        SourceFiles.All
            .SelectMany(f => f.Lines.Select((line, i) => (Place: $"{f.Path}:{i + 1}", line)))
            .Where(l => Leftover().IsMatch(l.line))
            .Select(l => $"{l.Place} {l.line.Trim()}")
            .ShouldBeEmpty();

    [Fact]
    public void No_code_is_commented_out() =>
        SourceFiles.All
            .SelectMany(f => f.Lines.Select((line, i) => (Place: $"{f.Path}:{i + 1}", line)))
            .Where(l => CommentedCode().IsMatch(l.line))
            .Select(l => $"{l.Place} {l.line.Trim()}")
            .ShouldBeEmpty();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|\bDebugger\.(Break|Launch)")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^\s*//(?!/).*[;{]\s*$")]
    private static partial Regex CommentedCode();
}
