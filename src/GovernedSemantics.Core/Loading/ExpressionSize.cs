using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>
/// Counts the nodes of expressions with all dimensions put in their place. Thirty dimensions, each twice the one before, would be a
/// thousand million nodes; shared parts are counted once and multiplied, so that finding this out costs nothing.
/// </summary>
internal sealed class ExpressionSize
{
    private const int Limit = 5_000;

    private readonly Dictionary<Expr, int> _sizes = new(ReferenceEqualityComparer.Instance);

    public bool IsWithinLimit(Expr expression) => SizeOf(expression) <= Limit;

    private int SizeOf(Expr expression)
    {
        if (_sizes.TryGetValue(expression, out var known))
        {
            return known;
        }

        var size = expression is SymbolExpr { Symbol: PathSymbol path } ? SizeOf(path.Path.Dimension.Expression) : 1;
        foreach (var child in ExprTree.Children(expression))
        {
            size = Math.Min(Limit + 1, size + SizeOf(child));
        }

        _sizes.Add(expression, size);
        return size;
    }
}
