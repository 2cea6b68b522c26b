using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Binds calls: counts and types of the arguments, then the entry or what stands for it.</summary>
internal sealed class CallBinder(Func<SyntaxNode, Expr?> bind, DiagnosticBag bag, ExpressionSettings settings, Conversions conversions)
{
    private readonly ArgumentFitter _fitter = new(bag, conversions);

    public Expr? Bind(CallSyntax call)
    {
        if (call.Function == Operators.Like || call.Function == Operators.ILike)
        {
            return Like(call);
        }

        var signature = call.Function.Signature;
        if (!signature.Accepts(call.Arguments.Length))
        {
            bag.Add(ExpressionCodes.ArgumentCount.At(call.Span, call.Function.Name, Arity(signature), call.Arguments.Length));
            return null;
        }

        var unit = Unit(call, out var unitIsKnown);
        var arguments = Arguments(call);
        if (arguments is null || !unitIsKnown || _fitter.Fit(call, arguments.Value) is not { } fitting || !LiteralsAreLiteral(call, fitting))
        {
            return null;
        }

        WarnOfNull(call, fitting);
        if (IsWholeAlready(call.Function, fitting))
        {
            return fitting[0];
        }

        return call.Function.IsReplaced
            ? new Replacements(settings, conversions).Of(call, fitting, unit)
            : call.Function.Call([.. fitting.Select(a => InZone(call.Function, a))]);
    }

    private static bool IsWholeAlready(FunctionEntry function, ImmutableArray<Expr> arguments) =>
        arguments.Length == 1 && arguments[0].Type.Kind == TypeKind.Integer
        && (function == MathFunctions.Ceil || function == MathFunctions.Floor || function == MathFunctions.Round || function == MathFunctions.Trunc);

    private Expr InZone(FunctionEntry function, Expr argument) =>
        function.Category == FunctionCategory.Time ? conversions.Civil(argument) : argument;

    // All arguments but the unit; null after a defect in one of them.
    private ImmutableArray<Expr>? Arguments(CallSyntax call)
    {
        var bound = call.Arguments
            .Where((_, i) => call.Function.Signature[i] != ArgumentKind.Unit)
            .Select(bind)
            .ToImmutableArray();
        return bound.All(b => b is not null) ? [.. bound.Select(b => b!)] : null;
    }

    private string? Unit(CallSyntax call, out bool isKnown)
    {
        isKnown = true;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Function.Signature[i] == ArgumentKind.Unit)
            {
                var word = UnitWord(call.Arguments[i]);
                isKnown = TimeFunctions.Units.Contains(word);
                if (!isKnown)
                {
                    var shown = word.Length == 0 ? "this" : $"\"{word}\"";
                    bag.Add(ExpressionCodes.Unit.At(
                        call.Arguments[i].Span, NameSuggester.Hint(word, TimeFunctions.Units), TimeFunctions.Units, shown, call.Function.Name));
                }

                return word;
            }
        }

        return null;
    }

    private static string UnitWord(SyntaxNode node) => node switch
    {
        NameSyntax { Parts.Length: 1 } name => name.Text,
        LiteralSyntax { Value: string text } => text.ToLowerInvariant(),
        _ => "",
    };

    private CallExpr? Like(CallSyntax call)
    {
        var text = bind(call.Arguments[0]);
        if (text is not null && text.Type.Kind is not (TypeKind.String or TypeKind.Null))
        {
            bag.Add(ExpressionCodes.ArgumentType.At(call.Arguments[0].Span, call.Function.Name.ToUpperInvariant(), "text", text.Type));
            text = null;
        }

        var pattern = LikePattern.Read(call.Arguments[1], call.Arguments.Length > 2 ? call.Arguments[2] : null, bag);
        return text is null || pattern is null
            ? null
            : call.Function.Call(Conversions.Typed(text, DataType.String), new LiteralExpr(pattern, DataType.String));
    }

    private bool LiteralsAreLiteral(CallSyntax call, ImmutableArray<Expr> arguments)
    {
        var digits = (call.Function == MathFunctions.Round || call.Function == MathFunctions.Trunc) && arguments.Length == 2;
        if (digits && arguments[1] is not LiteralExpr { Value: long and >= -15 and <= 15 })
        {
            bag.Add(ExpressionCodes.LiteralNeeded.At(
                call.Arguments[1].Span, $"the number of digits of {call.Function.Name}", "a whole number from -15 to 15"));
            return false;
        }

        if (call.Function == TextFunctions.SplitPart && arguments[2] is not LiteralExpr { Value: long and >= 1 and <= 1_000 })
        {
            bag.Add(ExpressionCodes.LiteralNeeded.At(
                call.Arguments[2].Span, "the number of the part of split_part", "a whole number from 1 to 1000"));
            return false;
        }

        return true;
    }

    private void WarnOfNull(CallSyntax call, ImmutableArray<Expr> arguments)
    {
        if (call.Function == Operators.NotEqual && call.Arguments.OfType<NameSyntax>().FirstOrDefault() is { } name
            && arguments.Any(a => a is LiteralExpr { Value: not null }))
        {
            bag.Add(ExpressionCodes.NullDropped.At(call.Span, name.Text));
        }
    }

    private static string Arity(Signature signature)
    {
        var (least, most) = (signature.Required, signature.Arguments.Length);
        return signature.Variadic ? $"at least {least} arguments"
            : least < most ? $"{least} to {most} arguments"
            : least == 1 ? "one argument" : $"{least} arguments";
    }
}
