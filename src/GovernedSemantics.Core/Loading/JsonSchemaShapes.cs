using System.Globalization;
using System.Text.Json.Nodes;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>The schema of single values.</summary>
internal static class JsonSchemaShapes
{
    // Which grains there are is known only with the project's calendars.
    private const string GrainPattern = "([a-z][a-z0-9_]{0,47}\\.)?[a-z][a-z0-9_]{0,47}";

    // The reader takes any scalar as text: expr: 1 and values: [1, 2] need no quotes.
    public static JsonObject Text() => new() { ["type"] = Types("string", "number", "boolean") };

    public static JsonObject Of(KeySpec key) => key.Shape switch
    {
        KeyShape.Text => Text(),
        KeyShape.Name => Pattern(NamePattern.Regex),
        KeyShape.Boolean => new JsonObject { ["type"] = "boolean" },
        KeyShape.Integer => new JsonObject { ["type"] = "integer" },
        KeyShape.Decimal => new JsonObject { ["type"] = "number" },
        KeyShape.Date => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        KeyShape.TimeOfDay => Pattern("^[0-9]{2}:[0-9]{2}$"),
        KeyShape.Duration => Pattern($"^[1-9][0-9]{{0,5}} ({string.Join('|', TimeNames.GrainNames)})s?$"),
        KeyShape.Periods => Pattern($"^[1-9][0-9]{{0,5}} {GrainPattern}s?$"),
        KeyShape.Grain => Pattern($"^{GrainPattern}$"),
        KeyShape.Choice => new JsonObject { ["enum"] = new JsonArray([.. key.Allowed.Select(a => JsonValue.Create(a))]) },
        KeyShape.Scalar => new JsonObject { ["type"] = Types("string", "number", "boolean", "null") },
        KeyShape.TextMap => new JsonObject { ["type"] = "object", ["additionalProperties"] = Text() },
        _ => throw new InvalidOperationException($"The shape {key.Shape} of \"{key.Name}\" is no single value."),
    };

    /// <summary>A value that shows the form of shapes that have one; null for the others.</summary>
    public static string? Example(KeyShape shape) => shape switch
    {
        KeyShape.Date => "2026-11-01",
        KeyShape.TimeOfDay => "05:00",
        KeyShape.Duration or KeyShape.Periods => "8 weeks",
        KeyShape.Grain => "week",
        _ => null,
    };

    /// <summary>A value as JSON, as it would be written in YAML.</summary>
    public static JsonNode Literal(KeySpec key, string text) => key.Shape switch
    {
        KeyShape.Boolean => JsonValue.Create(text == "true"),
        KeyShape.Integer or KeyShape.Decimal => JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)),
        KeyShape.Scalar when Scalars.Decimal(text) is { } number => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonArray Types(params string[] types) => new([.. types.Select(t => JsonValue.Create(t))]);
}
