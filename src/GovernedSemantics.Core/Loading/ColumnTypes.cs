using System.Text.RegularExpressions;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Loading;

/// <summary>The spellings of column types.</summary>
internal static partial class ColumnTypes
{
    private static readonly DataType[] Plain =
    [
        DataType.String, DataType.Integer, DataType.Float, DataType.Boolean, DataType.Date, DataType.DateTime, DataType.DateTimeTz,
    ];

    public static IEnumerable<string> Names => Plain.Select(t => t.ToString()).Append("decimal(12,2)");

    /// <summary>Null for what is not a type. Decimals have 1 to 38 digits, of which at most 18 follow the point.</summary>
    public static DataType? Parse(string text)
    {
        foreach (var type in Plain)
        {
            if (type.ToString() == text)
            {
                return type;
            }
        }

        if (DecimalPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (precision, scale) = (int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan));
        return precision is >= 1 and <= 38 && scale <= precision && scale <= 18 ? DataType.Decimal(precision, scale) : null;
    }

    [GeneratedRegex(@"^decimal\(([0-9]{1,2}), ?([0-9]{1,2})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();
}
