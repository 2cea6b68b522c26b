namespace GovernedSemantics.Engine.Databases;

/// <summary>Exact decimals with one scale for a column, whatever the database sent.</summary>
internal static class Decimals
{
    private const int NumberDigits = 10;

    /// <summary>A scaled integer as the decimal that it means: 12345 with scale 2 is 123.45.</summary>
    public static decimal FromScaled(long value, int scale)
    {
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, value < 0, (byte)scale);
    }

    /// <summary>The same value with <paramref name="scale"/> fractional digits; digits that are not zero are never cut.</summary>
    public static decimal WithScale(decimal value, int scale)
    {
        var shortest = value.Scale > scale ? StripZeros(value) : value;
        return shortest.Scale >= scale ? shortest : shortest + new decimal(0, 0, 0, false, (byte)scale);
    }

    /// <summary>A quotient as all databases give it: at most 10 fractional digits, no trailing zeros.</summary>
    public static decimal Number(decimal value) => StripZeros(Math.Round(value, NumberDigits, MidpointRounding.AwayFromZero));

    /// <summary>Null where the value is beyond decimal's range or no number; 15 significant digits of a double are kept.</summary>
    public static decimal? Number(double value) => FromDouble(value) is { } exact ? Number(exact) : null;

    // From here on a double has no fifteen digits left for the fraction: the number would be wrong before its point.
    private static decimal? FromDouble(double value) => Math.Abs(value) < 1e15 ? (decimal)value : null;

    private static decimal StripZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
