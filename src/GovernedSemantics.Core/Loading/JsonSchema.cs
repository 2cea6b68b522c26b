using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// The JSON Schema (draft 2020-12) of model files, generated from the declared keys: editors complete and check with it. It accepts what the
/// reader accepts, as far as a schema can say so; names and types across documents are the loader's.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<MapSpec, string> _names = [];
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    private JsonSchema()
    {
    }

    /// <summary>The schema as text, stable byte for byte, with a line end.</summary>
    public static string Text(MapSpec file)
    {
        var schema = new JsonSchema();
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"GovernedSemantics {file.Kind}" };
        foreach (var (key, value) in schema.Object(file).ToArray())
        {
            root[key] = value?.DeepClone();
        }

        root["$defs"] = new JsonObject([.. schema._definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))]);
        return root.ToJsonString(Layout) + "\n";
    }

    private JsonObject Object(MapSpec spec)
    {
        var keys = spec.Keys.Where(k => !k.IsLater).ToArray();
        var schema = new JsonObject
        {
            ["description"] = spec.Description,
            ["type"] = "object",
            ["properties"] = new JsonObject([.. keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Key(k)))]),
        };
        if (keys.Any(k => k.Required))
        {
            schema["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Key(KeySpec key)
    {
        var one = Value(key);
        var schema = key.Count switch
        {
            KeyCount.List => ListOf(one),
            KeyCount.OneOrList => AnyOf(one, ListOf((JsonObject)one.DeepClone())),
            _ => one,
        };
        schema.Insert(0, "description", key.Description);
        if (Example(key) is { } example)
        {
            schema["examples"] = new JsonArray(key.Count == KeyCount.List ? new JsonArray(example) : example);
        }

        return schema;
    }

    private JsonObject Value(KeySpec key)
    {
        if (key.Shape != KeyShape.Map)
        {
            return JsonSchemaShapes.Of(key);
        }

        var specs = key.Variants.IsEmpty ? key.Fields is null ? [] : [key.Fields] : key.Variants;
        JsonObject[] maps = [.. specs.Select(Reference)];
        return key.OrText ? AnyOf([JsonSchemaShapes.Text(), .. maps]) : maps.Length == 1 ? maps[0] : AnyOf(maps);
    }

    private JsonObject Reference(MapSpec spec)
    {
        if (!_names.TryGetValue(spec, out var name))
        {
            name = NameOf(spec);
            _names.Add(spec, name);
            _definitions.Add(name, Object(spec));
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    // Variants of one kind are told apart by their type: metric_simple, metric_ratio.
    private static string NameOf(MapSpec spec)
    {
        var kind = spec.Kind.Replace(' ', '_');
        return spec.Find("type") is { Allowed: [var only] } ? $"{kind}_{only}" : kind;
    }

    private static JsonNode? Example(KeySpec key) =>
        (key.Example ?? JsonSchemaShapes.Example(key.Shape)) is { } example ? JsonSchemaShapes.Literal(key, example) : null;

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject AnyOf(params JsonObject[] options) => new() { ["anyOf"] = new JsonArray([.. options]) };
}
