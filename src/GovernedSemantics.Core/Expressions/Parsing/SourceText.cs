using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>The text of an expression and where it stands in its file.</summary>
internal sealed class SourceText(string text, SourceSpan start)
{
    public string Text { get; } = text;

    /// <summary>
    /// Exact for text in one line. In a block scalar the indentation is not known any more, so columns count from the text's own first column.
    /// </summary>
    public SourceSpan Span(int from, int length)
    {
        var lines = 0;
        var lineStart = 0;
        for (var i = 0; i < from && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                lines++;
                lineStart = i + 1;
            }
        }

        var column = from - lineStart + (lines == 0 ? Math.Max(start.Column, 1) : 1);
        return new SourceSpan(start.File, Math.Max(start.Line, 1) + lines, column, Math.Max(length, 1));
    }
}
