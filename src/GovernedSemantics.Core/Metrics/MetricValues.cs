using GovernedSemantics.Expressions;

namespace GovernedSemantics.Metrics;

/// <summary>Constants that stand in for missing values.</summary>
internal static class MetricValues
{
    /// <summary>True where the number is a value of the type: whole for integers, no more fractional digits than a decimal has.</summary>
    public static bool Fits(decimal value, DataType type) => type.Kind switch
    {
        TypeKind.Integer => decimal.IsInteger(value),
        TypeKind.Decimal => decimal.Round(value, type.Scale) == value,
        TypeKind.Number or TypeKind.Float => true,
        _ => false,
    };
}
