using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>Arithmetic. Where a result could need more than 38 digits, SQL Server drops fractional ones: operands are cast so that it does not.</content>
internal sealed partial class SqlServerExpressionWriter
{
    /// <summary>Two factors of this precision have a product that fits.</summary>
    private const int FactorPrecision = 18;

    /// <summary>Fractional digits of a product that SQL Server always keeps.</summary>
    private const int SafeScale = 6;

    protected override SqlText Additive(SqlCall node)
    {
        var left = AtScale(node.Arguments[0], node.Type).At(SqlPrecedence.Additive);
        var right = AtScale(node.Arguments[1], node.Type).At(SqlPrecedence.Multiplicative);
        return new SqlText(left + " " + node.Function.Name + " " + right, SqlPrecedence.Additive);
    }

    protected override SqlText Multiply(SqlCall node)
    {
        if (node.Type is not { Kind: TypeKind.Decimal, Scale: > SafeScale } || node.Arguments.Sum(Precision) < SqlServerTypes.MaxPrecision)
        {
            return base.Multiply(node);
        }

        var left = Factor(node.Arguments[0]);
        return new SqlText(left + " * " + Factor(node.Arguments[1]), SqlPrecedence.Multiplicative);
    }

    /// <summary>In float, because the quotient of two sums of precision 38 would keep 6 digits.</summary>
    protected override SqlText Divide(SqlCall node)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        var dividend = left.Type.Kind == TypeKind.Float ? Value(left, SqlPrecedence.Multiplicative) : "CAST(" + Value(left) + " AS float)";
        return Rounded(dividend + " / " + (IsKnownNotZero(right) ? Value(right, SqlPrecedence.Unary) : "NULLIF(" + Value(right) + ", 0)"));
    }

    private string Factor(SqlExpression factor) => factor.Type.Kind == TypeKind.Decimal
        ? Cast(Value(factor), SqlServerTypes.Decimal(FactorPrecision, factor.Type.Scale)).Text
        : Value(factor, SqlPrecedence.Unary);

    /// <summary>
    /// An operand of a sum or a branch of a choice, cast where its scale is smaller than the result's and the digits do not suffice for both.
    /// </summary>
    private SqlText AtScale(SqlExpression expression, DataType whole)
    {
        var text = Plain(expression);
        var type = expression.Type;
        var lacks = whole.Kind == TypeKind.Decimal && type.Kind == TypeKind.Decimal && type.Scale < whole.Scale
            && Precision(expression) - type.Scale + whole.Scale + 1 > SqlServerTypes.MaxPrecision;
        return lacks && expression is not SqlConstant ? Cast(text.Text, SqlServerTypes.Decimal(SqlServerTypes.MaxPrecision, whole.Scale)) : text;
    }

    /// <summary>The precision that SQL Server gives it: columns have their own, integers 19, and sums and parameters come with 38.</summary>
    private static int Precision(SqlExpression expression) => expression switch
    {
        SqlColumn { Type: { Kind: TypeKind.Decimal, Precision: > 0 } type } => type.Precision,
        _ when expression.Type.Kind == TypeKind.Integer => 19,
        _ => SqlServerTypes.MaxPrecision,
    };
}
