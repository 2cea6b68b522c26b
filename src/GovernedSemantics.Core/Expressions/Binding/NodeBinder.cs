using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Binds one expression, node by node. A node whose part is defective is null; the other parts are still looked at.</summary>
internal sealed class NodeBinder
{
    private readonly Func<NameSyntax, Expr?> _resolve;
    private readonly DiagnosticBag _bag;
    private readonly CallBinder _calls;
    private readonly Conversions _conversions;

    public NodeBinder(Func<NameSyntax, Expr?> resolve, DiagnosticBag bag, ExpressionSettings settings)
    {
        (_resolve, _bag) = (resolve, bag);
        _conversions = new Conversions(bag, settings);
        _calls = new CallBinder(Bind, bag, settings, _conversions);
    }

    public Expr? Bind(SyntaxNode node) => node switch
    {
        LiteralSyntax literal => new LiteralExpr(literal.Value, literal.Type),
        NameSyntax name => _resolve(name),
        CallSyntax call => _calls.Bind(call),
        CaseSyntax choice => Case(choice),
        CastSyntax cast => Bind(cast.Operand) is { } operand ? _conversions.Cast(operand, cast.Target, cast.Operand.Span) : null,
        InSyntax list => In(list),
        _ => throw new InvalidOperationException($"No binding for {node.GetType().Name}."),
    };

    private CaseExpr? Case(CaseSyntax node)
    {
        var operand = node.Operand is null ? null : Bind(node.Operand);
        var whens = node.Branches.Select(b => When(b.When, node.Operand, operand)).ToImmutableArray();
        ImmutableArray<SyntaxNode> results = [.. node.Branches.Select(b => b.Then), .. node.Else is null ? Array.Empty<SyntaxNode>() : [node.Else]];
        var values = results.Select(Bind).ToImmutableArray();
        if (Complete(values) is not { } known || _conversions.ToCommon(known, results, "CASE") is not { } same
            || Complete(whens) is not { } conditions)
        {
            return null;
        }

        var branches = conditions.Select((when, i) => new CaseBranch(when, same.Values[i])).ToImmutableArray();
        return new CaseExpr(branches, node.Else is null ? null : same.Values[^1], same.Type);
    }

    private Expr? When(SyntaxNode node, SyntaxNode? operandNode, Expr? operand)
    {
        var when = Bind(node);
        if (when is null || (operandNode is not null && operand is null))
        {
            return null;
        }

        if (operand is not null)
        {
            return _conversions.ToCommon([operand, when], [operandNode!, node], "CASE") is { } sides ? Operators.Equal.Call(sides.Values) : null;
        }

        if (when.Type.Kind is TypeKind.Boolean or TypeKind.Null)
        {
            return Conversions.Typed(when, DataType.Boolean);
        }

        _bag.Add(ExpressionCodes.ArgumentType.At(node.Span, "WHEN", "a condition", when.Type));
        return null;
    }

    private InExpr? In(InSyntax node)
    {
        ImmutableArray<SyntaxNode> parts = [node.Operand, .. node.Items];
        return Complete([.. parts.Select(Bind)]) is { } known && _conversions.ToCommon(known, parts, "IN") is { } same
            ? new InExpr(same.Values[0], same.Values[1..], node.Negated)
            : null;
    }

    private static ImmutableArray<Expr>? Complete(ImmutableArray<Expr?> expressions) =>
        expressions.All(e => e is not null) ? [.. expressions.Select(e => e!)] : null;
}
