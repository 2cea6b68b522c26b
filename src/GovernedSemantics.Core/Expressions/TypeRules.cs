namespace GovernedSemantics.Expressions;

/// <summary>The types of results and the type that two types have in common.</summary>
internal static class TypeRules
{
    private const int MaxPrecision = 38;

    /// <summary>Products with more fractional digits than this are numbers, which are rounded to 10.</summary>
    private const int MaxProductScale = 12;

    public static ResultRule Always(DataType type) => _ => type;

    public static DataType CommonOfAll(ReadOnlySpan<DataType> types)
    {
        var common = DataType.Null;
        foreach (var type in types)
        {
            common = Common(common, type) ?? type;
        }

        return common;
    }

    public static DataType First(ReadOnlySpan<DataType> types) => types.IsEmpty ? DataType.Null : types[0];

    /// <summary>The type that both values can be turned into without a change of meaning; null where there is none.</summary>
    public static DataType? Common(DataType a, DataType b)
    {
        if (a == b || b.Kind == TypeKind.Null)
        {
            return a;
        }

        if (a.Kind == TypeKind.Null)
        {
            return b;
        }

        if (a.IsNumeric && b.IsNumeric)
        {
            return CommonNumber(a, b);
        }

        // A day is also the civil time at which it starts; an instant is neither without a zone.
        return a.Kind is TypeKind.Date or TypeKind.DateTime && b.Kind is TypeKind.Date or TypeKind.DateTime ? DataType.DateTime : null;
    }

    public static DataType Sum(ReadOnlySpan<DataType> types)
    {
        var (a, b) = Numbers(types);
        return Wider(a, b) ?? DataType.Decimal(MaxPrecision, Math.Max(a.Scale, b.Scale));
    }

    public static DataType Product(ReadOnlySpan<DataType> types)
    {
        var (a, b) = Numbers(types);
        return Wider(a, b) ?? (a.Scale + b.Scale > MaxProductScale ? DataType.Number : DataType.Decimal(MaxPrecision, a.Scale + b.Scale));
    }

    private static DataType CommonNumber(DataType a, DataType b)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        return Wider(a, b) ?? DataType.Decimal(Math.Min(MaxPrecision, scale + Math.Max(Whole(a), Whole(b))), scale);
    }

    // Null where both are exact and at least one is a decimal: then the scale decides.
    private static DataType? Wider(DataType a, DataType b)
    {
        if (a.Kind == TypeKind.Float || b.Kind == TypeKind.Float)
        {
            return DataType.Float;
        }

        if (a.Kind == TypeKind.Number || b.Kind == TypeKind.Number)
        {
            return DataType.Number;
        }

        return a.Kind == TypeKind.Integer && b.Kind == TypeKind.Integer ? DataType.Integer : null;
    }

    private static int Whole(DataType type) => type.Kind == TypeKind.Integer ? 19 : type.Precision - type.Scale;

    // A bare NULL counts as the other side's type.
    private static (DataType A, DataType B) Numbers(ReadOnlySpan<DataType> types)
    {
        var (a, b) = (types[0], types[1]);
        return a.Kind == TypeKind.Null ? (b.Kind == TypeKind.Null ? DataType.Integer : b, b.Kind == TypeKind.Null ? DataType.Integer : b)
            : (a, b.Kind == TypeKind.Null ? a : b);
    }
}
