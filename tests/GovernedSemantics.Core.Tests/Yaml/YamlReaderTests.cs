using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Keeps_values_with_their_places()
    {
        var map = Good("views:\n  - name: orders\n    columns:\n      - {name: amount, type: \"decimal(12,2)\"}\n");

        var views = map.Find("views").ShouldBeOfType<YamlList>();
        var orders = views.Items[0].ShouldBeOfType<YamlMap>();
        var name = orders.Find("name").ShouldBeOfType<YamlScalar>();
        (name.Text, name.IsPlain).ShouldBe(("orders", true));
        name.Span.ShouldBe(new SourceSpan("m.yml", 2, 11, 6));
        var type = orders.Find("columns").ShouldBeOfType<YamlList>().Items[0].ShouldBeOfType<YamlMap>().Find("type").ShouldBeOfType<YamlScalar>();
        (type.Text, type.IsPlain).ShouldBe(("decimal(12,2)", false));
        type.Span.ShouldBe(new SourceSpan("m.yml", 4, 30, 15));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    public void Reads_an_empty_file_as_an_empty_map(string text) => Good(text).Entries.ShouldBeEmpty();

    [Theory]
    [InlineData("a: &x 1", "m.yml:1:4 GS1005 yaml-alias: anchors and aliases (\"&x\") are not read.")]
    [InlineData("a: 1\nb: *x", "m.yml:2:4 GS1005 yaml-alias: anchors and aliases (\"*x\") are not read.")]
    [InlineData("a: !!str 1", "m.yml:1:4 GS1006 yaml-tag: tags (\"tag:yaml.org,2002:str\") are not read.")]
    [InlineData("<<: {role: admin}", "m.yml:1:1 GS1007 yaml-merge-key: merge keys (\"<<\") are not read.")]
    [InlineData("a: 1\n---\nb: 2", "m.yml:2:1 GS1008 yaml-second-document: a file holds one document; a second one starts here.")]
    [InlineData("name: a\ntype: b\nname: c", "m.yml:3:1 GS1009 yaml-duplicate-key: the key \"name\" stands here twice; it was first given in line 1.")]
    [InlineData("- a", "m.yml:1:1 GS1011 yaml-not-a-map: a model file holds keys with values, not a list.")]
    [InlineData("text", "m.yml:1:1 GS1011 yaml-not-a-map: a model file holds keys with values, not a single value.")]
    [InlineData("[a]: 1", "m.yml:1:1 GS1013 yaml-key-not-text: a key is a word, not a list.")]
    [InlineData("%YAML 1.1\n---\na: 1", "m.yml:1:1 GS1014 yaml-directive: directives (%YAML, %TAG) are not read.")]
    [InlineData("a: x\u2028limit: 5", "m.yml:1:5 GS1002 yaml-character: the character U+2028 is not allowed in a model file.")]
    [InlineData("a: x\u202Ey", "m.yml:1:5 GS1002 yaml-character: the character U+202E is not allowed in a model file.")]
    [InlineData("a: x\U000E0041y", "m.yml:1:5 GS1002 yaml-character: the character U+E0041 is not allowed in a model file.")]
    [InlineData("name: \"a\\0b\"", "m.yml:1:7 GS1002 yaml-character: the character U+0000 is not allowed in a model file.")]
    public void Refuses_what_the_subset_leaves_out(string text, string message) =>
        Defects(text).ShouldContain(message);

    [Theory]
    [InlineData("a: 1\ndescription: Revenue: paid orders", "Quote the text: description: \"Revenue: paid orders\".")]
    [InlineData("format: %d", "Quote the text: format: \"%d\".")]
    [InlineData("description: {paid} orders", "Quote the text: description: \"{paid} orders\".")]
    [InlineData("  - name: x\n    description: [paid] orders", "Quote the text: description: \"[paid] orders\".")]
    [InlineData("expr: 'a' || name", "Quote the text: expr: \"'a' || name\".")]
    [InlineData("meta:\n\tk: v", "Indent with blanks, not with tabs.")]
    public void Says_what_to_quote_when_the_text_breaks_the_file(string text, string hint)
    {
        var defect = Read(text).Defects.ShouldHaveSingleItem();
        defect.Code.ShouldBe("GS1010");
        defect.Suggestion.ShouldBe(hint);
    }

    [Fact]
    public void Sees_a_comma_that_cuts_a_text_inside_braces() =>
        Defects("d: {name: x, description: Sales, returns and more.}").ShouldBe(
        [
            "m.yml:1:34 GS1012 yaml-unquoted-text: \"returns and more.\" has no value. "
            + "Quote text that holds a comma: description: \"Sales, returns and more.\".",
        ]);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("[", "")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("\"", "")]
    [InlineData("a: !!x &a ", "")]
    public void Survives_a_bomb_of_twenty_thousand_levels(string open, string close)
    {
        var text = "a: " + string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));
        Read(text).Defects.ShouldNotBeEmpty();
        Read(text[3..]).Defects.ShouldNotBeEmpty();
    }

    [Fact]
    public void Refuses_depth_by_the_level_that_is_too_deep()
    {
        Read("a: " + new string('[', 31) + new string(']', 31)).Defects.ShouldBeEmpty();
        Read("a: " + new string('[', 32) + new string(']', 32)).Defects.Select(d => d.ToString()).ShouldBe(
            ["m.yml:1:35 GS1003 yaml-too-deep: the file is nested deeper than 32 levels."]);
    }

    [Fact]
    public void Refuses_more_than_fifty_thousand_values()
    {
        Read("a: [" + string.Concat(Enumerable.Repeat("x,", 49_997)) + "]").Defects.ShouldBeEmpty();
        Read("a: [" + string.Concat(Enumerable.Repeat("x,", 50_000)) + "]").Defects.ShouldHaveSingleItem().Code.ShouldBe("GS1004");
    }

    [Fact]
    public void Refuses_more_than_a_mebibyte()
    {
        Read("a: " + new string('x', YamlReader.MaxCharacters - 3)).Defects.ShouldBeEmpty();
        Read("a: " + new string('x', YamlReader.MaxCharacters)).Defects.ShouldHaveSingleItem().Code.ShouldBe("GS1001");
    }

    private static YamlMap Good(string text)
    {
        var (map, defects) = Read(text);
        defects.ShouldBeEmpty();
        return map.ShouldNotBeNull();
    }

    private static IEnumerable<string> Defects(string text) => Read(text).Defects.Select(d => d.ToString());

    private static (YamlMap? Map, IEnumerable<Diagnostic> Defects) Read(string text)
    {
        var bag = new DiagnosticBag();
        var map = YamlReader.Read("m.yml", text, bag);
        return (map, bag.Sorted());
    }
}
