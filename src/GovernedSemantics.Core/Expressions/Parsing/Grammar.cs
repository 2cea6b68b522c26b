using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>
/// Recursive descent, one method for each level of binding. A method returns null after a defect, which is then in the bag, and its callers
/// return at once: only the first syntax error of an expression is told, since the rest would follow from it.
/// </summary>
internal sealed partial class Grammar(SourceText source, List<Token> tokens, DiagnosticBag bag)
{
    private int _at;
    private int _nesting;

    private Token Current => tokens[_at];

    public SyntaxNode? Whole()
    {
        var node = Expression();
        return node is null || Current.Kind == TokenKind.End ? node : Fail("an operator or the end of the expression");
    }

    private SyntaxNode? Expression()
    {
        if (++_nesting > ExpressionParser.MaxDepth)
        {
            return TooDeep(Current.Start);
        }

        var node = Chain("or", Operators.Or, Conjunction);
        _nesting--;
        return node;
    }

    private SyntaxNode? Conjunction() => Chain("and", Operators.And, Negation);

    private SyntaxNode? Negation()
    {
        if (!Current.Is("not"))
        {
            return Predicate();
        }

        var start = Next().Start;
        if (++_nesting > ExpressionParser.MaxDepth)
        {
            return TooDeep(start);
        }

        var operand = Negation();
        _nesting--;
        return operand is null ? null : Call(Operators.Not, start, operand);
    }

    private SyntaxNode? Concatenation() => Chain("||", Operators.Concat, Sum);

    private SyntaxNode? Sum() => LeftToRight(Product, ("+", Operators.Add), ("-", Operators.Subtract));

    private SyntaxNode? Product() =>
        LeftToRight(Signed, ("*", Operators.Multiply), ("/", Operators.Divide), ("%", Operators.Modulo));

    private SyntaxNode? Signed()
    {
        if (!Current.IsSymbol("-") && !Current.IsSymbol("+"))
        {
            return Primary();
        }

        var sign = Next();
        if (++_nesting > ExpressionParser.MaxDepth)
        {
            return TooDeep(sign.Start);
        }

        var operand = Signed();
        _nesting--;
        return operand is null || sign.Text == "+" ? operand : Negated(operand, sign.Start);
    }

    private SyntaxNode? Negated(SyntaxNode operand, int start) => operand switch
    {
        LiteralSyntax { Value: long number } literal => new LiteralSyntax(-number, literal.Type, SpanFrom(start)),
        LiteralSyntax { Value: decimal number } literal => new LiteralSyntax(-number, literal.Type, SpanFrom(start)),
        LiteralSyntax { Value: double number } literal => new LiteralSyntax(-number, literal.Type, SpanFrom(start)),
        _ => Call(Operators.Negate, start, operand),
    };

    // One call with all operands, so that a long chain of conditions is not a deep tree.
    private SyntaxNode? Chain(string word, FunctionEntry function, Func<SyntaxNode?> operand)
    {
        var start = Current.Start;
        var first = operand();
        if (first is null || !IsNext(word))
        {
            return first;
        }

        var all = ImmutableArray.CreateBuilder<SyntaxNode>();
        all.Add(first);
        while (IsNext(word))
        {
            _at++;
            if (operand() is not { } more)
            {
                return null;
            }

            all.Add(more);
        }

        return Call(function, start, [.. all]);
    }

    private SyntaxNode? LeftToRight(Func<SyntaxNode?> operand, params ReadOnlySpan<(string Symbol, FunctionEntry Function)> operators)
    {
        var start = Current.Start;
        var left = operand();
        while (left is not null && Find(operators) is { } function)
        {
            _at++;
            var right = operand();
            left = right is null ? null : Call(function, start, left, right);
        }

        return left;
    }

    private FunctionEntry? Find(ReadOnlySpan<(string Symbol, FunctionEntry Function)> operators)
    {
        foreach (var (symbol, function) in operators)
        {
            if (Current.IsSymbol(symbol))
            {
                return function;
            }
        }

        return null;
    }

    private bool IsNext(string word) => Current.Is(word) || Current.IsSymbol(word);

    private Token Next() => tokens[_at++];

    private bool Take(string wordOrSymbol)
    {
        if (!IsNext(wordOrSymbol))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Expect(string wordOrSymbol)
    {
        if (Take(wordOrSymbol))
        {
            return true;
        }

        _ = Fail($"\"{wordOrSymbol}\"");
        return false;
    }

    private SourceSpan SpanFrom(int start) => source.Span(start, tokens[Math.Max(0, _at - 1)].End - start);

    private SyntaxNode? Call(FunctionEntry function, int start, params ImmutableArray<SyntaxNode> arguments) =>
        Deepened(new CallSyntax(function, arguments, SpanFrom(start)), start, [.. arguments]);

    private SyntaxNode? Deepened(SyntaxNode node, int start, params ReadOnlySpan<SyntaxNode?> children)
    {
        var depth = 0;
        foreach (var child in children)
        {
            depth = Math.Max(depth, child?.Depth ?? 0);
        }

        return depth >= ExpressionParser.MaxDepth ? TooDeep(start) : node with { Depth = depth + 1 };
    }

    private SyntaxNode? TooDeep(int start)
    {
        bag.Add(ExpressionCodes.TooDeep.At(source.Span(start, 1), ExpressionParser.MaxDepth));
        return null;
    }

    private SyntaxNode? Fail(string expected)
    {
        var span = source.Span(Current.Start, Current.Length);
        bag.Add(Current.Kind == TokenKind.Word && Keywords.IsStatement(Current.Text)
            ? ExpressionCodes.NotInLanguage.At(span, Current.Text.ToUpperInvariant())
            : ExpressionCodes.Unexpected.At(span, Current.Shown, expected));
        return null;
    }
}
