using System.Collections.Immutable;
using System.Text;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>
/// Rows as text: the first line names the columns, NULL is <c>\N</c> (an empty cell is an empty text), a cell with a comma, a quote, a line
/// break or a blank at an end stands in quotes, and quotes within are doubled.
/// </summary>
internal sealed record Csv(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows)
{
    private const string Null = "\\N";

    public static Csv Parse(string text)
    {
        var records = new List<ImmutableArray<string?>>();
        var at = 0;
        while (at < text.Length)
        {
            records.Add(Record(text, ref at));
        }

        return new Csv([.. records[0].Select(c => c!)], [.. records.Skip(1)]);
    }

    public override string ToString() =>
        string.Concat(new[] { Columns.Select(string? (c) => c) }.Concat(Rows.Select(r => (IEnumerable<string?>)r))
            .Select(row => string.Join(',', row.Select(Quote)) + "\n"));

    private static ImmutableArray<string?> Record(string text, ref int at)
    {
        var cells = ImmutableArray.CreateBuilder<string?>();
        while (true)
        {
            cells.Add(Cell(text, ref at));
            if (at >= text.Length || text[at++] == '\n')
            {
                return cells.ToImmutable();
            }
        }
    }

    private static string? Cell(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            return Quoted(text, ref at);
        }

        var end = text.AsSpan(at).IndexOfAny(',', '\n');
        var cell = end < 0 ? text[at..] : text.Substring(at, end);
        at += cell.Length;
        return cell == Null ? null : cell;
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (++at < text.Length && text[at] == '"')
            {
                cell.Append('"');
            }
            else
            {
                return cell.ToString();
            }
        }
    }

    private static string Quote(string? cell) => cell switch
    {
        null => Null,
        _ when cell.Length > 0 && cell.AsSpan().IndexOfAny(",\"\n") < 0 && cell.Trim() == cell && cell[0] != '\\' => cell,
        _ => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };
}
