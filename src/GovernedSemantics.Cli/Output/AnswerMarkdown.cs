using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>An answer as a Markdown table with its notes as a list.</summary>
internal static class AnswerMarkdown
{
    public static void Write(TextWriter output, Answer answer, DateTimeOffset now)
    {
        if (answer.Columns.Length > 0)
        {
            Line(output, answer.Columns.Select(CellDisplay.Header));
            Line(output, answer.Columns.Select(c => c.Role == ColumnRole.Metric || c.Type.IsNumeric ? "---:" : "---"));
            foreach (var row in answer.Rows)
            {
                Line(output, row.Select((cell, i) => Escaped(CellDisplay.Show(cell, answer.Columns[i]))));
            }

            output.Write('\n');
        }

        foreach (var (name, text) in AnswerNotes.Of(answer, now))
        {
            output.Write($"- {name}: {Escaped(text)}\n");
        }
    }

    private static void Line(TextWriter output, IEnumerable<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal);
        foreach (var mark in (ReadOnlySpan<string>)["|", "`", "*", "_", "[", "]", "<", ">"])
        {
            escaped = escaped.Replace(mark, "\\" + mark, StringComparison.Ordinal);
        }

        return escaped;
    }
}
