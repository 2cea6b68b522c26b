using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// One defect told to a person: what is wrong, where, what would be right.
/// <paramref name="Suggestion"/> is a sentence (for example <c>Closest: "amount".</c>); <paramref name="Allowed"/> lists the names or values
/// that would have worked, and holds only names that the caller may see.
/// </summary>
internal sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    string Message,
    Location Location,
    string? Suggestion = null,
    ImmutableArray<string> Allowed = default)
{
    public string Code => Descriptor.Code;

    public string Slug => Descriptor.Slug;

    public Severity Severity => Descriptor.Severity;

    public ImmutableArray<string> Allowed { get; init; } = Allowed.IsDefault ? [] : Allowed;

    public Diagnostic WithSuggestion(string? suggestion) => suggestion is null ? this : this with { Suggestion = suggestion };

    /// <summary>The one-line form: <c>file:line:column GSnnnn slug: message suggestion</c>.</summary>
    public override string ToString()
    {
        var place = Location.ToString();
        return (place.Length == 0 ? "" : place + " ") + $"{Code} {Slug}: {Message}" + (Suggestion is null ? "" : " " + Suggestion);
    }
}
