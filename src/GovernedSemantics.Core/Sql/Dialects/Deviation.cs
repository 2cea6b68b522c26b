using System.Numerics;

namespace GovernedSemantics.Sql;

/// <summary>
/// Variance or standard deviation of exact values, rounded to 10 digits half away from zero. Sums are kept as integers, so the order of the
/// rows has no say.
/// </summary>
internal sealed class Deviation(bool ofSample, bool root)
{
    private const int Scale = 18;
    private const int ResultScale = 10;
    private const int GuardDigits = 10;
    private static readonly BigInteger Unit = BigInteger.Pow(10, Scale);

    private BigInteger _sum;
    private BigInteger _squares;
    private long _count;
    private bool _isNumber = true;

    /// <summary>Adds a long or a double; NULL is not counted.</summary>
    public void Add(object? value)
    {
        BigInteger scaled;
        switch (value)
        {
            case null:
                return;
            case long integer:
                scaled = integer * Unit;
                break;
            case double real when Math.Abs(real) < 1e27:
                scaled = Scaled((decimal)real);
                break;
            default:
                _isNumber = false;
                return;
        }

        _sum += scaled;
        _squares += scaled * scaled;
        _count++;
    }

    /// <summary>A double; null for too few values. Not a number where a value was none, which the reader refuses.</summary>
    public object? Result()
    {
        if (!_isNumber)
        {
            return double.PositiveInfinity;
        }

        if (_count < (ofSample ? 2 : 1))
        {
            return null;
        }

        var numerator = (_count * _squares) - (_sum * _sum);
        var denominator = new BigInteger(_count) * (ofSample ? _count - 1 : _count) * Unit * Unit;
        return root ? Root(numerator, denominator) : Quotient(numerator, denominator);
    }

    private static BigInteger Scaled(decimal value)
    {
        var whole = decimal.Truncate(value);
        return ((BigInteger)whole * Unit) + (BigInteger)((value - whole) * (decimal)Unit);
    }

    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var twice = numerator * 2 * BigInteger.Pow(10, ResultScale);
        return Value((twice + denominator) / (2 * denominator), ResultScale);
    }

    private static double Root(BigInteger numerator, BigInteger denominator)
    {
        var digits = ResultScale + GuardDigits;
        var root = SquareRoot(numerator * BigInteger.Pow(10, 2 * digits) / denominator);
        var guard = BigInteger.Pow(10, GuardDigits);
        return Value((root + (guard / 2)) / guard, ResultScale);
    }

    private static double Value(BigInteger scaled, int scale) => (double)scaled / Math.Pow(10, scale);

    /// <summary>The largest integer whose square is not greater, by Newton's method from above.</summary>
    private static BigInteger SquareRoot(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
