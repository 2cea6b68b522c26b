using System.Text;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Brings patterns to one form on every database: <c>\</c> before a literal <c>%</c>, <c>_</c> or <c>\</c>.</summary>
internal static class LikePattern
{
    public const char Escape = '\\';

    /// <summary>Without ESCAPE no character of the pattern is special but % and _. Null after a defect.</summary>
    public static string? Read(SyntaxNode pattern, SyntaxNode? escape, DiagnosticBag bag)
    {
        if (pattern is not LiteralSyntax { Value: string text })
        {
            bag.Add(ExpressionCodes.LiteralNeeded.At(
                pattern.Span, "a pattern", "a text literal; contains, starts_with and ends_with take any text"));
            return null;
        }

        if (escape is not null and not LiteralSyntax { Value: string { Length: 1 } })
        {
            bag.Add(ExpressionCodes.LiteralNeeded.At(escape.Span, "the escape character", "a text literal of one character"));
            return null;
        }

        var mark = escape is LiteralSyntax { Value: string one } ? one[0] : (char?)null;
        return Canonical(text, mark, pattern.Span, bag);
    }

    private static string? Canonical(string text, char? mark, SourceSpan span, DiagnosticBag bag)
    {
        var result = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c != mark)
            {
                _ = c == Escape ? result.Append(Escape).Append(c) : result.Append(c);
                continue;
            }

            if (++i >= text.Length || (text[i] is not ('%' or '_') && text[i] != mark))
            {
                bag.Add(ExpressionCodes.Literal.At(span, $"'{text}'", $"pattern in which {mark} stands before %, _ or {mark}", $"'50{mark}%'"));
                return null;
            }

            _ = text[i] is '%' or '_' or Escape ? result.Append(Escape).Append(text[i]) : result.Append(text[i]);
        }

        return result.ToString();
    }
}
