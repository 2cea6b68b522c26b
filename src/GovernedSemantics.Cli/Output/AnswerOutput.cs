using System.Text;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary>An answer in the format that was asked for.</summary>
internal static class AnswerOutput
{
    public static void Write(Answer answer, string format, Terminal terminal)
    {
        var now = terminal.Clock.GetUtcNow();
        switch (format)
        {
            case "json":
                terminal.Output.Write(Encoding.UTF8.GetString(AnswerJson.ToUtf8(answer, indented: true)) + "\n");
                break;
            case "csv":
                AnswerCsv.Write(terminal.Output, answer);
                Notes(answer, now, terminal.Error);
                break;
            case "markdown":
                AnswerMarkdown.Write(terminal.Output, answer, now);
                break;
            default:
                AnswerTable.Write(terminal.Output, answer, now);
                break;
        }
    }

    public static int WriteJsonLine(Answer answer, Terminal terminal)
    {
        terminal.Output.Write(Encoding.UTF8.GetString(AnswerJson.ToUtf8(answer)) + "\n");
        return ExitCodes.Done;
    }

    // CSV has no place for them, and they must not get lost.
    private static void Notes(Answer answer, DateTimeOffset now, TextWriter error)
    {
        foreach (var row in TotalsTable.Of(answer) is { } totals ? totals.Rows.Select(r => r.Select((cell, i) => $"{totals.Columns[i].Name} {cell}")) : [])
        {
            error.Write($"{"total",-9} {string.Join(", ", row)}\n");
        }

        foreach (var (name, text) in AnswerNotes.Of(answer, now))
        {
            error.Write($"{name,-9} {text}\n");
        }
    }
}
