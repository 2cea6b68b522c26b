namespace GovernedSemantics.Planning;

/// <summary>What an expression comes to without a database: a decimal, a bool, a text, a time or null; or it cannot be told.</summary>
internal readonly record struct Folded(object? Value, bool IsKnown)
{
    public static readonly Folded Null = new(null, true);

    public static readonly Folded Unknown = new(null, false);

    public bool IsNull => IsKnown && Value is null;

    public bool IsTrue => Value is true;

    public static Folded Of(object? value) => new(value switch
    {
        long or int or double => Number(Convert.ToDouble(value, null), value),
        _ => value,
    }, true);

    /// <summary>Unknown for what is no finite number that a decimal holds.</summary>
    public static Folded Of(double value) => double.IsFinite(value) && Math.Abs(value) < 1e28 ? new((decimal)value, true) : Unknown;

    // An integer keeps all its digits; a double has 15.
    private static decimal Number(double value, object exact) => exact is double ? (decimal)value : Convert.ToDecimal(exact, null);
}
