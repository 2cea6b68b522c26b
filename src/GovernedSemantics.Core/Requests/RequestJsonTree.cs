using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Requests;

/// <summary>
/// JSON into a tree with pointers. Duplicate keys, numbers that lose digits and text that is not well-formed are defects with a place.
/// </summary>
internal sealed class RequestJsonTree(DiagnosticBag defects)
{
    public const int MaxBytes = 256 * 1024;
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth + 1, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Null where the text is no JSON at all; the defect is told then.</summary>
    public RequestNode? Read(string text, string pointer = "")
    {
        var place = Location.At(pointer);
        if (!RequestText.IsWellFormed(text))
        {
            defects.Add(RequestReadingCodes.InvalidText.At(place, "The request", "an unpaired surrogate"));
            return null;
        }

        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > MaxBytes)
        {
            defects.Add(RequestReadingCodes.TooLarge.At(place, bytes, MaxBytes));
            return null;
        }

        if (IsTooDeep(text))
        {
            defects.Add(RequestReadingCodes.TooDeep.At(place, MaxDepth));
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Read(document.RootElement, pointer, 1);
        }
        catch (JsonException e)
        {
            defects.Add(RequestReadingCodes.NotJson.At(place, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1));
            return null;
        }
    }

    public RequestNode Read(JsonElement element, string pointer, int depth) => element.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array when depth > MaxDepth =>
            Invalid(pointer, RequestReadingCodes.TooDeep.At(Location.At(pointer), MaxDepth)),
        JsonValueKind.Object => ReadObject(element, pointer, depth),
        JsonValueKind.Array => new RequestArray(
            pointer, [.. element.EnumerateArray().Select((item, i) => Read(item, $"{pointer}/{i}", depth + 1))]),
        JsonValueKind.String => ReadText(element, pointer),
        JsonValueKind.Number => ReadNumber(element.GetRawText(), pointer),
        JsonValueKind.True => new RequestBoolean(pointer, true),
        JsonValueKind.False => new RequestBoolean(pointer, false),
        _ => new RequestNull(pointer),
    };

    public RequestNode ReadNumber(string text, string pointer) => ExactNumber.Parse(text) is { } value
        ? new RequestNumber(pointer, value)
        : Invalid(pointer, RequestReadingCodes.InexactNumber.At(Location.At(pointer), RequestText.Shown(text)));

    /// <summary>Text that any database can hold: without U+0000, which each of them treats in another way.</summary>
    public RequestNode CheckText(string text, string pointer) => text.Contains('\0')
        ? Invalid(pointer, RequestReadingCodes.InvalidText.At(Location.At(pointer), "The text", "the character U+0000"))
        : new RequestString(pointer, text);

    /// <summary>The pointer of a key within an object. A key that is long or not plain is shown as messages show it.</summary>
    public static string Below(string pointer, string key) =>
        $"{pointer}/{RequestText.Shown(key).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private RequestObject ReadObject(JsonElement element, string pointer, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<RequestField>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } key)
            {
                defects.Add(RequestReadingCodes.InvalidText.At(Location.At(pointer), "A key", "an unpaired surrogate"));
                continue;
            }

            var below = Below(pointer, key);
            if (known.Add(key))
            {
                fields.Add(new RequestField(key, Read(property.Value, below, depth + 1)));
            }
            else
            {
                defects.Add(RequestReadingCodes.DuplicateKey.At(Location.At(below), RequestText.Shown(key)));
            }
        }

        return new RequestObject(pointer, fields.ToImmutable());
    }

    private RequestNode ReadText(JsonElement element, string pointer)
    {
        try
        {
            return CheckText(element.GetString()!, pointer);
        }
        catch (InvalidOperationException)
        {
            // The library finds an escaped surrogate without its partner only when the text is taken out.
            return Invalid(pointer, RequestReadingCodes.InvalidText.At(Location.At(pointer), "The text", "an unpaired surrogate"));
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private RequestInvalid Invalid(string pointer, Diagnostic defect)
    {
        defects.Add(defect);
        return new RequestInvalid(pointer);
    }

    private static bool IsTooDeep(string text)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when inText:
                    i++;
                    break;
                case '"':
                    inText = !inText;
                    break;
                case '[' or '{' when !inText:
                    if (++depth > MaxDepth)
                    {
                        return true;
                    }

                    break;
                case ']' or '}' when !inText:
                    depth--;
                    break;
            }
        }

        return false;
    }
}
