using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Reading expressions as trees.</summary>
internal static class ExprTree
{
    /// <summary>The operands, in the order in which they are written.</summary>
    public static ImmutableArray<Expr> Children(Expr expression) => expression switch
    {
        CallExpr call => call.Arguments,
        CaseExpr choice => [.. choice.Branches.SelectMany(b => new[] { b.When, b.Then }), .. choice.Else is null ? Array.Empty<Expr>() : [choice.Else]],
        CastExpr cast => [cast.Operand],
        InExpr list => [list.Operand, .. list.Items],
        LiteralExpr or SymbolExpr => [],
        _ => throw new InvalidOperationException($"The operands of {expression.GetType().Name} are not known."),
    };

    /// <summary>The expression and everything below it, outermost first.</summary>
    public static IEnumerable<Expr> All(Expr expression) => Children(expression).SelectMany(All).Prepend(expression);

    /// <summary>The symbols that it reads, each as often as it is named.</summary>
    public static IEnumerable<Symbol> Symbols(Expr expression) => All(expression).OfType<SymbolExpr>().Select(s => s.Symbol);
}
