using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Asking;

/// <summary>Finds the place of a JSON pointer in the text that it points into.</summary>
internal static class JsonPlaces
{
    /// <summary>The line of the value, or of the nearest one around it; null where the text is not JSON up to there.</summary>
    public static SourceLine? Find(string text, string pointer)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
            reader.Read();
            foreach (var step in pointer.Split('/').Skip(1))
            {
                var before = reader;
                if (!Enter(ref reader, step))
                {
                    reader = before;
                    break;
                }
            }

            return Line(bytes, (int)reader.TokenStartIndex, Length(bytes, reader));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject && reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var found = isObject ? reader.ValueTextEquals(name) : index.ToString(CultureInfo.InvariantCulture) == step;
            if (isObject)
            {
                reader.Read();
            }

            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static int Length(byte[] bytes, Utf8JsonReader at)
    {
        var start = (int)at.TokenStartIndex;
        at.Skip();
        var end = (int)at.BytesConsumed;
        return Encoding.UTF8.GetCharCount(bytes, start, Math.Max(1, end - start));
    }

    private static SourceLine Line(byte[] bytes, int offset, int length)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, offset);
        var start = before.LastIndexOf('\n') + 1;
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf('\n', start);
        var line = (end < 0 ? text[start..] : text[start..end]).TrimEnd('\r');
        var column = before.Length - start;
        return new SourceLine(line, before.Count(c => c == '\n') + 1, column, Math.Clamp(length, 1, Math.Max(1, line.Length - column)));
    }
}
