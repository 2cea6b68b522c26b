using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>
/// Functions of numbers that SQLite gets from us. SQLite holds decimals as REAL; here a REAL means the decimal of its shortest spelling,
/// so that 2.675 is 2.675 and not 2.67499999999999982.
/// </summary>
internal static class SqliteNumberFunctions
{
    public const string Round = "gsem_round";
    public const string Truncate = "gsem_trunc";
    public const string Modulo = "gsem_mod";
    public const string Text = "gsem_text";
    public const string OfText = "gsem_integer";

    /// <summary><c>gsem_round10(number)</c>: 10 digits after the point, of the 15 that a REAL is good for; halves go away from zero.</summary>
    public const string Round10 = "gsem_round10";

    // From here on a REAL has no digits after the point that count.
    private const double LargestRounded = 1e15;

    public static ImmutableArray<SqliteFunction> All { get; } =
    [
        new(Round, 2, a => Cut(a[0], a[1], MidpointRounding.AwayFromZero)),
        new(Round10, 1, a => a[0] is double number && Math.Abs(number) < LargestRounded
            ? (double)decimal.Round((decimal)number, 10, MidpointRounding.AwayFromZero)
            : a[0]),
        new(Truncate, 2, a => Cut(a[0], a[1], MidpointRounding.ToZero)),
        new(Modulo, 2, a => Remainder(a[0], a[1])),
        new(Text, 2, a => Exact(a[0]) is { } number && a[1] is long scale ? number.ToString("F" + scale, CultureInfo.InvariantCulture) : null),
        new(OfText, 1, a => Integer(a[0] as string)),
    ];

    private static object? Cut(object? value, object? digits, MidpointRounding rounding)
    {
        if (value is null || digits is not long count)
        {
            return null;
        }

        // What no decimal holds has no fractional digits that a REAL could carry.
        return Exact(value) is { } number
            ? Same(value, count >= 0 ? decimal.Round(number, (int)count, rounding) : CutWhole(number, (int)-count, rounding))
            : value;
    }

    private static decimal CutWhole(decimal number, int zeros, MidpointRounding rounding)
    {
        var unit = SqliteDecimals.Power(zeros);
        return decimal.Round(number / unit, 0, rounding) * unit;
    }

    private static object? Remainder(object? dividend, object? divisor) =>
        Exact(dividend) is { } a && Exact(divisor) is { } b && b != 0 ? Same(dividend is long ? divisor! : dividend!, a % b) : null;

    private static object Same(object like, decimal number) => like is long ? (object)(long)number : (double)number;

    private static decimal? Exact(object? value) => value switch
    {
        long number => number,
        double number => Exact(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static decimal? Exact(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact == 0 ? 0m : exact : null;

    private static object? Integer(string? text) =>
        text is { Length: <= 18 } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
