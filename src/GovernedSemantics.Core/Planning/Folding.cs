using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Planning;

/// <summary>Works out expressions whose inputs are known, with SQL's own logic of NULL.</summary>
internal static class Folding
{
    /// <param name="expression">What is worked out.</param>
    /// <param name="symbol">The value of a name.</param>
    public static Folded Of(Expr expression, Func<Symbol, Folded> symbol) => expression switch
    {
        LiteralExpr literal => Folded.Of(literal.Value),
        SymbolExpr name => symbol(name.Symbol),
        CastExpr cast => Cast(Of(cast.Operand, symbol), cast.Type),
        CaseExpr choice => Case(choice, symbol),
        InExpr list => In(list, symbol),
        CallExpr call => Call(call, [.. call.Arguments.Select(a => Of(a, symbol))]),
        _ => Folded.Unknown,
    };

    /// <summary>Negative, zero or positive; null where the two cannot be compared. Text goes by code point.</summary>
    public static int? Compare(object a, object b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (bool x, bool y) => x.CompareTo(y),
        (string x, string y) => Math.Sign(string.CompareOrdinal(x, y)),
        (DateOnly x, DateOnly y) => x.CompareTo(y),
        (DateTime x, DateTime y) => x.CompareTo(y),
        (DateTimeOffset x, DateTimeOffset y) => x.CompareTo(y),
        _ => null,
    };

    private static Folded Call(CallExpr call, ImmutableArray<Folded> arguments)
    {
        var name = call.Function.Name;
        if (name is "and" or "or")
        {
            return Logic(arguments, name == "or");
        }

        if (arguments.Any(a => !a.IsKnown))
        {
            return Folded.Unknown;
        }

        return name switch
        {
            "coalesce" => arguments.FirstOrDefault(a => !a.IsNull, Folded.Null),
            "is null" => Folded.Of(arguments[0].IsNull),
            "is not null" => Folded.Of(!arguments[0].IsNull),
            "is distinct from" or "is not distinct from" => Distinct(arguments[0].Value, arguments[1].Value, name == "is distinct from"),
            "nullif" => Distinct(arguments[0].Value, arguments[1].Value, true) is { IsKnown: true, IsTrue: false } ? Folded.Null : arguments[0],
            _ when arguments.Any(a => a.IsNull) => Folded.Null,
            _ => Strict(call, [.. arguments.Select(a => a.Value!)]),
        };
    }

    // From here on nothing is NULL, and NULL in was NULL out.
    private static Folded Strict(CallExpr call, ImmutableArray<object> values) => call.Function.Name switch
    {
        "not" => Folded.Of(values[0] is false),
        "=" or "<>" or "<" or "<=" or ">" or ">=" => Compared(call.Function.Name, Compare(values[0], values[1])),
        "between" => Compare(values[0], values[1]) is { } low && Compare(values[0], values[2]) is { } high ? Folded.Of(low >= 0 && high <= 0) : Folded.Unknown,
        "greatest" => values.All(v => v is decimal) ? Folded.Of(values.Max()) : Folded.Unknown,
        "least" => values.All(v => v is decimal) ? Folded.Of(values.Min()) : Folded.Unknown,
        _ => values.All(v => v is decimal) ? FoldedNumbers.Of(call, [.. values.Cast<decimal>()]) : Folded.Unknown,
    };

    private static Folded Compared(string name, int? order) => order is not { } o ? Folded.Unknown : Folded.Of(name switch
    {
        "=" => o == 0,
        "<>" => o != 0,
        "<" => o < 0,
        "<=" => o <= 0,
        ">" => o > 0,
        _ => o >= 0,
    });

    // One false decides AND and one true decides OR, whatever the others are.
    private static Folded Logic(ImmutableArray<Folded> arguments, bool decides) =>
        arguments.Any(a => a.Value is bool truth && truth == decides) ? Folded.Of(decides)
        : arguments.Any(a => !a.IsKnown) ? Folded.Unknown
        : arguments.Any(a => a.IsNull) ? Folded.Null
        : Folded.Of(!decides);

    private static Folded Distinct(object? a, object? b, bool wanted) => a is null || b is null
        ? Folded.Of((a is null != b is null) == wanted)
        : Compare(a, b) is { } order ? Folded.Of((order != 0) == wanted) : Folded.Unknown;

    private static Folded Case(CaseExpr choice, Func<Symbol, Folded> symbol)
    {
        foreach (var branch in choice.Branches)
        {
            var when = Of(branch.When, symbol);
            if (!when.IsKnown)
            {
                return Folded.Unknown;
            }

            if (when.IsTrue)
            {
                return Of(branch.Then, symbol);
            }
        }

        return choice.Else is null ? Folded.Null : Of(choice.Else, symbol);
    }

    private static Folded In(InExpr list, Func<Symbol, Folded> symbol)
    {
        var operand = Of(list.Operand, symbol);
        var equal = list.Items.Select(i => Of(i, symbol)).Select(i => !i.IsKnown || !operand.IsKnown ? Folded.Unknown
            : i.IsNull || operand.IsNull ? Folded.Null
            : Compared("=", Compare(operand.Value!, i.Value!)));
        var found = Logic([.. equal], true);
        return found.Value is bool truth ? Folded.Of(truth != list.Negated) : found;
    }

    private static Folded Cast(Folded operand, DataType type) => operand.Value is decimal number
        ? type.Kind switch
        {
            TypeKind.Integer => Folded.Of(Math.Round(number, MidpointRounding.AwayFromZero)),
            TypeKind.Decimal => Folded.Of(Math.Round(number, type.Scale, MidpointRounding.AwayFromZero)),
            TypeKind.Number => Folded.Of(Math.Round(number, 10, MidpointRounding.AwayFromZero)),
            _ => operand,
        }
        : operand.IsNull ? operand : Folded.Unknown;
}
