namespace GovernedSemantics.Cli.Output;

/// <summary>A line of what was read, and the part of it that a defect is about.</summary>
/// <param name="Text">The whole line.</param>
/// <param name="Number">Its number where it stands in a file.</param>
/// <param name="Start">0-based.</param>
/// <param name="Length">At least 1.</param>
internal readonly record struct SourceLine(string Text, int? Number, int Start, int Length)
{
    private const int Widest = 160;

    /// <summary>The line, and a second one that points at the part; a long line is cut around the part.</summary>
    public (string Line, string Marks) Show()
    {
        var from = Start > Widest / 2 ? Start - (Widest / 2) : 0;
        var before = Visible.Text(Cut(Text, from, Start - from));
        var part = Visible.Text(Cut(Text, Start, Math.Min(Length, Widest / 2)));
        var after = Visible.Text(Cut(Text, Start + Math.Min(Length, Widest / 2), Widest / 2));
        return (before + part + after, new string(' ', Width(before)) + new string('^', Math.Max(1, Width(part))));
    }

    private static string Cut(string text, int start, int length) =>
        start >= text.Length ? "" : text.Substring(start, Math.Clamp(length, 0, text.Length - start));

    private static int Width(string text) => text.EnumerateRunes().Count();
}
