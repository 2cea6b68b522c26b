using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Engine;

/// <summary>
/// All defects of a question as one object: <c>{"errors": [{code, slug, severity, message, location, suggestion, allowed, docs}]}</c>.
/// </summary>
internal static class DiagnosticsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToUtf8(ImmutableArray<Diagnostic> errors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, errors);
        }

        return buffer.ToArray();
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<Diagnostic> errors)
    {
        json.WriteStartObject();
        json.WritePropertyName("errors");
        WriteArray(json, errors);
        json.WriteEndObject();
    }

    public static void WriteArray(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            WriteOne(json, diagnostic);
        }

        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("slug", diagnostic.Slug);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Location.ToString() is { Length: > 0 } place)
        {
            json.WriteString("location", place);
        }

        json.WriteString("suggestion", diagnostic.Suggestion ?? diagnostic.Descriptor.Help);

        if (!diagnostic.Allowed.IsEmpty)
        {
            json.WriteStartArray("allowed");
            foreach (var name in diagnostic.Allowed)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteString("docs", $"gsem codes {diagnostic.Code}");
        json.WriteEndObject();
    }
}
