using System.Text.Json;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Cli.Tests.Commands;

public sealed class ReferenceCommandTests
{
    private static readonly Gsem Gsem = new(Path.GetTempPath());

    [Fact]
    public async Task Schema_prints_the_schema_that_is_shipped() =>
        (await Gsem.RunAsync("schema")).Output.ShouldBe(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "models", "schema", "gsem.schema.json")));

    [Fact]
    public async Task Functions_lists_all_and_finds_some()
    {
        var all = JsonDocument.Parse((await Gsem.RunAsync("functions", "--format", "json")).Output).RootElement;
        all.EnumerateArray().Select(f => f.GetProperty("name").GetString()).ShouldBe(FunctionCatalogue.Functions.Select(f => f.Name));

        var found = await Gsem.RunAsync("functions", "coalesce");
        found.Code.ShouldBe(0);
        found.Output.ShouldContain("\ncoalesce(");
        (await Gsem.RunAsync("functions", "zzzz")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Codes_explains_each_code()
    {
        foreach (var code in AllCodes.List)
        {
            var run = await Gsem.RunAsync("codes", code.Code.ToLowerInvariant());
            run.Code.ShouldBe(0);
            run.Output.ShouldStartWith($"# {code.Code} {code.Slug}\n");
        }

        (await Gsem.RunAsync("codes", "unknown-column")).Output.ShouldStartWith("# GS2012 unknown-column\n");
        (await Gsem.RunAsync("codes")).Output.Split('\n').Length.ShouldBe(AllCodes.List.Length + 3);
    }

    [Fact]
    public async Task Codes_names_what_is_near_an_unknown_one()
    {
        var run = await Gsem.RunAsync("codes", "unknown-colum");

        run.ShouldBe(new GsemRun(1, "", "There is no code \"unknown-colum\". Closest: \"unknown-column\", \"unknown-choice\", \"unknown-input\". \"gsem codes\" lists all.\n"));
    }
}
