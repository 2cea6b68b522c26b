using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>YAML as the JSON that a client would send: plain numbers, true, false and null are themselves, everything else is text.</summary>
internal static class YamlJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(YamlNode node) => Convert(node)?.ToJsonString(Readable) ?? "null";

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Convert(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Convert)]),
        YamlScalar { IsPlain: false } quoted => JsonValue.Create(quoted.Text),
        YamlScalar { Text: "null" } => null,
        YamlScalar { Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        YamlScalar plain when decimal.TryParse(plain.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalar plain => JsonValue.Create(plain.Text),
        _ => throw new InvalidOperationException($"A node of type {node.GetType()}."),
    };
}
