using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>An answer as a table for people, and below it what the numbers mean and where they come from.</summary>
internal static class AnswerTable
{
    public static void Write(TextWriter output, Answer answer, DateTimeOffset now)
    {
        if (answer.Columns.Length > 0)
        {
            Write(output, answer.Columns, answer.Rows.Select(row => row.Select((cell, i) => CellDisplay.Show(cell, answer.Columns[i])).ToArray()));
        }

        if (TotalsTable.Of(answer) is { } totals)
        {
            output.Write("totals\n");
            Write(output, totals.Columns, totals.Rows.Select(row => row.ToArray()));
        }

        foreach (var (name, text) in AnswerNotes.Of(answer, now))
        {
            output.Write($"{name,-9} {text}\n");
        }
    }

    private static void Write(TextWriter output, IReadOnlyCollection<AnswerColumn> columns, IEnumerable<string[]> rows)
    {
        output.Write(TextTable.Render(
            [.. columns.Select(CellDisplay.Header)], [.. columns.Select(c => c.Role == ColumnRole.Metric || c.Type.IsNumeric)], [.. rows]));
        output.Write('\n');
    }
}
