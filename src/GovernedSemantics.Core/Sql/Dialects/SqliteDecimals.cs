using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// Decides which expressions SQLite gets as scaled integers: it has no decimals, and sums of its REALs depend on the order of the rows.
/// A column is REAL as stored; what a common table expression hands on, an aggregate and decimal arithmetic are integers.
/// </summary>
internal static class SqliteDecimals
{
    /// <summary>64 bits hold every decimal of 18 digits.</summary>
    public const int MaxScale = 18;

    /// <summary>The scale of the integer as which this expression is written; null where it is written as a plain value.</summary>
    public static int? ScaleOf(SqlExpression expression) => expression.Type is not { Kind: TypeKind.Decimal, Scale: <= MaxScale and var scale } ? null
        : expression switch
        {
            SqlReference or SqlAggregate or SqlWindow => scale,
            SqlCast cast => ScaleOf(cast.Operand) is null ? null : scale,
            SqlCase choice => AnyScaled([.. choice.Branches.Select(b => b.Then), .. choice.Else is null ? [] : new[] { choice.Else }], scale) ? scale : null,
            SqlCall call => ScaleOf(call, scale),
            _ => null,
        };

    /// <summary>True where a value becomes an integer of this scale without loss: constants with few digits, integers, decimals.</summary>
    public static bool Fits(SqlExpression expression, int scale) => expression switch
    {
        SqlParameter parameter => parameter.Value is null || Digits(parameter) is { } digits && digits <= scale && Scaled(parameter, scale) is not null,
        SqlConstant constant => constant.Value is null or long,
        _ => expression.Type.Kind == TypeKind.Integer || (expression.Type.Kind == TypeKind.Decimal && expression.Type.Scale <= scale),
    };

    /// <summary>The fractional digits that a parameter's value really has; null for what is no exact number.</summary>
    public static int? Digits(SqlParameter parameter) => parameter.Value switch
    {
        long or int => 0,
        decimal number => ScaleWithoutZeros(number),
        _ => null,
    };

    /// <summary>The parameter times ten to the scale; null where it is no exact number or does not fit 64 bits.</summary>
    public static long? Scaled(SqlParameter parameter, int scale) => Scaled(parameter.Value, scale);

    public static long? Scaled(object? value, int scale)
    {
        try
        {
            return value switch
            {
                long number => checked(number * (long)Power(scale)),
                int number => checked(number * (long)Power(scale)),
                decimal number when ScaleWithoutZeros(number) <= scale => decimal.ToInt64(number * Power(scale)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }

    public static string PowerText(int scale) => "1" + new string('0', scale);

    private static int? ScaleOf(SqlCall call, int scale) => call.Function.Name switch
    {
        "+" or "-" or "negate" or "abs" when call.Arguments.All(a => Fits(a, scale)) => scale,
        "*" when call.Arguments.Sum(FactorScale) == scale && call.Arguments.All(a => Fits(a, FactorScale(a))) => scale,
        "coalesce" or "nullif" or "greatest" or "least" => AnyScaled(call.Arguments, scale) ? scale : null,
        _ => null,
    };

    /// <summary>The scale at which a factor enters a product: that of its type.</summary>
    public static int FactorScale(SqlExpression factor) => factor.Type.Kind == TypeKind.Decimal ? factor.Type.Scale : 0;

    private static bool AnyScaled(ImmutableArray<SqlExpression> parts, int scale) =>
        parts.Any(part => ScaleOf(part) is not null) && parts.All(part => Fits(part, scale));

    private static int ScaleWithoutZeros(decimal number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : digits.TrimEnd('0').Length - point - 1;
    }
}
