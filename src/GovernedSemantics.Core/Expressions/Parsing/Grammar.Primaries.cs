using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <content>Literals, names, parentheses and CASE.</content>
internal sealed partial class Grammar
{
    private const string Value = "a value, a name or a function";

    private SyntaxNode? Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _at++;
                return Literals.Number(token, source.Span(token.Start, token.Length), bag);
            case TokenKind.Text:
                _at++;
                return new LiteralSyntax(token.Text, DataType.String, source.Span(token.Start, token.Length));
            case TokenKind.Symbol when token.Text == "(":
                _at++;
                return Expression() is { } inner && Expect(")") ? inner : null;
            case TokenKind.Word:
                return Word(token);
            default:
                return Fail(Value);
        }
    }

    private SyntaxNode? Word(Token token)
    {
        switch (token.Text)
        {
            case "null" or "true" or "false":
                _at++;
                object? value = token.Text == "null" ? null : token.Text == "true";
                return new LiteralSyntax(value, value is null ? DataType.Null : DataType.Boolean, source.Span(token.Start, token.Length));
            case "case":
                _at++;
                return Case(token.Start);
            case "cast":
                _at++;
                return Cast(token.Start);
        }

        if (Keywords.IsReserved(token.Text))
        {
            return Fail(Value);
        }

        if (Keywords.IsTypedLiteral(token.Text) && tokens[_at + 1].Kind == TokenKind.Text)
        {
            _at += 2;
            return Literals.Time(token.Text == "date" ? DataType.Date : DataType.DateTime, tokens[_at - 1].Text, SpanFrom(token.Start), bag);
        }

        return Name(token);
    }

    private SyntaxNode? Name(Token first)
    {
        var parts = ImmutableArray.Create(Next().Text);
        while (Current.IsSymbol("."))
        {
            _at++;
            if (Current.Kind != TokenKind.Word)
            {
                return Fail("a name");
            }

            parts = parts.Add(Next().Text);
        }

        var name = new NameSyntax(parts, SpanFrom(first.Start));
        if (Current.IsSymbol("("))
        {
            _at++;
            return Function(name, first.Start);
        }

        if (parts.Length == 1 && Keywords.IsClock(name.Text) && name.Text.Contains('_'))
        {
            return Refuse(ExpressionCodes.NotDeterministic, name.Span, name.Text);
        }

        return name.Text is "select" ? Refuse(ExpressionCodes.NotInLanguage, name.Span, "SELECT") : name;
    }

    private SyntaxNode? Case(int start)
    {
        SyntaxNode? operand = null;
        if (!Current.Is("when") && (operand = Expression()) is null)
        {
            return null;
        }

        var branches = ImmutableArray.CreateBuilder<WhenSyntax>();
        while (Take("when"))
        {
            if (Expression() is not { } when || !Expect("then") || Expression() is not { } then)
            {
                return null;
            }

            branches.Add(new WhenSyntax(when, then));
        }

        if (branches.Count == 0)
        {
            return Fail("\"when\"");
        }

        SyntaxNode? otherwise = null;
        if (Take("else") && (otherwise = Expression()) is null)
        {
            return null;
        }

        if (!Expect("end"))
        {
            return null;
        }

        var node = new CaseSyntax(operand, branches.ToImmutable(), otherwise, SpanFrom(start));
        return Deepened(node, start, [operand, otherwise, .. branches.Select(b => b.When), .. branches.Select(b => b.Then)]);
    }

    private SyntaxNode? Cast(int start)
    {
        if (!Expect("(") || Expression() is not { } operand || !Expect("as") || TypeName() is not { } type || !Expect(")"))
        {
            return null;
        }

        return Deepened(new CastSyntax(operand, type, SpanFrom(start)), start, operand);
    }

    private SyntaxNode? Refuse(DiagnosticDescriptor code, SourceSpan span, params ReadOnlySpan<object?> args)
    {
        bag.Add(code.At(span, args));
        return null;
    }
}
