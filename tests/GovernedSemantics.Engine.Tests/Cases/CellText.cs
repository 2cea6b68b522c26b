using System.Globalization;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>One spelling for each value, whichever type a database or the engine gives it in.</summary>
internal static class CellText
{
    private const string AllDigits = "0.############################";

    public static string? Of(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => Number(number),
        double number => Number(Parse(number.ToString("G12", CultureInfo.InvariantCulture))!.Value),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A cell of type {value.GetType()}."),
    };

    /// <summary>The expected text, written as a number where the value is one: 350.00 is 350.</summary>
    public static string? Like(object? value, string? expected) =>
        value is decimal or double or long && Parse(expected) is { } number ? Number(number) : expected;

    /// <summary>Equal as text, or as numbers but for the noise that binary fractions leave in SQL written by hand.</summary>
    public static bool IsNear(string? a, string? b) =>
        a == b || (Parse(a) is { } x && Parse(b) is { } y && Math.Abs(x - y) <= 0.000000001m);

    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(decimal number) => number.ToString(AllDigits, CultureInfo.InvariantCulture);
}
