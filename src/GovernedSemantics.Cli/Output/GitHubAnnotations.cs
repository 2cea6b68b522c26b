using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Output;

/// <summary>Defects as workflow commands: GitHub shows each at its line of a pull request.</summary>
internal static class GitHubAnnotations
{
    public static void Write(TextWriter output, ImmutableArray<Diagnostic> defects, string prefix)
    {
        foreach (var defect in defects)
        {
            var level = defect.Severity == Severity.Error ? "error" : "warning";
            var place = defect.Location.Span is { File.Length: > 0 } span
                ? $"file={Property(prefix + span.File)},line={Math.Max(1, span.Line)},col={Math.Max(1, span.Column)},"
                : "";
            var text = defect.Suggestion is null ? defect.Message : $"{defect.Message} {defect.Suggestion}";
            output.Write($"::{level} {place}title={Property($"{defect.Code} {defect.Slug}")}::{Data(text)}\n");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
