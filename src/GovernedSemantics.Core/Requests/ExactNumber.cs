using System.Globalization;
using System.Text.RegularExpressions;

namespace GovernedSemantics.Requests;

/// <summary>Reads a number as it is written in JSON into a long or a decimal of equal value, never into one that is only near.</summary>
internal static partial class ExactNumber
{
    private const int MaxLength = 200;
    private const int MaxDigits = 29;
    private const int MaxScale = 28;

    /// <summary>True for JSON numbers: <c>12</c>, <c>-0.5</c>, <c>1e3</c>; false for <c>012</c>, <c>+1</c>, <c>1,5</c>, <c>NaN</c>.</summary>
    public static bool IsNumber(string text) => text.Length <= MaxLength && Form().IsMatch(text);

    /// <summary>A long where the value is whole and fits, else a decimal; null for no number, or one that no decimal holds exactly.</summary>
    public static object? Parse(string text)
    {
        var match = text.Length > MaxLength ? Match.Empty : Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        var written = match.Groups["whole"].Value + fraction;
        var digits = written.TrimEnd('0');
        var exponent = written.Length - digits.Length - fraction.Length
            + (match.Groups["exponent"].Success ? int.Parse(match.Groups["exponent"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? 0L
            : digits.Length + Math.Max(exponent, 0) > MaxDigits || exponent < -MaxScale ? null
            : Compose(digits + new string('0', Math.Max(exponent, 0)), Math.Max(-exponent, 0), text[0] == '-');
    }

    private static object? Compose(string digits, int scale, bool negative)
    {
        var magnitude = UInt128.Parse(digits, CultureInfo.InvariantCulture);
        if (magnitude >> 96 != 0)
        {
            return null;
        }

        var value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), negative, (byte)scale);
        return scale == 0 && value is >= long.MinValue and <= long.MaxValue ? (object)(long)value : value;
    }

    [GeneratedRegex(
        @"\A-?(?<whole>0|[1-9][0-9]*)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]{1,4}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
