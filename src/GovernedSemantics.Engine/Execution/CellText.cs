using System.Globalization;

namespace GovernedSemantics.Engine.Execution;

/// <summary>A cell as text, the same in tables, CSV, JSON and messages: ISO times, invariant numbers.</summary>
internal static class CellText
{
    public static string Of(object? cell) => cell switch
    {
        null => "",
        bool value => value ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime civil when civil.TimeOfDay == TimeSpan.Zero => civil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime civil => civil.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
