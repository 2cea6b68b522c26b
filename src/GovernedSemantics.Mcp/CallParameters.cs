using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp;

/// <summary>Looks at the parameters of a call before the SDK does: what it cannot read it answers without a word that helps.</summary>
internal static class CallParameters
{
    /// <summary>
    /// The defect, or null. Arguments that come as text are put in place as the object that the text holds; those that cannot be read are replaced
    /// by none, so that the call reaches its tool, where the defect is told.
    /// </summary>
    public static Diagnostic? Mend(JsonNode? parameters)
    {
        try
        {
            return parameters is JsonObject found
                ? Name(found) ?? Arguments(found)
                : RequestReadingCodes.WrongType.At(Location.At("/params"), "\"params\"", "an object", "something else");
        }
        catch (ArgumentException)
        {
            // The library finds a key that comes twice when the object is first looked into.
            return RequestReadingCodes.DuplicateKey.At(Location.At("/params"), "name or arguments");
        }
    }

    /// <summary>The name of the tool; empty where there is none.</summary>
    public static string ToolOf(JsonNode? parameters)
    {
        try
        {
            return (parameters as JsonObject)?["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return "";
        }
    }

    private static Diagnostic? Name(JsonObject parameters) => parameters["name"]?.GetValueKind() == JsonValueKind.String
        ? null
        : RequestReadingCodes.WrongType.At(Location.At("/params/name"), "\"name\"", "text", "something else");

    private static Diagnostic? Arguments(JsonObject parameters)
    {
        var place = Location.At("/params/arguments");
        try
        {
            switch (parameters["arguments"])
            {
                case null:
                    return null;
                case JsonObject given:
                    _ = given.ToJsonString();
                    return null;
                case JsonValue value when value.TryGetValue<string>(out var text) && Parse(text) is { } read:
                    parameters["arguments"] = read;
                    return null;
                default:
                    parameters["arguments"] = new JsonObject();
                    return RequestReadingCodes.WrongType.At(place, "\"arguments\"", "an object", "something else");
            }
        }
        catch (InvalidOperationException)
        {
            parameters["arguments"] = new JsonObject();
            return RequestReadingCodes.InvalidText.At(place, "The text", "an unpaired surrogate");
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
