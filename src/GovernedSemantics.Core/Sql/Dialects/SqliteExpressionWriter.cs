using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// Expressions for SQLite. <see cref="ExpressionWriter.Write"/> gives the representation at hand (a decimal may be a scaled integer, a time
/// column as stored), <see cref="Plain"/> a REAL and ISO text.
/// </summary>
internal sealed partial class SqliteExpressionWriter(RenderContext context) : ExpressionWriter(context)
{
    public override SqlText Plain(SqlExpression expression)
    {
        if (SqliteDecimals.ScaleOf(expression) is { } scale)
        {
            return Real(Write(expression), scale);
        }

        return expression is SqlColumn column ? IsoText(column) : Write(expression);
    }

    public override SqlText Output(SqlExpression expression)
    {
        if (expression.Type.Kind != TypeKind.Decimal)
        {
            return base.Output(expression);
        }

        if (expression.Type.Scale > SqliteDecimals.MaxScale)
        {
            Context.Errors.Add(DialectCodes.TooManyDigits.At(Location.None, expression.Type, SqliteDecimals.MaxScale));
            return new SqlText("NULL");
        }

        return Scaled(expression, expression.Type.Scale);
    }

    public override string OrderKey(SqlExpression expression) =>
        (expression is SqlColumn { Column.Storage: TimeStorage.IsoT } ? Plain(expression) : Write(expression)).At(SqlPrecedence.Concat);

    /// <summary>NULL is last by itself in descending order.</summary>
    public override string OrderItem(SqlOrder order) => OrderKey(order.Expression) + (order.Descending ? " DESC" : " NULLS LAST");

    public override SqlText VisitCast(SqlCast node)
    {
        var from = node.Operand.Type.Kind;
        if (node.Type.Kind == TypeKind.Decimal && SqliteDecimals.ScaleOf(node.Operand) is { } scale)
        {
            return Rescaled(Write(node.Operand), scale, node.Type.Scale);
        }

        var operand = Value(node.Operand);
        return new SqlText(node.Type.Kind switch
        {
            TypeKind.Integer when from is not (TypeKind.Boolean or TypeKind.Integer) => "CAST(ROUND(" + operand + ") AS INTEGER)",
            TypeKind.Integer or TypeKind.Boolean => "CAST(" + operand + " AS INTEGER)",
            TypeKind.Decimal => "ROUND(" + operand + ", " + Digits(node.Type.Scale) + ")",
            TypeKind.Number => "ROUND(" + operand + ", 10)",
            TypeKind.Float => "CAST(" + operand + " AS REAL)",
            TypeKind.Date => "DATE(" + operand + ")",
            TypeKind.DateTime or TypeKind.DateTimeTz => "DATETIME(" + operand + ")",
            _ => "CAST(" + operand + " AS TEXT)",
        });
    }

    protected override object? Parameter(object? value) => value switch
    {
        bool truth => truth ? 1L : 0L,
        decimal number => (double)number,
        DateOnly or DateTime or DateTimeOffset => SqliteTimes.Stored(value, value is DateOnly ? DataType.Date : DataType.DateTime, TimeStorage.Iso),
        int number => (long)number,
        _ => value,
    };

    protected override SqlText Divide(SqlCall node)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        var (leftScale, rightScale) = (SqliteDecimals.ScaleOf(left), SqliteDecimals.ScaleOf(right));
        var quotient = leftScale is not null && leftScale == rightScale
            ? "CAST(" + Write(left).Text + " AS REAL) / " + Write(right).At(SqlPrecedence.Unary)
            : Dividend(left, leftScale) + " / " + Value(right, SqlPrecedence.Unary);
        return IsOfRows(node) ? Rounded(quotient) : RoundedHalf(quotient);
    }

    /// <summary>SQLite's own ROUND takes a half for what its binary fraction makes of it; a call of ours is too dear for every row, not for every group.</summary>
    private static SqlText RoundedHalf(string value) => new(SqliteNumberFunctions.Round10 + "(" + value + ")");

    private static bool IsOfRows(SqlExpression expression) => expression switch
    {
        SqlColumn => true,
        SqlCall call => call.Arguments.Any(IsOfRows),
        SqlCast cast => IsOfRows(cast.Operand),
        SqlCase choice => choice.Branches.Any(b => IsOfRows(b.Then)) || (choice.Else is { } other && IsOfRows(other)),
        _ => false,
    };

    protected override SqlText Argument(SqlCall call, SqlExpression argument) => As(argument, call.Type, SqliteDecimals.ScaleOf(call));

    protected override SqlText Branch(SqlCase node, SqlExpression value) => As(value, node.Type, SqliteDecimals.ScaleOf(node));

    /// <summary>A dividend must be REAL, or SQLite divides integers.</summary>
    private string Dividend(SqlExpression dividend, int? scale) => scale is > 0
        ? Value(dividend, SqlPrecedence.Multiplicative)
        : "CAST(" + Value(dividend) + " AS REAL)";

    /// <summary>A part in the representation of the whole: a scaled integer, a day as the civil time at which it starts, or a plain value.</summary>
    private SqlText As(SqlExpression part, DataType whole, int? scale)
    {
        if (scale is { } digits && part.Type.Kind is TypeKind.Decimal or TypeKind.Integer or TypeKind.Null)
        {
            return Scaled(part, digits);
        }

        return whole.Kind == TypeKind.DateTime && part.Type.Kind == TypeKind.Date ? StartOfDay(part) : Plain(part);
    }
}
