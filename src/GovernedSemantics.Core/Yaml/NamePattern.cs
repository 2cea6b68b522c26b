namespace GovernedSemantics.Yaml;

/// <summary>The names of the language: <c>[a-z][a-z0-9_]{0,47}</c> without <c>__</c>, which requests read as a dot.</summary>
internal static class NamePattern
{
    public const string Regex = "^(?!.*__)[a-z][a-z0-9_]{0,47}$";

    /// <summary>Null for a name, else what is wrong with it.</summary>
    public static string? Defect(string text)
    {
        if (text.Length is 0 or > 48)
        {
            return text.Length == 0 ? "it is empty" : "it has more than 48 characters";
        }

        if (text[0] is not (>= 'a' and <= 'z'))
        {
            return "it starts with something else than a lower-case letter";
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return $"it holds \"{c}\"; only a-z, 0-9 and _ are allowed";
            }
        }

        return text.Contains("__", StringComparison.Ordinal) ? "two underscores together are reserved" : null;
    }
}
