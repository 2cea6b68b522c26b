using System.Text.RegularExpressions;

namespace GovernedSemantics.Cli.Tests;

/// <summary>What the README shows is what the program does.</summary>
[Collection(DemoShopCollection.Name)]
public sealed partial class ReadmeTests(DemoShop shop)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"));

    [Fact]
    public void Starts_with_two_commands_within_fifteen_lines()
    {
        var (_, body, line) = Blocks()[0];

        body.ShouldBe("dotnet run --project src/GovernedSemantics.Cli -c Release -- demo\ndotnet test -c Release");
        line.ShouldBeLessThanOrEqualTo(13);
        File.Exists(Path.Combine(RepositoryFolder.Path, "src/GovernedSemantics.Cli/GovernedSemantics.Cli.csproj")).ShouldBeTrue();
    }

    [Fact]
    public void The_model_is_that_of_the_example()
    {
        var model = File.ReadAllLines(Path.Combine(RepositoryFolder.Path, "models/retail/orders.yml"));

        foreach (var line in Block("yaml").Split('\n'))
        {
            model.ShouldContain(line);
        }
    }

    [Fact]
    public async Task The_sql_is_what_the_question_becomes()
    {
        var question = Commands().Single(c => c.Contains("customer.country", StringComparison.Ordinal));

        var answered = await shop.Gsem.RunAsync(Words(question));
        var explained = await shop.Gsem.RunAsync(["explain", .. Words(question)[1..]]);

        answered.Code.ShouldBe(0, answered.Error);
        explained.Output.ShouldContain($"-- SQL for sqlite\n{Block("sql")}\n\n-- Parameters");
    }

    [Fact]
    public async Task Every_other_question_is_answered()
    {
        var questions = Commands().Where(c => c.StartsWith("gsem query", StringComparison.Ordinal) && !c.Contains("return.reason", StringComparison.Ordinal)).ToList();

        questions.Count.ShouldBe(3);
        foreach (var question in questions)
        {
            (await shop.Gsem.RunAsync(Words(question))).Code.ShouldBe(0, question);
        }
    }

    [Fact]
    public async Task The_error_is_what_the_refused_question_gets()
    {
        var refused = Commands().Single(c => c.Contains("return.reason", StringComparison.Ordinal));

        var run = await shop.Gsem.RunAsync(Words(refused));

        run.Code.ShouldBe(1);
        run.Error.ShouldBe(Block("text") + "\n");
    }

    [Fact]
    public async Task Every_command_that_it_names_exists()
    {
        foreach (Match match in CommandName().Matches(Readme))
        {
            (await shop.Gsem.RunAsync(match.Groups[1].Value, "--help")).Code.ShouldBe(0, match.Value);
        }
    }

    [Fact]
    public void Every_file_that_it_links_exists()
    {
        foreach (Match link in Link().Matches(Readme))
        {
            var path = Path.Combine(RepositoryFolder.Path, link.Groups[1].Value);
            (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue(link.Value);
        }
    }

    private static IEnumerable<string> Commands() => Blocks().Where(b => b.Language == "sh").SelectMany(b => b.Body.Split('\n'));

    private static string Block(string language) => Blocks().Single(b => b.Language == language).Body;

    private static List<(string Language, string Body, int Line)> Blocks() =>
        [.. Fence().Matches(Readme).Select(m => (
            m.Groups[1].Value, m.Groups[2].Value.TrimEnd('\n'), Readme[..m.Index].Count(c => c == '\n') + 1))];

    /// <summary>The words of a shell line after the program's name; double quotes hold blanks.</summary>
    private static string[] Words(string line) => [.. Word().Matches(line).Skip(1).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("`gsem ([a-z]+)")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
