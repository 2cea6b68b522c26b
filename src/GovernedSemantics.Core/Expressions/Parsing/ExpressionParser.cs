using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Text to syntax tree. The grammar is closed: nothing that it does not know passes through.</summary>
internal static class ExpressionParser
{
    public const int MaxLength = 4_000;
    public const int MaxDepth = 100;

    /// <summary>
    /// Null where the text is no expression; the defects are in the bag. Spans are computed from <paramref name="start"/>.
    /// </summary>
    public static SyntaxNode? Parse(string text, SourceSpan start, DiagnosticBag bag)
    {
        if (text.Length > MaxLength)
        {
            bag.Add(ExpressionCodes.TooLong.At(start, text.Length, MaxLength));
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            bag.Add(ExpressionCodes.Empty.At(start));
            return null;
        }

        var source = new SourceText(text, start);
        return new Tokenizer(source, bag).Read() is { } tokens ? new Grammar(source, tokens, bag).Whole() : null;
    }
}
