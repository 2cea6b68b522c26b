using System.Text.RegularExpressions;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Guards;

public sealed partial class ModelsReadmeTests
{
    [Fact]
    public void The_examples_of_the_page_are_one_project_that_loads_without_a_warning()
    {
        var files = Example().Matches(Page()).Select(m => new SourceFile(m.Groups["name"].Value, m.Groups["text"].Value)).ToArray();

        var result = ModelLoader.Load([.. files]);

        files.Length.ShouldBe(10);
        result.Errors.Select(d => d.ToString()).ShouldBeEmpty();
        result.Value.Warnings.Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_yaml_block_is_such_an_example() =>
        Page().Split("```yaml").Length.ShouldBe(Example().Count(Page()) + 1);

    [Theory]
    [InlineData("order.status", 1)]
    [InlineData("customer.country", 1)]
    [InlineData("payer.country", 1)]
    [InlineData("country", 2)]
    public void Names_reach_what_the_page_says(string name, int paths)
    {
        var files = Example().Matches(Page()).Select(m => new SourceFile(m.Groups["name"].Value, m.Groups["text"].Value));
        var project = ModelLoader.Load([.. files]).Value.Project;

        project.Joins.From(project.Models.Single(m => m.Name == "order_lines")).FindDimensions(name).Length.ShouldBe(paths);
    }

    private static string Page() => File.ReadAllText(Path.Combine(RepositoryFolder.Path, "models", "README.md"));

    [GeneratedRegex("^```yaml\n# file: (?<name>[a-z_]+\\.yml)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
