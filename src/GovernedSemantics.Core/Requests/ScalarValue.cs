using System.Globalization;
using System.Text;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Requests;

/// <summary>One value of a filter as the type of a field that is no time: string, long, decimal, double or bool.</summary>
internal static class ScalarValue
{
    /// <summary>Null where the value does not fit. Numbers may come as text, since large ones lose digits in some clients' JSON.</summary>
    public static object? Read(object value, DataType type) => type.Kind switch
    {
        TypeKind.String => value as string,
        TypeKind.Boolean => value switch { bool flag => flag, "true" => true, "false" => false, _ => null },
        TypeKind.Integer => Number(value) as long?,
        TypeKind.Decimal => Number(value) is { } number && Fits(Exact(number), type) ? Exact(number) : null,
        TypeKind.Number => Number(value) is { } number ? Exact(number) : null,
        TypeKind.Float => Number(value) is { } number ? Double(number) : null,
        _ => null,
    };

    /// <summary>A value that fits, for messages.</summary>
    public static string Example(DataType type) => type.Kind switch
    {
        TypeKind.String => "\"DE\"",
        TypeKind.Boolean => "true",
        TypeKind.Integer => "42",
        TypeKind.Decimal or TypeKind.Number or TypeKind.Float => "12.5",
        TypeKind.Date => "\"2026-03-05\"",
        TypeKind.DateTime => "\"2026-03-05 10:00\"",
        _ => "\"2026-03-05T10:00Z\"",
    };

    /// <summary>A value as it is repeated in a message: text in quotes, numbers as in JSON.</summary>
    public static string Shown(object value) => value switch
    {
        string text => $"\"{RequestText.Shown(text)}\"",
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };

    /// <summary>The order of two values of one type; text by code point.</summary>
    public static int Compare(object a, object b) => (a, b) switch
    {
        (string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)),
        _ => Comparer<object>.Default.Compare(a, b),
    };

    private static object? Number(object value) => value switch
    {
        long or decimal => value,
        string text => ExactNumber.Parse(text),
        _ => null,
    };

    private static decimal Exact(object number) => number is long whole ? whole : (decimal)number;

    // By way of the digits: the conversion of decimal to double does not always give the nearest one.
    private static double Double(object number) => double.Parse(Shown(number), CultureInfo.InvariantCulture);

    private static bool Fits(decimal value, DataType type)
    {
        var digits = type.Precision - type.Scale;
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).TrimStart('0');
        return type.Precision == 0 || whole.Length <= digits;
    }
}
