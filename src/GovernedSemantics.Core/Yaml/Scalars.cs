using System.Globalization;

namespace GovernedSemantics.Yaml;

/// <summary>The one spelling that each kind of scalar has: no octal, no sexagesimal, no underscores, no exponents, no yes and no.</summary>
internal static class Scalars
{
    public static bool IsNull(string text) => text is "" or "~" or "null";

    /// <summary>Canonical decimal digits, at most 18 of them.</summary>
    public static long? Integer(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length is > 0 and <= 18 && IsDigits(digits) && (digits.Length == 1 || digits[0] != '0')
            ? long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;
    }

    public static decimal? Decimal(string text)
    {
        var point = text.IndexOf('.');
        var fraction = point < 0 ? "" : text[(point + 1)..];
        var whole = point < 0 ? text : text[..point];
        var digits = whole.StartsWith('-') ? whole[1..] : whole;
        var fits = digits.Length is > 0 and <= 18 && IsDigits(digits) && (digits.Length == 1 || digits[0] != '0')
            && (point < 0 || (fraction.Length is > 0 and <= 10 && IsDigits(fraction)));
        return fits ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? TimeOfDay(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string IntegerForm(int min, int max) => (min, max) switch
    {
        (int.MinValue, int.MaxValue) => "an integer",
        (_, int.MaxValue) => $"an integer of at least {min}",
        _ => $"an integer from {min} to {max}",
    };

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
