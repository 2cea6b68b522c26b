using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Everything of an expression but its symbols, which only the caller can place.</summary>
internal static class ExpressionLowering
{
    /// <param name="expression">A node that is no symbol.</param>
    /// <param name="child">Lowers a direct part of it.</param>
    public static SqlExpression Lower(Expr expression, Func<Expr, SqlExpression> child) => expression switch
    {
        LiteralExpr { Value: null } literal => SqlConstant.Null(literal.Type),
        LiteralExpr { Value: bool value } => SqlConstant.Of(value),
        LiteralExpr literal => new SqlParameter(literal.Value, literal.Type),
        CallExpr call => new SqlCall(call.Function, [.. call.Arguments.Select(child)], call.Type),
        CaseExpr choice => new SqlCase(
            [.. choice.Branches.Select(b => new SqlCaseBranch(child(b.When), child(b.Then)))],
            choice.Else is null ? null : child(choice.Else),
            choice.Type),
        CastExpr cast => new SqlCast(child(cast.Operand), cast.Type),
        InExpr list => new SqlIn(child(list.Operand), [.. list.Items.Select(child)], list.Negated),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };
}
