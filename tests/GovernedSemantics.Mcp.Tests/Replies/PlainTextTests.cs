using System.Text.Json;
using GovernedSemantics.Mcp.Replies;

namespace GovernedSemantics.Mcp.Tests.Replies;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Größe 北 ok", "Größe 北 ok")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    [InlineData("a\u200Bb\u2066c", "a\\u200Bb\\u2066c")]
    [InlineData("x\U000E0041y", "x\\U000E0041y")]
    [InlineData("one\ntwo\u0007", "one\\ntwo\\u0007")]
    [InlineData("\u06CC\u200C\u06CC", "\u06CC\u200C\u06CC")]
    public void What_does_not_show_is_written_out(string text, string shown) => PlainText.Of(text, 100).ShouldBe(shown);

    [Fact]
    public void Long_text_is_cut_and_says_so() => PlainText.Of(new string('x', 600), 10).ShouldBe("xxxxxxxxxx... (600 characters)");

    [Fact]
    public void The_JSON_of_an_answer_keeps_its_numbers_and_loses_what_is_hidden()
    {
        var json = PlainJson.Of(writer => JsonElement.Parse("""{"rows": [["x\u202Ey", 1.50, 12345678901234567890.123, null, true]]}""").WriteTo(writer));

        PlainJson.TextOf(json).ShouldBe("""{"rows":[["x\\u202Ey",1.50,12345678901234567890.123,null,true]]}""");
    }
}
