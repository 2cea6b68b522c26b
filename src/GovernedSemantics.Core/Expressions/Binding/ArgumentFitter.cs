using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Checks arguments against a signature and brings those that must agree to one type.</summary>
internal sealed class ArgumentFitter(DiagnosticBag bag, Conversions conversions)
{
    /// <summary>The arguments (without the unit) as the function takes them; null after a defect.</summary>
    public ImmutableArray<Expr>? Fit(CallSyntax call, ImmutableArray<Expr> arguments)
    {
        var nodes = call.Arguments.Where((_, i) => call.Function.Signature[i] != ArgumentKind.Unit).ToImmutableArray();
        var kinds = call.Arguments.Select((_, i) => call.Function.Signature[i]).Where(k => k != ArgumentKind.Unit).ToImmutableArray();
        var fitting = arguments.ToBuilder();
        var isSound = NullIsNotCompared(call, arguments);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (FitOne(call, kinds[i], arguments[i], nodes[i]) is { } fit)
            {
                fitting[i] = fit;
            }
            else
            {
                isSound = false;
            }
        }

        return isSound ? FitTogether(call, kinds, nodes, fitting) : null;
    }

    private ImmutableArray<Expr>? FitTogether(
        CallSyntax call, ImmutableArray<ArgumentKind> kinds, ImmutableArray<SyntaxNode> nodes, ImmutableArray<Expr>.Builder arguments)
    {
        var common = Enumerable.Range(0, kinds.Length).Where(i => IsCommon(kinds[i])).ToImmutableArray();
        if (common.IsEmpty)
        {
            return arguments.ToImmutable();
        }

        if (conversions.ToCommon([.. common.Select(i => arguments[i])], [.. common.Select(i => nodes[i])], Shown(call.Function)) is not { } same)
        {
            return null;
        }

        if (!HasOrder(kinds[common[0]], same.Type))
        {
            bag.Add(ExpressionCodes.ArgumentType.At(call.Span, Shown(call.Function), Words(kinds[common[0]]), same.Type));
            return null;
        }

        for (var i = 0; i < common.Length; i++)
        {
            arguments[common[i]] = same.Values[i];
        }

        return arguments.ToImmutable();
    }

    private Expr? FitOne(CallSyntax call, ArgumentKind kind, Expr argument, SyntaxNode node)
    {
        if (kind is ArgumentKind.Time or ArgumentKind.Clock && argument is LiteralExpr { Value: string text })
        {
            var type = kind == ArgumentKind.Time && Literals.TimeOf(DataType.Date, text) is not null ? DataType.Date : DataType.DateTime;
            return conversions.AsTime(argument, type, node.Span);
        }

        if (argument.Type.Kind == TypeKind.Null)
        {
            return TypeOfNull(kind) is { } type ? Conversions.Typed(argument, type) : argument;
        }

        if (Takes(kind, argument.Type))
        {
            return argument;
        }

        bag.Add(ExpressionCodes.ArgumentType.At(node.Span, Shown(call.Function), Words(kind), argument.Type));
        return null;
    }

    private bool NullIsNotCompared(CallSyntax call, ImmutableArray<Expr> arguments)
    {
        var isComparison = call.Function.IsOperator && call.Function.Category == FunctionCategory.Comparison
            && call.Function.Signature[0] is ArgumentKind.Common or ArgumentKind.Ordered
            && call.Function != Operators.IsDistinct && call.Function != Operators.IsNotDistinct;
        if (!isComparison || !arguments.Any(a => a is LiteralExpr { Value: null }))
        {
            return true;
        }

        bag.Add(ExpressionCodes.NullCompared.At(call.Span, Shown(call.Function)));
        return false;
    }

    private static bool IsCommon(ArgumentKind kind) => kind is ArgumentKind.Common or ArgumentKind.Ordered or ArgumentKind.Measure;

    private static bool HasOrder(ArgumentKind kind, DataType type) => kind switch
    {
        ArgumentKind.Ordered => type.Kind != TypeKind.Boolean,
        ArgumentKind.Measure => type.IsNumeric || type.IsTime,
        _ => true,
    };

    private static bool Takes(ArgumentKind kind, DataType type) => kind switch
    {
        ArgumentKind.Text => type.Kind == TypeKind.String,
        ArgumentKind.Integer => type.Kind == TypeKind.Integer,
        ArgumentKind.Exact => type.IsNumeric && type.Kind != TypeKind.Float,
        ArgumentKind.Numeric => type.IsNumeric,
        ArgumentKind.Boolean => type.Kind == TypeKind.Boolean,
        ArgumentKind.Time => type.IsTime,
        ArgumentKind.Clock => type.Kind is TypeKind.DateTime or TypeKind.DateTimeTz,
        _ => true,
    };

    private static DataType? TypeOfNull(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Text => DataType.String,
        ArgumentKind.Integer or ArgumentKind.Exact or ArgumentKind.Numeric => DataType.Integer,
        ArgumentKind.Boolean => DataType.Boolean,
        ArgumentKind.Time => DataType.Date,
        ArgumentKind.Clock => DataType.DateTime,
        _ => null,
    };

    private static string Words(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Text => "text",
        ArgumentKind.Integer => "an integer",
        ArgumentKind.Exact => "an integer or a decimal",
        ArgumentKind.Numeric => "a number",
        ArgumentKind.Boolean => "a condition",
        ArgumentKind.Time => "a date or a time",
        ArgumentKind.Clock => "a datetime",
        ArgumentKind.Ordered => "values that have an order",
        _ => "numbers or times",
    };

    private static string Shown(FunctionEntry function) => function.Name switch
    {
        "negate" => "-",
        _ => function.IsOperator ? function.Name.ToUpperInvariant() : function.Name,
    };
}
