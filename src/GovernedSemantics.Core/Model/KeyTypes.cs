using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>Which values of two views can be equal.</summary>
internal static class KeyTypes
{
    /// <summary>Types with one representation: an integer and a decimal compare by value, a float with either only by luck.</summary>
    public static bool AreComparable(DataType a, DataType b) => a.Kind == b.Kind || (IsExact(a) && IsExact(b));

    /// <summary>The same for columns as they are stored.</summary>
    public static bool AreComparable(ViewColumn a, ViewColumn b) =>
        AreComparable(a.Type, b.Type) && (!a.Type.IsTime || (a.Storage == b.Storage && a.Zone == b.Zone));

    private static bool IsExact(DataType type) => type.Kind is TypeKind.Integer or TypeKind.Decimal;
}
