using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Output;

/// <summary>
/// Defects for people: code, place, what is wrong, the line with the part underlined, and what would be right. Colours only where the terminal has
/// them.
/// </summary>
internal sealed class DiagnosticText(TextWriter output, bool colour, Func<Diagnostic, SourceLine?> lineOf)
{
    private const int MostAllowed = 12;
    private const int Widest = 118;

    public void Write(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }
    }

    private void Write(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.ToString();
        var head = Paint($"{diagnostic.Code} {diagnostic.Slug}", diagnostic.Severity == Severity.Error ? "1;31" : "1;33");
        output.Write($"{(place.Length == 0 ? "" : Visible.Text(place) + " ")}{head}: {Visible.Text(diagnostic.Message)}\n");
        if (lineOf(diagnostic) is { } source)
        {
            var (line, marks) = source.Show();
            var gutter = source.Number is { } number ? $"{number,5} | " : "  ";
            output.Write($"{gutter}{line}\n{(source.Number is null ? "  " : "      | ")}{Paint(marks, "1;31")}\n");
        }

        foreach (var line in Wrapped(Hint(diagnostic)))
        {
            output.Write($"  {line}\n");
        }
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new System.Text.StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Widest)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    // The names that would work come before the general advice of the code.
    private static string Hint(Diagnostic diagnostic)
    {
        if (diagnostic.Suggestion is { } suggestion)
        {
            return Visible.Text(suggestion);
        }

        return diagnostic.Allowed.IsEmpty
            ? diagnostic.Descriptor.Help
            : $"{diagnostic.Descriptor.Help} Allowed: {Visible.Text(string.Join(", ", diagnostic.Allowed.Take(MostAllowed)))}"
                + (diagnostic.Allowed.Length > MostAllowed ? ", ..." : ".");
    }

    private string Paint(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
