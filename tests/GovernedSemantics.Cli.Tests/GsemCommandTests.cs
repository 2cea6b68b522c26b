namespace GovernedSemantics.Cli.Tests;

public sealed class GsemCommandTests
{
    private static readonly Gsem Gsem = new(Path.GetTempPath());

    [Theory]
    [InlineData("demo")]
    [InlineData("init")]
    [InlineData("validate")]
    [InlineData("query")]
    [InlineData("explain")]
    [InlineData("metrics")]
    [InlineData("describe")]
    [InlineData("values")]
    [InlineData("schema")]
    [InlineData("functions")]
    [InlineData("codes")]
    [InlineData("serve")]
    public async Task Each_command_has_examples_in_its_help(string command)
    {
        var run = await Gsem.RunAsync(command, "--help");

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"Examples:\n  gsem {command}");
        (await Gsem.RunAsync("--help")).Output.ShouldContain($"  {command} ");
    }

    [Fact]
    public async Task An_unknown_command_is_a_matter_of_usage()
    {
        var run = await Gsem.RunAsync("querry");

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("'querry'");
        run.Error.ShouldEndWith("\"gsem --help\" shows how it is used.\n");
    }
}
