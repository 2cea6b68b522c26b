using System.Globalization;
using System.Text;

namespace GovernedSemantics.Sql;

/// <summary>Fills the placeholders of a <see cref="FunctionRendering"/>.</summary>
internal static class FunctionTemplate
{
    public static string Fill(string template, int precedence, ReadOnlySpan<SqlText> arguments)
    {
        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            Append(text.Append(template, at, open - at), template.AsSpan(open + 1, close - open - 1), precedence, arguments);
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The arguments that the template takes, in the order in which their text begins; each once.</summary>
    public static List<int> Order(string template, int count)
    {
        var order = new List<int>(count);
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var hole = template[open + 1] is '(' or '[' or '!' ? template[open + 2] : template[open + 1];
            order.AddRange(hole == '*' ? Enumerable.Range(0, count) : [hole - '0']);
        }

        return [.. order.Distinct()];
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> hole, int precedence, ReadOnlySpan<SqlText> arguments)
    {
        switch (hole[0])
        {
            case '*':
                AppendAll(text, hole[1..], precedence, arguments);
                break;
            case '(':
                AppendOperand(text, arguments[Index(hole[1..^1])], precedence == SqlPrecedence.Atom ? SqlPrecedence.Concat : precedence + 1);
                break;
            case '!':
                AppendOperand(text, arguments[Index(hole[1..])], SqlPrecedence.Postfix);
                break;
            case '[':
                AppendOperand(text, arguments[Index(hole[1..^1])], precedence);
                break;
            default:
                _ = text.Append(arguments[Index(hole)].Text);
                break;
        }
    }

    private static void AppendAll(StringBuilder text, ReadOnlySpan<char> separator, int precedence, ReadOnlySpan<SqlText> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
            {
                _ = text.Append(separator.IsEmpty ? ", " : separator);
            }

            AppendOperand(text, arguments[i], separator.IsEmpty ? 0 : precedence + 1);
        }
    }

    private static void AppendOperand(StringBuilder text, SqlText argument, int least)
    {
        if (argument.Precedence >= least)
        {
            _ = text.Append(argument.Text);
        }
        else
        {
            _ = text.Append('(').Append(argument.Text).Append(')');
        }
    }

    private static int Index(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
