using System.Text.RegularExpressions;

namespace GovernedSemantics.Tests.Guards;

public sealed partial class NamesTests
{
    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        SourceFiles.All
            .SelectMany(f => TypeName().Matches(f.Text).Select(m => (f.Path, Name: m.Groups["name"].Value)))
            .Where(t => Empty().IsMatch(t.Name))
            .Select(t => $"{t.Path} declares {t.Name}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("QueryManager", true)]
    [InlineData("ServiceCatalogue", true)]
    [InlineData("TimeUtils", true)]
    [InlineData("UtilityFares", false)]
    [InlineData("Manage", false)]
    public void Empty_words_are_found_anywhere_in_a_name(string name, bool found) => Empty().IsMatch(name).ShouldBe(found);

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|partial|file|ref) )+(?:class|record|struct|interface|enum|record struct) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(Manager|Helper|Service|Util|Processor)s?(?![a-z])")]
    private static partial Regex Empty();
}
