using System.Collections.Immutable;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Requests;

/// <summary>
/// YAML into the tree of a request: plain scalars that are written like JSON's <c>null</c>, <c>true</c>, <c>false</c> or numbers are such,
/// quoted ones are text.
/// </summary>
internal static class RequestYamlTree
{
    public static RequestNode Read(YamlNode node, string pointer, RequestJsonTree json) => node switch
    {
        YamlMap map => new RequestObject(
            pointer, [.. map.Entries.Select(e => new RequestField(e.Key, Read(e.Value, RequestJsonTree.Below(pointer, e.Key), json)))]),
        YamlList list => new RequestArray(pointer, [.. list.Items.Select((item, i) => Read(item, $"{pointer}/{i}", json))]),
        YamlScalar { IsPlain: true } plain => Plain(plain.Text, pointer, json),
        YamlScalar quoted => json.CheckText(quoted.Text, pointer),
        _ => throw new ArgumentException($"Unknown node {node.GetType().Name}.", nameof(node)),
    };

    private static RequestNode Plain(string text, string pointer, RequestJsonTree json) => text switch
    {
        "" or "~" or "null" => new RequestNull(pointer),
        "true" => new RequestBoolean(pointer, true),
        "false" => new RequestBoolean(pointer, false),
        _ when ExactNumber.IsNumber(text) => json.ReadNumber(text, pointer),
        _ => json.CheckText(text, pointer),
    };
}
