using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>
/// An answer as CSV (RFC 4180, lines end with a line feed): exact numbers, NULL as nothing, an empty text as <c>""</c>. Text that a spreadsheet
/// would take for a formula gets an apostrophe before it; JSON keeps the bare text.
/// </summary>
internal static class AnswerCsv
{
    public static void Write(TextWriter output, Answer answer)
    {
        output.Write(string.Join(',', answer.Columns.Select(c => Text(c.Name))) + "\n");
        foreach (var row in answer.Rows)
        {
            output.Write(string.Join(',', row.Select(Cell)) + "\n");
        }
    }

    private static string Cell(object? cell) => cell is string text ? Text(text) : CellDisplay.Exact(cell);

    private static string Text(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        var quoted = safe.Length == 0 || safe[0] == '\'' || safe[0] == ' ' || safe[^1] == ' ' || safe.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        return quoted ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
