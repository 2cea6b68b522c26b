using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>The direct parts of an expression, left to right.</summary>
internal static class ExprChildren
{
    public static ImmutableArray<Expr> Of(Expr expression) => expression switch
    {
        LiteralExpr or SymbolExpr => [],
        CallExpr call => call.Arguments,
        CastExpr cast => [cast.Operand],
        InExpr list => [list.Operand, .. list.Items],
        CaseExpr cases => [
            .. cases.Branches.SelectMany(b => new[] { b.When, b.Then }),
            .. cases.Else is null ? ImmutableArray<Expr>.Empty : [cases.Else],
        ],
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };
}
