using System.Text.RegularExpressions;

namespace GovernedSemantics.Tests.Guards;

/// <summary>
/// The methods of a source file with their lines, read by indentation: a member of a type stands four blanks deeper than the type, and ends
/// with its closing brace or, where it has no body in braces, with a semicolon.
/// </summary>
internal static partial class SourceMembers
{
    private const int Step = 4;

    public static IEnumerable<(string Header, int Lines)> Methods(string[] lines) => Members(lines, 0, lines.Length, 0);

    private static IEnumerable<(string Header, int Lines)> Members(string[] lines, int from, int to, int indent)
    {
        for (var start = from; start < to; start++)
        {
            if (!Starts(lines[start], indent))
            {
                continue;
            }

            var (open, end) = Extent(lines, start, to, indent);
            var header = string.Join(' ', lines[start..(open < 0 ? start + 1 : open)].Select(l => l.Trim()));
            if (open >= 0 && TypeHeader().IsMatch(header))
            {
                foreach (var member in Members(lines, open + 1, end, indent + Step))
                {
                    yield return member;
                }
            }
            else if (indent > 0 && MethodHeader().IsMatch(header))
            {
                yield return (header, end - start + 1);
            }

            start = end;
        }
    }

    private static bool Starts(string line, int indent) =>
        line.Length > indent && line.AsSpan(0, indent).IsWhiteSpace() && (char.IsLetter(line[indent]) || line[indent] == '~');

    // The line of the opening brace (-1 where there is none) and the last line of the member.
    private static (int Open, int End) Extent(string[] lines, int start, int to, int indent)
    {
        var (brace, close) = (new string(' ', indent) + "{", new string(' ', indent) + "}");
        for (var i = start; i < to; i++)
        {
            if (lines[i] == brace)
            {
                var end = Array.FindIndex(lines, i, l => l.StartsWith(close, StringComparison.Ordinal));
                return (i, end < 0 ? to - 1 : end);
            }

            if (lines[i].EndsWith(';') || lines[i].EndsWith('}'))
            {
                return (-1, i);
            }
        }

        return (-1, to - 1);
    }

    [GeneratedRegex(@"^[^(=]*\b(class|record|struct|interface)\b")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"^[^=({]+\(")]
    private static partial Regex MethodHeader();
}
