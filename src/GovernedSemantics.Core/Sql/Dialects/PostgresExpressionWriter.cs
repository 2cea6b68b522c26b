using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Expressions for PostgreSQL: numerics and times are native; text is ordered by <c>COLLATE "C"</c>.</summary>
internal sealed partial class PostgresExpressionWriter(RenderContext context) : ExpressionWriter(context)
{
    public override string OrderKey(SqlExpression expression) => ByCodePoint(expression);

    /// <summary>NULL is last by itself in ascending order.</summary>
    public override string OrderItem(SqlOrder order) => OrderKey(order.Expression) + (order.Descending ? " DESC NULLS LAST" : "");

    public override SqlText VisitCast(SqlCast node)
    {
        var from = node.Operand.Type.Kind;
        var operand = Value(node.Operand, SqlPrecedence.Postfix);
        return node.Type.Kind switch
        {
            TypeKind.Number => new SqlText("ROUND(" + Numeric(operand, from) + ", 10)"),
            TypeKind.Integer when from == TypeKind.Float => Postfix("ROUND(" + operand + "::numeric)", "bigint"),
            TypeKind.String when from is TypeKind.Date => new SqlText("TO_CHAR(" + operand + ", 'YYYY-MM-DD')"),
            TypeKind.String when from is TypeKind.DateTime => new SqlText("TO_CHAR(" + operand + ", 'YYYY-MM-DD HH24:MI:SS')"),
            _ => Postfix(operand, PostgresTypes.WithScale(node.Type)),
        };
    }

    protected override SqlText Null(DataType type) => Postfix("NULL", PostgresTypes.Name(type));

    protected override SqlText Comparison(SqlCall node)
    {
        var byOrder = node.Function.Name is not ("=" or "<>") && node.Arguments[0].Type.Kind == TypeKind.String;
        if (!byOrder)
        {
            return base.Comparison(node);
        }

        var left = ByCodePoint(node.Arguments[0]);
        return new SqlText(left + " " + node.Function.Name + " " + Value(node.Arguments[1], SqlPrecedence.Concat), SqlPrecedence.Comparison, true);
    }

    protected override SqlText Between(SqlCall node)
    {
        var operand = ByCodePoint(node.Arguments[0]);
        var low = Value(node.Arguments[1], SqlPrecedence.Concat);
        return BetweenText(node, operand, low, Value(node.Arguments[2], SqlPrecedence.Concat));
    }

    protected override SqlText Divide(SqlCall node)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        var (a, b) = (left.Type.Kind, right.Type.Kind);
        var dividend = a == TypeKind.Integer && b == TypeKind.Integer
            ? Value(left, SqlPrecedence.Postfix) + "::numeric"
            : Value(left, SqlPrecedence.Multiplicative);
        var quotient = dividend + " / " + (IsKnownNotZero(right) ? Value(right, SqlPrecedence.Unary) : "NULLIF(" + Value(right) + ", 0)");
        return Rounded(a == TypeKind.Float || b == TypeKind.Float ? "(" + quotient + ")::numeric" : quotient);
    }

    private static SqlText Postfix(string operand, string type) => new(operand + "::" + type, SqlPrecedence.Postfix);

    private static string Numeric(string operand, TypeKind kind) => kind is TypeKind.Decimal or TypeKind.Number ? operand : operand + "::numeric";

    private string ByCodePoint(SqlExpression expression) => expression.Type.Kind == TypeKind.String
        ? Value(expression, SqlPrecedence.Postfix) + " COLLATE \"C\""
        : Value(expression, SqlPrecedence.Concat);
}
