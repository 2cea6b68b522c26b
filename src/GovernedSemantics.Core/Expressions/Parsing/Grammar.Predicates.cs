using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <content>Comparisons and the other conditions on values. They do not chain: <c>a &lt; b &lt; c</c> is an error.</content>
internal sealed partial class Grammar
{
    private static readonly ImmutableArray<FunctionEntry> Comparisons =
        [Operators.Equal, Operators.NotEqual, Operators.LessOrEqual, Operators.GreaterOrEqual, Operators.Less, Operators.Greater];

    private SyntaxNode? Predicate()
    {
        var start = Current.Start;
        var left = Concatenation();
        if (left is null)
        {
            return null;
        }

        foreach (var comparison in Comparisons)
        {
            if (Current.IsSymbol(comparison.Name))
            {
                _at++;
                return Concatenation() is { } right ? Call(comparison, start, left, right) : null;
            }
        }

        return Take("is") ? Is(left, start) : Worded(left, start);
    }

    private SyntaxNode? Is(SyntaxNode left, int start)
    {
        var negated = Take("not");
        if (Take("null"))
        {
            return Call(negated ? Operators.IsNotNull : Operators.IsNull, start, left);
        }

        if (Take("distinct"))
        {
            return Expect("from") && Concatenation() is { } right
                ? Call(negated ? Operators.IsNotDistinct : Operators.IsDistinct, start, left, right)
                : null;
        }

        if (Current.Is("true") || Current.Is("false"))
        {
            // IS TRUE is never NULL, which is what comparing by distinctness gives.
            var truth = new LiteralSyntax(Current.Is("true"), DataType.Boolean, source.Span(Current.Start, Current.Length));
            _at++;
            return Call(negated ? Operators.IsDistinct : Operators.IsNotDistinct, start, left, truth);
        }

        return Fail("NULL, NOT NULL, TRUE, FALSE or DISTINCT FROM");
    }

    private SyntaxNode? Worded(SyntaxNode left, int start)
    {
        var negated = Current.Is("not") && tokens[_at + 1] is var next && (next.Is("in") || next.Is("between") || next.Is("like") || next.Is("ilike"));
        _at += negated ? 1 : 0;
        if (Take("in"))
        {
            return In(left, start, negated);
        }

        if (Take("between"))
        {
            return Between(left, start) is { } between ? Opposite(between, start, negated) : null;
        }

        if (Current.Is("like") || Current.Is("ilike"))
        {
            var function = Next().Text == "like" ? Operators.Like : Operators.ILike;
            return Like(function, left, start) is { } like ? Opposite(like, start, negated) : null;
        }

        return left;
    }

    private SyntaxNode? Opposite(SyntaxNode node, int start, bool negated) => negated ? Call(Operators.Not, start, node) : node;

    private SyntaxNode? Between(SyntaxNode left, int start)
    {
        var low = Concatenation();
        return low is not null && Expect("and") && Concatenation() is { } high ? Call(Operators.Between, start, left, low, high) : null;
    }

    // The escape character, where one is named, goes along as a third argument; the binder puts it into the pattern.
    private SyntaxNode? Like(FunctionEntry function, SyntaxNode left, int start)
    {
        var pattern = Concatenation();
        if (pattern is null || !Take("escape"))
        {
            return pattern is null ? null : Call(function, start, left, pattern);
        }

        return Concatenation() is { } escape ? Call(function, start, left, pattern, escape) : null;
    }

    private SyntaxNode? In(SyntaxNode left, int start, bool negated)
    {
        if (!Expect("(") || List() is not { } items)
        {
            return null;
        }

        return Deepened(new InSyntax(left, items, negated, SpanFrom(start)), start, [left, .. items]);
    }

    /// <summary>At least one expression, commas, and the closing parenthesis; null after a defect.</summary>
    private ImmutableArray<SyntaxNode>? List()
    {
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        do
        {
            if (Expression() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(","));

        return Expect(")") ? items.ToImmutable() : null;
    }
}
