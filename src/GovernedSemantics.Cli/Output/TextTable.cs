using System.Text;

namespace GovernedSemantics.Cli.Output;

/// <summary>Columns that line up, told apart by two blanks; plain text that is the same on a screen and in a file.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="headers">One for each column.</param>
    /// <param name="alignRight">Whether a column's cells end at the same place rather than start there.</param>
    /// <param name="rows">Cells without line breaks.</param>
    public static string Render(IReadOnlyList<string> headers, IReadOnlyList<bool> alignRight, IReadOnlyList<string[]> rows)
    {
        var widths = headers.Select((header, i) => rows.Select(row => Width(row[i])).Append(Width(header)).Max()).ToArray();
        var text = new StringBuilder();
        Line(text, headers, alignRight, widths);
        Line(text, [.. widths.Select(w => new string('-', w))], alignRight, widths);
        foreach (var row in rows)
        {
            Line(text, row, alignRight, widths);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells, IReadOnlyList<bool> alignRight, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var padding = new string(' ', widths[i] - Width(cells[i]));
            line.Append(i == 0 ? "" : Gap).Append(alignRight[i] ? padding + cells[i] : cells[i] + padding);
        }

        text.Append(line.ToString().TrimEnd(' ')).Append('\n');
    }

    private static int Width(string text) => text.EnumerateRunes().Count();
}
