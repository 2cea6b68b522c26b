using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>An answer as a Markdown table with its notes as a list.</summary>
internal static class AnswerMarkdown
{
    public static void Write(TextWriter output, Answer answer, DateTimeOffset now)
    {
        if (answer.Columns.Length > 0)
        {
            Table(output, answer.Columns, answer.Rows.Select(row => row.Select((cell, i) => CellDisplay.Show(cell, answer.Columns[i]))));
        }

        if (TotalsTable.Of(answer) is { } totals)
        {
            output.Write("Totals:\n\n");
            Table(output, totals.Columns, totals.Rows.Select(row => row.AsEnumerable()));
        }

        foreach (var (name, text) in AnswerNotes.Of(answer, now))
        {
            output.Write($"- {name}: {Escaped(text)}\n");
        }
    }

    private static void Table(TextWriter output, IReadOnlyCollection<AnswerColumn> columns, IEnumerable<IEnumerable<string>> rows)
    {
        Line(output, columns.Select(CellDisplay.Header));
        Line(output, columns.Select(c => c.Role == ColumnRole.Metric || c.Type.IsNumeric ? "---:" : "---"));
        foreach (var row in rows)
        {
            Line(output, row.Select(Escaped));
        }

        output.Write('\n');
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
