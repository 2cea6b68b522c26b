using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>What the project settles for all expressions.</summary>
/// <param name="Zone">The zone in which parts of an instant are read; an IANA id.</param>
/// <param name="WeekStart">The first day of the weeks of <c>date_trunc</c> and <c>date_diff</c>.</param>
internal sealed record ExpressionSettings(string Zone, DayOfWeek WeekStart)
{
    public static ExpressionSettings Default { get; } = new("UTC", DayOfWeek.Monday);
}

/// <summary>Syntax tree to typed tree.</summary>
internal static class ExpressionBinder
{
    public const double MaxWeight = 20_000;

    /// <summary>Below the thousand levels that SQLite parses, with room for what the statement puts around it.</summary>
    public const int MaxDepth = 300;

    /// <summary>
    /// Null where names or types do not fit; the defects are in the bag. <paramref name="resolve"/> answers what a name stands for,
    /// or null after it has added its own defect.
    /// </summary>
    public static Expr? Bind(SyntaxNode node, Func<NameSyntax, Expr?> resolve, DiagnosticBag bag) =>
        Bind(node, resolve, bag, ExpressionSettings.Default);

    public static Expr? Bind(SyntaxNode node, Func<NameSyntax, Expr?> resolve, DiagnosticBag bag, ExpressionSettings settings)
    {
        var expression = new NodeBinder(resolve, bag, settings).Bind(node);
        if (expression is null || (expression.Weight <= MaxWeight && expression.Depth <= MaxDepth))
        {
            return expression;
        }

        bag.Add(ExpressionCodes.TooLarge.At(node.Span));
        return null;
    }
}
