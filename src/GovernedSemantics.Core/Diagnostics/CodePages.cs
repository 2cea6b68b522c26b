namespace GovernedSemantics.Diagnostics;

/// <summary>The page of a code, as it stands beside the code; pages are part of the program.</summary>
internal static class CodePages
{
    public static string Text(DiagnosticDescriptor code)
    {
        using var page = typeof(CodePages).Assembly.GetManifestResourceStream($"{code.Code}.md")
            ?? throw new InvalidOperationException($"{code.Code} has no page.");
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
