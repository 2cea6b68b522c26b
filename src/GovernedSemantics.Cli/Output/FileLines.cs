using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Output;

/// <summary>The lines of a project's files that defects are about, each file read once.</summary>
internal sealed class FileLines(string folder)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    public SourceLine? Of(Diagnostic diagnostic)
    {
        if (diagnostic.Location.Span is not { Line: > 0 } span || Lines(span.File) is not { } lines || span.Line > lines.Length)
        {
            return null;
        }

        var text = lines[span.Line - 1].TrimEnd('\r');
        var start = Math.Clamp(span.Column - 1, 0, text.Length);
        return new SourceLine(text, span.Line, start, Math.Clamp(span.Length, 1, Math.Max(1, text.Length - start)));
    }

    private string[]? Lines(string file)
    {
        if (!_files.TryGetValue(file, out var lines))
        {
            var path = Path.Combine(folder, file);
            lines = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
            _files.Add(file, lines);
        }

        return lines.Length == 0 ? null : lines;
    }
}
