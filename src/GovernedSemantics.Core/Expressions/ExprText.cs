using System.Globalization;
using System.Text;

namespace GovernedSemantics.Expressions;

/// <summary>
/// The canonical text of an expression: equal exactly where two expressions over the same root compute the same by the same steps. Strings are
/// quoted, literals carry their type, symbols their <see cref="Symbol.Key"/>. It is compared and hashed, never shown and never parsed.
/// </summary>
internal static class ExprText
{
    public static string Of(Expr expression)
    {
        var text = new StringBuilder();
        Write(expression, text);
        return text.ToString();
    }

    /// <summary>Puts a text between delimiters that it cannot leave: <c>it's</c> becomes <c>'it''s'</c>.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Write(Expr expression, StringBuilder text)
    {
        switch (expression)
        {
            case LiteralExpr literal:
                text.Append(literal.Type).Append(':').Append(Value(literal.Value));
                break;
            case SymbolExpr symbol:
                text.Append("name ").Append(Quote(symbol.Symbol.Key));
                break;
            case CallExpr call:
                text.Append(Quote(call.Function.Name));
                WriteAll(call.Arguments, text);
                break;
            case CaseExpr choice:
                WriteCase(choice, text);
                break;
            case CastExpr cast:
                text.Append("cast ").Append(cast.Type);
                WriteAll([cast.Operand], text);
                break;
            case InExpr list:
                text.Append(list.Negated ? "not in" : "in");
                WriteAll([list.Operand, .. list.Items], text);
                break;
            default:
                throw new InvalidOperationException($"No canonical text for {expression.GetType().Name}.");
        }
    }

    private static void WriteCase(CaseExpr choice, StringBuilder text)
    {
        text.Append(choice.Else is null ? "case" : "case else");
        WriteAll([.. choice.Branches.SelectMany(b => new[] { b.When, b.Then }), .. choice.Else is null ? Array.Empty<Expr>() : [choice.Else]], text);
    }

    private static void WriteAll(IEnumerable<Expr> arguments, StringBuilder text)
    {
        var separator = '(';
        foreach (var argument in arguments)
        {
            text.Append(separator);
            Write(argument, text);
            separator = ',';
        }

        text.Append(separator == '(' ? "()" : ")");
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string s => Quote(s),
        bool b => b ? "true" : "false",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No canonical text for a literal of {value.GetType().Name}."),
    };
}
