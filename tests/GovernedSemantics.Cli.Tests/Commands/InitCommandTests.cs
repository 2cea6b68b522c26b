namespace GovernedSemantics.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_a_project_that_compiles_questions()
    {
        var gsem = new Gsem(_folder.Path);

        var run = await gsem.RunAsync("init", "shop");

        run.Code.ShouldBe(0, run.Error);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(path => File.Exists(_folder.File(path)));
        var explained = await gsem.RunAsync("explain", "shop", "-m", "average_order_value", "-g", "metric_time.month,region", "--this", "year");
        explained.Code.ShouldBe(0, explained.Error);
        File.ReadAllText(_folder.File("shop/.gitignore")).ShouldContain(".gsem/");
    }

    [Fact]
    public async Task Never_overwrites()
    {
        File.WriteAllText(_folder.File("project.yml"), "mine");

        var run = await new Gsem(_folder.Path).RunAsync("init", ".");

        run.ShouldBe(new GsemRun(1, "", "The folder . already holds project.yml; nothing was written.\n"));
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }
}
