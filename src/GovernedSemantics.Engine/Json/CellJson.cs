using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GovernedSemantics.Engine.Json;

/// <summary>Values as JSON: exact numbers, ISO dates and times, instants with their offset.</summary>
internal static class CellJson
{
    private const int SafeDigits = 15;

    /// <summary>True for a number that a reader of doubles would change: it goes out as text.</summary>
    public static bool NeedsText(object? cell) => cell switch
    {
        long number => number is > 999_999_999_999_999 or < -999_999_999_999_999,
        decimal number => SignificantDigits(number) > SafeDigits,
        _ => false,
    };

    public static void Write(Utf8JsonWriter json, object? cell, bool numberAsText = false)
    {
        if (Text(cell) is { } text)
        {
            json.WriteStringValue(text);
            return;
        }

        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IFormattable number when numberAsText:
                json.WriteStringValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new InvalidOperationException($"A cell cannot be a {cell.GetType()}.");
        }
    }

    /// <summary>A parameter: as a cell, or an array of them; hashed where the trail asks for it.</summary>
    public static void WriteParameter(Utf8JsonWriter json, object? value, Func<string, string>? hash)
    {
        if (value is IEnumerable items and not string)
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                WriteParameter(json, item, hash);
            }

            json.WriteEndArray();
            return;
        }

        Write(json, hash is null || value is null ? value : hash(Text(value) ?? Convert.ToString(value, CultureInfo.InvariantCulture)!));
    }

    /// <summary>Texts and times in the form of the answer; null for other values.</summary>
    public static string? Text(object? cell) => cell switch
    {
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static int SignificantDigits(decimal number)
    {
        var digits = decimal.Abs(number).ToString(CultureInfo.InvariantCulture).AsSpan();
        var count = 0;
        foreach (var digit in digits)
        {
            count += digit != '.' && (count > 0 || digit != '0') ? 1 : 0;
        }

        return count;
    }
}
