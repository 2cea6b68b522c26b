using System.Text.Json;

namespace GovernedSemantics.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Gsem Gsem => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_what_a_valid_project_holds()
    {
        await Gsem.RunAsync("init", "shop");

        var run = await Gsem.RunAsync("validate", "shop");

        run.ShouldBe(new GsemRun(0, "my_shop is valid: 1 models, 3 metrics, 1 views, no warnings.\n", ""));
    }

    [Fact]
    public async Task Json_holds_all_defects()
    {
        await BreakAsync();

        var run = await Gsem.RunAsync("validate", "shop", "--format", "json");

        run.Code.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("valid").GetBoolean().ShouldBeFalse();
        var defect = root.GetProperty("diagnostics").EnumerateArray().Single();
        defect.GetProperty("code").GetString().ShouldBe("GS2014");
        defect.GetProperty("location").GetString().ShouldBe("orders.yml:30:15");
    }

    [Fact]
    public async Task Sarif_places_each_defect_in_its_file()
    {
        await BreakAsync();

        var log = JsonDocument.Parse((await Gsem.RunAsync("validate", "shop", "--format", "sarif")).Output).RootElement;

        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = log.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString().ShouldBe("GS2014");
        var result = run.GetProperty("results").EnumerateArray().Single();
        result.GetProperty("ruleId").GetString().ShouldBe("GS2014");
        result.GetProperty("level").GetString().ShouldBe("error");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("shop/orders.yml");
        place.GetProperty("region").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("{\"startLine\":30,\"startColumn\":15,\"endColumn\":21}");
    }

    [Fact]
    public async Task GitHub_shows_each_defect_at_its_line()
    {
        await BreakAsync();

        (await Gsem.RunAsync("validate", "shop", "--format", "github")).Output.ShouldBe(
            "::error file=shop/orders.yml,line=30,col=15,title=GS2014 unknown-name::model \"orders\" has no dimension, column or entity \"amuont\", "
            + "and none is in reach. Closest: \"amount\".\n");
    }

    [Fact]
    public async Task A_folder_without_a_project_is_a_matter_of_the_environment()
    {
        (await Gsem.RunAsync("validate", "nosuch")).Code.ShouldBe(3);
        (await Gsem.RunAsync("validate")).Error.ShouldContain("GS7112 no-project-file");
    }

    [Fact]
    public async Task Settings_beside_the_project_are_checked_too()
    {
        await Gsem.RunAsync("init", "shop");
        File.WriteAllText(_folder.File("shop/service.yml"), "local: {rolls: [modeller]}\n");

        var run = await Gsem.RunAsync("validate", "shop");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("service.yml:1:9 GS1021 unknown-key: the local has no key \"rolls\".");
    }

    private async Task BreakAsync()
    {
        await Gsem.RunAsync("init", "shop");
        var file = _folder.File("shop/orders.yml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("expr: amount", "expr: amuont", StringComparison.Ordinal));
    }
}
