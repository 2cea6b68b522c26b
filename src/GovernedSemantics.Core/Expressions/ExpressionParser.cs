using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>Text to syntax tree. The grammar is closed: nothing that it does not know passes through.</summary>
internal static class ExpressionParser
{
    /// <summary>Null where the text is no expression; the defects are in the bag. Spans are computed from <paramref name="start"/>.</summary>
    public static SyntaxNode? Parse(string text, SourceSpan start, DiagnosticBag bag) => throw new NotImplementedException();
}
