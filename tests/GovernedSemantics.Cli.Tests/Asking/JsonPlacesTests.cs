using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Tests.Asking;

public sealed class JsonPlacesTests
{
    private const string Text = "{\"ä\": 1,\n  \"filters\": [{\"field\": \"x\"},\n {\"a/b\": [true, \"yes\"]}]}";

    [Theory]
    [InlineData("/filters/0/field", 2, 24, 3)]
    [InlineData("/filters/1/a~1b/1", 3, 16, 5)]
    [InlineData("/ä", 1, 6, 1)]
    public void Finds_the_value_at_a_pointer(string pointer, int line, int start, int length) =>
        JsonPlaces.Find(Text, pointer).ShouldBe(new SourceLine(Text.Split('\n')[line - 1], line, start, length));

    [Fact]
    public void Shows_what_is_around_a_value_that_is_not_there() =>
        JsonPlaces.Find(Text, "/filters/0/op")!.Value.Start.ShouldBe(Text.Split('\n')[1].IndexOf('{', StringComparison.Ordinal));

    [Fact]
    public void Finds_nothing_in_what_is_not_json() => JsonPlaces.Find("{\"a\": nonsense", "/a").ShouldBeNull();
}
