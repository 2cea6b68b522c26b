using System.Globalization;
using GovernedSemantics.Engine;
using GovernedSemantics.Engine.Json;

namespace GovernedSemantics.Cli.Output;

/// <summary>Cells as people read them: a metric in its format, times as ISO, NULL as a mark of its own.</summary>
internal static class CellDisplay
{
    public const string Null = "(null)";

    /// <summary>The column's name, with the unit where it has one.</summary>
    public static string Header(AnswerColumn column) => column switch
    {
        { Unit: { } unit } => $"{column.Name} [{unit}]",
        { Format: "percent" } => $"{column.Name} [%]",
        _ => column.Name,
    };

    public static string Show(object? cell, AnswerColumn column) => cell switch
    {
        null => Null,
        "" => "\"\"",
        string text => Visible.Text(text),
        bool flag => flag ? "true" : "false",
        long or int or decimal or double => Number(cell, column.Format),
        _ => CellJson.Text(cell) ?? Exact(cell),
    };

    /// <summary>The whole value, in no format.</summary>
    public static string Exact(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => CellJson.Text(cell) ?? Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static string Number(object cell, string? format) => (format, cell) switch
    {
        ("currency" or "0.00", IFormattable number) => number.ToString("0.00", CultureInfo.InvariantCulture),
        ("0", IFormattable number) => number.ToString("0", CultureInfo.InvariantCulture),
        ("percent", double number) => (number * 100).ToString("0.00", CultureInfo.InvariantCulture),
        ("percent", _) => Percent(Convert.ToDecimal(cell, CultureInfo.InvariantCulture)),
        _ => Exact(cell),
    };

    // A fraction beyond this has no percentage that fits a decimal.
    private static string Percent(decimal fraction) => decimal.Abs(fraction) > decimal.MaxValue / 100
        ? $"{Exact(fraction)} x 100"
        : (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture);
}
