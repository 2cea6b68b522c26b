using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>An answer as a table for people, and below it what the numbers mean and where they come from.</summary>
internal static class AnswerTable
{
    public static void Write(TextWriter output, Answer answer, DateTimeOffset now)
    {
        if (answer.Columns.Length > 0)
        {
            var rows = answer.Rows.Select(row => row.Select((cell, i) => CellDisplay.Show(cell, answer.Columns[i])).ToArray()).ToList();
            output.Write(TextTable.Render(
                [.. answer.Columns.Select(CellDisplay.Header)],
                [.. answer.Columns.Select(c => c.Role == ColumnRole.Metric || c.Type.IsNumeric)],
                rows));
            output.Write('\n');
        }

        foreach (var (name, text) in AnswerNotes.Of(answer, now))
        {
            output.Write($"{name,-9} {text}\n");
        }
    }
}
