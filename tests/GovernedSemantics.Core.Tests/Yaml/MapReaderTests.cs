using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Tests.Yaml;

public sealed class MapReaderTests
{
    private static readonly ChoiceSet<int> Sizes = new(("small", 1), ("large", 2));

    private static readonly MapSpec Inner = new("inner", "A part.", [KeySpec.NameKey("column", "A column.").Needed()]);

    private static readonly MapSpec Spec = new("thing", "A thing.",
    [
        KeySpec.NameKey("name", "Its name."),
        KeySpec.Text("label", "Its label."),
        KeySpec.Boolean("hidden", "Whether it is shown."),
        KeySpec.Integer("rows", "How many."),
        new("p", KeyShape.Decimal, "A fraction."),
        new("since", KeyShape.Date, "A date."),
        new("at", KeyShape.TimeOfDay, "A time."),
        KeySpec.Choice("size", Sizes.Names, "Its size."),
        KeySpec.Texts("tags", "Its tags."),
        new("key", KeyShape.Name, "One or more names.") { Count = KeyCount.OneOrList },
        KeySpec.Map("part", Inner, "Its part."),
        KeySpec.Maps("parts", Inner, "Its parts."),
        new("schemas", KeyShape.TextMap, "Texts by name."),
        KeySpec.Later("privacy", "Later."),
    ]);

    [Fact]
    public void Reads_values_of_every_shape()
    {
        var (reader, bag) = Read("""
            name: orders
            label: "Orders: all"
            hidden: true
            rows: -12
            p: 0.95
            since: 2026-11-01
            at: 05:00
            size: large
            tags: [a, "b c", 007]
            key: [x, y]
            part: {column: a}
            parts: [{column: b}, {column: c}]
            schemas: {sales: sales_prod, Logical Name: p}
            """);

        (reader.Name(), reader.Text("label"), reader.Bool("hidden"), reader.Int("rows"), reader.Decimal("p"))
            .ShouldBe(("orders", "Orders: all", true, -12, 0.95m));
        (reader.Date("since"), reader.TimeOfDay("at"), reader.Choice("size", Sizes)).ShouldBe((new DateOnly(2026, 11, 1), new TimeOnly(5, 0), 2));
        reader.Texts("tags").ShouldBe(["a", "b c", "007"]);
        reader.Names("key").Select(n => n.Text).ShouldBe(["x", "y"]);
        reader.Nested("part")!.Name("column").ShouldBe("a");
        reader.NestedList("parts").Select(p => p.Name("column")).ShouldBe(["b", "c"]);
        reader.TextMap("schemas").Select(e => (e.Key, e.Text)).ShouldBe([("sales", "sales_prod"), ("Logical Name", "p")]);
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Gives_null_for_keys_that_are_not_there()
    {
        var (reader, bag) = Read("name: x");

        (reader.Text("label"), reader.Bool("hidden"), reader.Int("rows"), reader.Choice("size", Sizes)).ShouldBe((null, null, null, null));
        reader.Texts("tags").ShouldBeEmpty();
        reader.Nested("part").ShouldBeNull();
        bag.Sorted().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("labl: x", "m.yml:1:1 GS1021 unknown-key: the thing has no key \"labl\". Closest: \"label\".")]
    [InlineData("Label: x", "m.yml:1:1 GS1021 unknown-key: the thing has no key \"Label\". Closest: \"label\".")]
    [InlineData("privacy: 5", "m.yml:1:1 GS1028 not-supported-yet: the key \"privacy\" of the thing belongs to a later version of the language.")]
    [InlineData("part: {}", "m.yml:1:7 GS1022 missing-key: the inner needs the key \"column\".")]
    [InlineData("label:", "m.yml:1:7 GS1023 empty-value: \"label\" has no value.")]
    [InlineData("label: ~", "m.yml:1:8 GS1023 empty-value: \"label\" has no value.")]
    [InlineData("label: null", "m.yml:1:8 GS1023 empty-value: \"label\" has no value.")]
    [InlineData("label: [a]", "m.yml:1:8 GS1024 wrong-shape: \"label\" takes text, not a list.")]
    [InlineData("label: {a: b}", "m.yml:1:8 GS1024 wrong-shape: \"label\" takes text, not a map.")]
    [InlineData("tags: a", "m.yml:1:7 GS1024 wrong-shape: \"tags\" takes a list of texts, not a single value.")]
    [InlineData("tags: [[a]]", "m.yml:1:8 GS1024 wrong-shape: \"tags\" takes a list of texts, not a list.")]
    [InlineData("part: a", "m.yml:1:7 GS1024 wrong-shape: \"part\" takes a map of keys, not a single value.")]
    [InlineData("parts: [a]", "m.yml:1:9 GS1024 wrong-shape: \"parts\" takes a list of maps, not a list that holds a single value.")]
    [InlineData("parts: {column: a}", "m.yml:1:8 GS1024 wrong-shape: \"parts\" takes a list of maps, not a map.")]
    [InlineData("schemas: [a]", "m.yml:1:10 GS1024 wrong-shape: \"schemas\" takes a map of texts, not a list.")]
    [InlineData("hidden: yes", "m.yml:1:9 GS1025 wrong-value: \"hidden\" takes true or false; \"yes\" is none.")]
    [InlineData("hidden: True", "m.yml:1:9 GS1025 wrong-value: \"hidden\" takes true or false; \"True\" is none.")]
    [InlineData("hidden: \"true\"", "m.yml:1:9 GS1025 wrong-value: \"hidden\" takes true or false; \"true\" is none.")]
    [InlineData("rows: 010", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"010\" is none.")]
    [InlineData("rows: 1_0", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"1_0\" is none.")]
    [InlineData("rows: 1e2", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"1e2\" is none.")]
    [InlineData("rows: 0x1f", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"0x1f\" is none.")]
    [InlineData("rows: 1:30", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"1:30\" is none.")]
    [InlineData("rows: 1.0", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"1.0\" is none.")]
    [InlineData("rows: \"10\"", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"10\" is none.")]
    [InlineData("rows: 1001", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"1001\" is none.")]
    [InlineData("rows: 99999999999999999999", "m.yml:1:7 GS1025 wrong-value: \"rows\" takes an integer from 0 to 1000; \"99999999999999999999\" is none.")]
    [InlineData("p: .5", "m.yml:1:4 GS1025 wrong-value: \"p\" takes a number such as 0.5; \".5\" is none.")]
    [InlineData("p: .inf", "m.yml:1:4 GS1025 wrong-value: \"p\" takes a number such as 0.5; \".inf\" is none.")]
    [InlineData("since: 2026-02-30", "m.yml:1:8 GS1025 wrong-value: \"since\" takes a date such as 2026-11-01; \"2026-02-30\" is none.")]
    [InlineData("at: 25:00", "m.yml:1:5 GS1025 wrong-value: \"at\" takes a time of day such as \"05:00\"; \"25:00\" is none.")]
    [InlineData("size: smal", "m.yml:1:7 GS1026 value-not-allowed: \"size\" does not take \"smal\". Closest: \"small\".")]
    [InlineData("size: Enormous", "m.yml:1:7 GS1026 value-not-allowed: \"size\" does not take \"Enormous\". Allowed: small, large.")]
    [InlineData("name: Orders", "m.yml:1:7 GS1027 invalid-name: \"Orders\" is not a name: it starts with something else than a lower-case letter.")]
    [InlineData("name: a-b", "m.yml:1:7 GS1027 invalid-name: \"a-b\" is not a name: it holds \"-\"; only a-z, 0-9 and _ are allowed.")]
    [InlineData("name: a__b", "m.yml:1:7 GS1027 invalid-name: \"a__b\" is not a name: two underscores together are reserved.")]
    [InlineData("name: naïve", "m.yml:1:7 GS1027 invalid-name: \"naïve\" is not a name: it holds \"ï\"; only a-z, 0-9 and _ are allowed.")]
    [InlineData("name: \"\"", "m.yml:1:7 GS1027 invalid-name: \"\" is not a name: it is empty.")]
    [InlineData("key: [a, B]", "m.yml:1:10 GS1027 invalid-name: \"B\" is not a name: it starts with something else than a lower-case letter.")]
    public void Tells_what_is_wrong_with_a_value(string text, string message)
    {
        var (reader, bag) = Read(text);
        ReadAll(reader);
        bag.Sorted().ShouldHaveSingleItem().ToString().ShouldBe(message);
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void Takes_names_of_48_characters(int length, bool isName) =>
        (NamePattern.Defect(new string('a', length)) is null).ShouldBe(isName);

    [Fact]
    public void Names_the_document_in_its_messages()
    {
        var (_, bag) = Read("name: orders\nlabl: x");
        bag.Sorted().ShouldHaveSingleItem().Message.ShouldBe("thing \"orders\" has no key \"labl\".");
    }

    [Fact]
    public void Throws_for_a_key_that_the_spec_does_not_declare() =>
        Should.Throw<InvalidOperationException>(() => Read("name: x").Reader.Text("colour"));

    private static void ReadAll(MapReader reader)
    {
        if (reader.Has("name"))
        {
            reader.Name();
        }

        reader.Text("label");
        reader.Bool("hidden");
        reader.Int("rows", 0, 1_000);
        reader.Decimal("p");
        reader.Date("since");
        reader.TimeOfDay("at");
        reader.Choice("size", Sizes);
        reader.Texts("tags");
        reader.Names("key");
        reader.Nested("part");
        reader.NestedList("parts");
        reader.TextMap("schemas");
    }

    private static (MapReader Reader, DiagnosticBag Bag) Read(string text)
    {
        var bag = new DiagnosticBag();
        var map = YamlReader.Read("m.yml", text, bag).ShouldNotBeNull();
        return (new MapReader(map, Spec, bag), bag);
    }
}
