using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <content>Calls, the spellings of the SQL standard for some of them, and type names.</content>
internal sealed partial class Grammar
{
    // The opening parenthesis is read already.
    private SyntaxNode? Function(NameSyntax name, int start)
    {
        var function = FunctionCatalogue.FindCallable(name.Text);
        if (function is null)
        {
            return name.Text is "extract" or "date_part" ? Extract(start) : UnknownFunction(name);
        }

        var arguments = Current.IsSymbol(")") ? ImmutableArray<SyntaxNode>.Empty : Arguments(function);
        if (arguments is not { } all || (all.IsEmpty && !Expect(")")))
        {
            return null;
        }

        return Call(function, start, Ordered(name.Text, all));
    }

    private ImmutableArray<SyntaxNode>? Arguments(FunctionEntry function)
    {
        if (function == TextFunctions.Position)
        {
            return PositionArguments();
        }

        if (Expression() is not { } first)
        {
            return null;
        }

        if (function == TextFunctions.Substring && Take("from"))
        {
            return SubstringArguments(first);
        }

        if (Take(","))
        {
            return List() is { } more ? [first, .. more] : null;
        }

        return Expect(")") ? [first] : null;
    }

    // POSITION(a IN b): the operand must not take the IN for its own.
    private ImmutableArray<SyntaxNode>? PositionArguments()
    {
        if (Concatenation() is not { } wanted || (!Take("in") && !Expect(",")))
        {
            return null;
        }

        return List() is { } rest ? [wanted, .. rest] : null;
    }

    private ImmutableArray<SyntaxNode>? SubstringArguments(SyntaxNode text)
    {
        if (Expression() is not { } from)
        {
            return null;
        }

        if (!Current.Is("for"))
        {
            return Expect(")") ? [text, from] : null;
        }

        _at++;
        return Expression() is { } count && Expect(")") ? [text, from, count] : null;
    }

    // EXTRACT(month FROM x) and DATE_PART('month', x) are the function of that part.
    private SyntaxNode? Extract(int start)
    {
        var part = Current;
        if (part.Kind is not (TokenKind.Word or TokenKind.Text))
        {
            return Fail("a part of time");
        }

        _at++;
        if (TimeFunctions.Part(part.Text.ToLowerInvariant()) is not { } function)
        {
            var span = source.Span(part.Start, part.Length);
            bag.Add(ExpressionCodes.Unit.At(
                span, NameSuggester.Hint(part.Text, TimeFunctions.PartNames), TimeFunctions.PartNames, part.Shown, "extract"));
            return null;
        }

        if (!Take("from") && !Expect(","))
        {
            return null;
        }

        return Expression() is { } operand && Expect(")") ? Call(function, start, operand) : null;
    }

    // DATEADD(month, 1, x) of the standard's dialects is date_add(x, 1, month).
    private static ImmutableArray<SyntaxNode> Ordered(string name, ImmutableArray<SyntaxNode> arguments) =>
        name is "dateadd" && arguments.Length == 3 ? [arguments[2], arguments[1], arguments[0]] : arguments;

    private SyntaxNode? UnknownFunction(NameSyntax name)
    {
        if (Keywords.IsAggregate(name.Text))
        {
            return Refuse(ExpressionCodes.Aggregate, name.Span, name.Text);
        }

        if (Keywords.IsClock(name.Text))
        {
            return Refuse(ExpressionCodes.NotDeterministic, name.Span, name.Text);
        }

        if (Keywords.IsStatement(name.Text))
        {
            return Refuse(ExpressionCodes.NotInLanguage, name.Span, name.Text.ToUpperInvariant());
        }

        var known = FunctionCatalogue.Functions.Select(f => f.Name);
        var shown = name.Text.Length > 60 ? name.Text[..60] + "..." : name.Text;
        bag.Add(ExpressionCodes.UnknownFunction.At(name.Span, NameSuggester.Hint(name.Text, known), NameSuggester.Closest(name.Text, known), shown));
        return null;
    }

    private DataType? TypeName()
    {
        if (Current.Kind != TokenKind.Word)
        {
            _ = Fail("a type");
            return null;
        }

        var word = Next();
        if (word.Text is "decimal" or "numeric")
        {
            return DecimalType(word);
        }

        if (Literals.TypeNamed(word.Text) is { } type)
        {
            return type;
        }

        bag.Add(ExpressionCodes.UnknownType.At(
            source.Span(word.Start, word.Length), NameSuggester.Hint(word.Text, Literals.TypeNames), Literals.TypeNames, word.Text));
        return null;
    }

    private DataType? DecimalType(Token word)
    {
        if (Expect("(") && Digits() is { } precision && Expect(",") && Digits() is { } scale && Expect(")"))
        {
            if (precision is >= 1 and <= 38 && scale <= precision)
            {
                return DataType.Decimal(precision, scale);
            }

            bag.Add(ExpressionCodes.UnknownType.At(SpanFrom(word.Start), $"decimal({precision},{scale})"));
        }

        return null;
    }

    private int? Digits()
    {
        if (Current.Kind == TokenKind.Number && int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            _at++;
            return number;
        }

        _ = Fail("a whole number");
        return null;
    }
}
