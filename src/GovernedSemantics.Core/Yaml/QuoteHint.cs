namespace GovernedSemantics.Yaml;

/// <summary>Most YAML that does not parse is text that should have been quoted; this finds the text.</summary>
internal static class QuoteHint
{
    private const string Starters = "%@`*&!|>{}[],\"'";

    /// <summary>The parser's reason as the end of a sentence, without the place that it repeats.</summary>
    public static string Reason(string message)
    {
        var at = message.IndexOf("): ", StringComparison.Ordinal);
        var reason = (at < 0 ? message : message[(at + 3)..]).TrimEnd('.', ' ');
        return reason.Length == 0 ? "unexpected text" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    /// <summary>A sentence that shows the text in quotes, or null where quoting would not help. The parser may notice one line late.</summary>
    public static string? For(string text, int line)
    {
        var lines = text.Split('\n');
        if (lines.Skip(line - 2).Take(3).Any(IsIndentedByTab))
        {
            return "Indent with blanks, not with tabs.";
        }

        foreach (var candidate in new[] { line, line - 1 })
        {
            if (candidate < 1 || candidate > lines.Length)
            {
                continue;
            }

            if (Value(lines[candidate - 1]) is { } value)
            {
                return $"Quote the text: {value}.";
            }
        }

        return null;
    }

    private static bool IsIndentedByTab(string line) =>
        line.Trim().Length > 0 && line[..(line.Length - line.TrimStart().Length)].Contains('\t');

    private static string? Value(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var key = line[..colon].Trim().TrimStart('-', '{', ' ');
        var value = line[(colon + 2)..].Trim();
        var breaks = value.Length > 0 && (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') || Starters.Contains(value[0]));
        return breaks && !IsWholeQuote(value) && key.Length < 40
            ? $"{key}: \"{Shorten(value).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : null;
    }

    private static bool IsWholeQuote(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) == value.Length - 1;

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..57] + "...";
}
