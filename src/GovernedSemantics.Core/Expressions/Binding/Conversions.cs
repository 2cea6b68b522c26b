using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Brings values to one type: silently where nothing is lost, and as CAST says.</summary>
internal sealed class Conversions(DiagnosticBag bag, ExpressionSettings settings)
{
    private const string DigitsDiffer = "databases spell its digits differently, so cast it to decimal(p,s) first";

    /// <summary>The value with a bare NULL given a type.</summary>
    public static Expr Typed(Expr value, DataType type) =>
        value is LiteralExpr { Value: null } && value.Type.Kind == TypeKind.Null ? new LiteralExpr(null, type) : value;

    /// <summary>All values in the type that they have in common; text literals become dates or times beside dates and times.</summary>
    public (ImmutableArray<Expr> Values, DataType Type)? ToCommon(ImmutableArray<Expr> values, ImmutableArray<SyntaxNode> nodes, string where)
    {
        var time = values.FirstOrDefault(v => v.Type.Kind == TypeKind.DateTime)?.Type ?? values.FirstOrDefault(v => v.Type.IsTime)?.Type;
        var common = DataType.Null;
        var read = ImmutableArray.CreateBuilder<Expr>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if ((time is null ? values[i] : AsTime(values[i], time.Value, nodes[i].Span)) is not { } value)
            {
                return null;
            }

            if (TypeRules.Common(common, value.Type) is not { } wider)
            {
                bag.Add(ExpressionCodes.TypesDiffer.At(nodes[i].Span, common, value.Type, where));
                return null;
            }

            common = wider;
            read.Add(value);
        }

        common = common.Kind == TypeKind.Null ? DataType.String : common;
        return ([.. read.Select(v => To(v, common))], common);
    }

    /// <summary>The civil time of an instant in the project's zone; other values as they are.</summary>
    public Expr Civil(Expr value) => value.Type.Kind == TypeKind.DateTimeTz
        ? TimeFunctions.LocalTime.Call(value, new LiteralExpr(settings.Zone, DataType.String))
        : value;

    /// <summary>A text literal as the date or time that it spells; null after a defect.</summary>
    public Expr? AsTime(Expr value, DataType type, SourceSpan span)
    {
        if (value is not LiteralExpr { Value: string text })
        {
            return value;
        }

        return Literals.Time(type, text, span, bag) is { } literal ? new LiteralExpr(literal.Value, type) : null;
    }

    /// <summary>A change of type that loses nothing.</summary>
    public static Expr To(Expr value, DataType type) => (value, type.Kind) switch
    {
        (LiteralExpr { Value: null }, _) => new LiteralExpr(null, type),
        (LiteralExpr { Value: DateOnly day }, TypeKind.DateTime) => new LiteralExpr(day.ToDateTime(TimeOnly.MinValue), type),
        (_, TypeKind.DateTime) when value.Type.Kind == TypeKind.Date => new CastExpr(value, type),
        _ => value,
    };

    public Expr? Cast(Expr value, DataType target, SourceSpan span)
    {
        var from = value.Type.Kind;
        if (value is LiteralExpr { Value: null })
        {
            return new LiteralExpr(null, target);
        }

        if (from == target.Kind && from != TypeKind.Decimal)
        {
            return value;
        }

        return target.Kind switch
        {
            TypeKind.String => ToText(value, target, span),
            TypeKind.Boolean when from == TypeKind.Integer => Operators.NotEqual.Call(value, Number(0)),
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Float => ToNumber(value, target, span),
            TypeKind.Date or TypeKind.DateTime => ToTime(value, target, span),
            TypeKind.DateTimeTz when from == TypeKind.String => value is LiteralExpr
                ? AsTime(value, target, span)
                : Refuse(value, target, span, "only a literal can be read as one"),
            TypeKind.DateTimeTz => Refuse(value, target, span, "civil time is no instant without a zone"),
            _ => Refuse(value, target, span, "there is no rule for it"),
        };
    }

    private Expr? ToText(Expr value, DataType target, SourceSpan span) => value.Type.Kind switch
    {
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Date or TypeKind.DateTime or TypeKind.DateTimeTz => TextFunctions.ToText.Call(Civil(value)),
        TypeKind.Boolean => Choice(value, new LiteralExpr("true", target), new LiteralExpr("false", target)),
        _ => Refuse(value, target, span, DigitsDiffer),
    };

    // Digits are cut by ROUND, whose answer is the same everywhere, so that the cast itself loses nothing.
    private Expr? ToNumber(Expr value, DataType target, SourceSpan span) => (value.Type.Kind, target.Kind) switch
    {
        (TypeKind.Boolean, TypeKind.Integer) => Choice(value, Number(1), Number(0)),
        (TypeKind.String, TypeKind.Integer) => TextFunctions.ToInteger.Call(value),
        (TypeKind.String or TypeKind.Boolean or TypeKind.Date or TypeKind.DateTime or TypeKind.DateTimeTz, _) =>
            Refuse(value, target, span, "it may hold no number"),
        (TypeKind.Float, TypeKind.Integer) => new CastExpr(MathFunctions.Round.Call(value), target),
        (_, TypeKind.Integer) => MathFunctions.Round.Call(value),
        (TypeKind.Integer, _) or (_, TypeKind.Float) => new CastExpr(value, target),
        (TypeKind.Decimal, _) when value.Type.Scale <= target.Scale => value.Type == target ? value : new CastExpr(value, target),
        _ => new CastExpr(MathFunctions.Round.Call(value, Number(target.Scale)), target),
    };

    private Expr? ToTime(Expr value, DataType target, SourceSpan span) => value.Type.Kind switch
    {
        TypeKind.String when value is LiteralExpr => AsTime(value, target, span),
        TypeKind.String => (target.Kind == TypeKind.Date ? TimeFunctions.DateOfText : TimeFunctions.DateTimeOfText).Call(value),
        TypeKind.DateTimeTz when target.Kind == TypeKind.DateTime => Civil(value),
        TypeKind.Date or TypeKind.DateTime or TypeKind.DateTimeTz => new CastExpr(Civil(value), target),
        _ => Refuse(value, target, span, "make_date makes a date of numbers"),
    };

    private static CaseExpr Choice(Expr condition, Expr yes, Expr no) =>
        new([new CaseBranch(condition, yes), new CaseBranch(Operators.Not.Call(condition), no)], null, yes.Type);

    private static LiteralExpr Number(long number) => new(number, DataType.Integer);

    private Expr? Refuse(Expr value, DataType target, SourceSpan span, string reason)
    {
        bag.Add(ExpressionCodes.Cast.At(span, value.Type, target, reason));
        return null;
    }
}
