using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Planning;

/// <summary>Arithmetic and functions of numbers that are known.</summary>
internal static class FoldedNumbers
{
    public static Folded Of(CallExpr call, ImmutableArray<decimal> numbers)
    {
        var first = numbers[0];
        var second = numbers.Length > 1 ? numbers[1] : 0;
        try
        {
            return call.Function.Name switch
            {
                "+" => Folded.Of(numbers.Length == 1 ? first : first + second),
                "-" => Folded.Of(numbers.Length == 1 ? -first : first - second),
                "negate" => Folded.Of(-first),
                "*" => Folded.Of(first * second),
                "/" => Quotient(first, second),
                "%" => second == 0 ? Folded.Null : Folded.Of(first % second),
                "abs" => Folded.Of(Math.Abs(first)),
                "ceil" => Folded.Of(Math.Ceiling(first)),
                "floor" => Folded.Of(Math.Floor(first)),
                "sign" => Folded.Of((decimal)Math.Sign(first)),
                "round" or "trunc" => Digits(first, second, call.Function.Name == "trunc"),
                "sqrt" => first < 0 ? Folded.Null : Folded.Of(Math.Sqrt((double)first)),
                "exp" => Folded.Of(Math.Exp((double)first)),
                _ => Folded.Unknown,
            };
        }
        catch (OverflowException)
        {
            return Folded.Unknown;
        }
    }

    /// <summary>As every database gives it: 10 digits, NULL for a divisor of 0.</summary>
    public static Folded Quotient(decimal a, decimal b) =>
        b == 0 ? Folded.Null : Folded.Of(Math.Round(a / b, 10, MidpointRounding.AwayFromZero));

    private static Folded Digits(decimal number, decimal digits, bool cut) => number == 0
        ? Folded.Of(0m)
        : digits is >= 0 and <= 28 ? Folded.Of(Math.Round(number, (int)digits, cut ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero)) : Folded.Unknown;
}
