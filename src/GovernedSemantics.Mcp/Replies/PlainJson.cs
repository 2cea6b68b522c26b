using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>The JSON of an answer with all its text made plain; numbers keep their digits.</summary>
internal static class PlainJson
{
    private const int MaxText = 2_000;
    private const int MaxSql = 20_000;

    // Escaped quotes and accents only cost tokens: no browser reads this.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        using var raw = JsonDocument.Parse(Utf8(write));
        return JsonElement.Parse(Utf8(json => Write(json, raw.RootElement, MaxText)));
    }

    /// <summary>The same on one line.</summary>
    public static string TextOf(JsonElement json) => Encoding.UTF8.GetString(Utf8(json.WriteTo));

    private static byte[] Utf8(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, int most)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value, property.NameEquals("sql") ? MaxSql : MaxText);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item, most);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(PlainText.Of(value.GetString()!, most, lines: true));
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
