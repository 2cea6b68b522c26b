using System.Text.Json.Nodes;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Tests.Loading;

/// <summary>A model file as JSON, with plain scalars typed as YAML's core schema does and editors see them.</summary>
internal static class YamlToJson
{
    public static JsonNode Convert(string file, string text)
    {
        var bag = new DiagnosticBag();
        var map = YamlReader.Read(file, text, bag);
        bag.Sorted().Select(d => d.ToString()).ShouldBeEmpty();
        return Node(map!)!;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject([.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Node(e.Value)))]),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar { IsPlain: false } quoted => JsonValue.Create(quoted.Text),
        YamlScalar plain => Plain(plain.Text),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" or "false" => JsonValue.Create(text == "true"),
        _ when Scalars.Integer(text) is { } integer => JsonValue.Create(integer),
        _ when Scalars.Decimal(text) is { } number => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
