using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>Defects as text that can be mended in one more call: code, place, what is wrong, the nearest and the allowed names.</summary>
internal static class DiagnosticsText
{
    private const int MaxShown = 20;
    private const int MaxAllowed = 60;
    private const int MaxLine = 2_000;

    public static string Of(ImmutableArray<Diagnostic> errors)
    {
        var lines = errors.Take(MaxShown).Select(error => Line(error) + Allowed(error)).ToList();
        if (errors.Length > MaxShown)
        {
            lines.Add($"and {errors.Length - MaxShown} more.");
        }

        return string.Join('\n', lines);
    }

    public static string Line(Diagnostic diagnostic)
    {
        var help = diagnostic.Suggestion ?? diagnostic.Descriptor.Help;
        var place = diagnostic.Location.ToString();
        var at = place.Length == 0 ? "" : $" at {place}";
        return PlainText.Of($"{diagnostic.Code} {diagnostic.Slug}{at}: {diagnostic.Message} {help}", MaxLine);
    }

    private static string Allowed(Diagnostic error)
    {
        if (error.Allowed.IsEmpty)
        {
            return "";
        }

        var more = error.Allowed.Length > MaxAllowed ? $", and {error.Allowed.Length - MaxAllowed} more" : "";
        return $" Allowed: {PlainText.Of(string.Join(", ", error.Allowed.Take(MaxAllowed)), MaxLine)}{more}.";
    }
}
