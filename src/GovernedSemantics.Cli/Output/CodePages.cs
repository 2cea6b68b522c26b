using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Output;

/// <summary>The page of a code, as it stands beside the code; pages are part of the program.</summary>
internal static class CodePages
{
    public static string Text(DiagnosticDescriptor code)
    {
        using var page = typeof(DiagnosticDescriptor).Assembly.GetManifestResourceStream($"{code.Code}.md");
        if (page is null)
        {
            return $"# {code.Code} {code.Slug}\n\n{code.Template}\n\n{code.Help}\n";
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
