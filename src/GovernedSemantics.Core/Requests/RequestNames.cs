using GovernedSemantics.Yaml;

namespace GovernedSemantics.Requests;

/// <summary>A name as it is looked up, and whether that differs from what was written.</summary>
internal readonly record struct NormalisedName(string Written, string Name)
{
    public bool Changed => Written != Name;

    /// <summary>How answers report it: <c>customer__region -> customer.region</c>.</summary>
    public override string ToString() => $"{RequestText.Shown(Written)} -> {RequestText.Shown(Name)}";
}

/// <summary>
/// Forgives what clients do to names: blanks around them, one pair of quotes, capital ASCII letters, <c>__</c> for the dot.
/// Everything else is looked up as it stands, so a look-alike letter is simply an unknown name.
/// </summary>
internal static class RequestNames
{
    public static NormalisedName Normalise(string written) => new(written, Plain(written).Replace("__", ".", StringComparison.Ordinal));

    /// <summary>The same, but with <c>__</c> as it stands: names of the answer's own columns have it.</summary>
    public static string Plain(string written)
    {
        var name = written.Trim(' ');
        if (name.Length >= 2 && name[0] is '"' or '\'' && name[^1] == name[0])
        {
            name = name[1..^1].Trim(' ');
        }

        return string.Concat(name.Select(AsciiLower));
    }

    /// <summary>Whether the text could name a grain: a name, or two with a dot between them.</summary>
    public static bool IsGrainName(string text) => text.Split('.') is { Length: 1 or 2 } parts && parts.All(p => NamePattern.Defect(p) is null);

    private static char AsciiLower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
}
