using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Entries that are spellings of others: <c>if</c> is CASE, <c>date_trunc</c> one entry for each unit.</summary>
internal sealed class Replacements(ExpressionSettings settings, Conversions conversions)
{
    public Expr? Of(CallSyntax call, ImmutableArray<Expr> arguments, string? unit)
    {
        var function = call.Function;
        if (unit is not null)
        {
            return WithUnit(function, arguments, unit);
        }

        return function.Name switch
        {
            "if" => Choice(arguments[0], arguments[1], arguments.Length > 2 ? arguments[2] : null),
            "nvl2" => Choice(Operators.IsNotNull.Call(arguments[0]), arguments[1], arguments[2]),
            "zeroifnull" => ConditionalFunctions.Coalesce.Call(arguments[0], Zero),
            "nullifzero" => ConditionalFunctions.NullIf.Call(arguments[0], Zero),
            "mod" => Operators.Modulo.Call(arguments),
            "concat" => Operators.Concat.Call(arguments),
            "to_date" => conversions.Cast(arguments[0], DataType.Date, call.Arguments[0].Span),
            "to_timestamp" => conversions.Cast(arguments[0], DataType.DateTime, call.Arguments[0].Span),
            _ => throw new InvalidOperationException($"Nothing replaces {function.Name}."),
        };
    }

    private static LiteralExpr Zero => new(0L, DataType.Integer);

    private static CaseExpr Choice(Expr condition, Expr yes, Expr? no) => new([new CaseBranch(condition, yes)], no, CommonOf(yes, no));

    private static DataType CommonOf(Expr yes, Expr? no) => no is null ? yes.Type : TypeRules.Common(yes.Type, no.Type) ?? yes.Type;

    private Expr WithUnit(FunctionEntry function, ImmutableArray<Expr> arguments, string unit)
    {
        var civil = arguments.Select(a => a.Type.IsTime ? AtClock(conversions.Civil(a), unit) : a).ToImmutableArray();
        var entry = TimeFunctions.OfUnit(function, unit);
        var shift = unit == "week" ? (8 - IsoNumber(settings.WeekStart)) % 7 : 0;
        if (shift == 0 || function == TimeFunctions.DateAdd)
        {
            return entry.Call(civil);
        }

        // The catalogue's weeks start on Monday: moving by days turns the project's first day into one.
        var moved = entry.Call([.. civil.Select(c => Days(c, shift))]);
        return function == TimeFunctions.DateTrunc ? Days(moved, -shift) : moved;
    }

    private static Expr AtClock(Expr time, string unit) => TimeFunctions.IsClock(unit) ? Conversions.To(time, DataType.DateTime) : time;

    private static CallExpr Days(Expr time, int days) => DayAddition.Call(time, new LiteralExpr((long)days, DataType.Integer));

    private static FunctionEntry DayAddition => TimeFunctions.OfUnit(TimeFunctions.DateAdd, "day");

    private static int IsoNumber(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;
}
