using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Diagnostics;

/// <summary>
/// One kind of defect. <paramref name="Template"/> is a composite format string without the place and without the hint;
/// <paramref name="Help"/> is one sentence that says how to mend it. Codes are never renumbered or used again.
/// </summary>
internal sealed record DiagnosticDescriptor(string Code, string Slug, Severity Severity, string Template, string Help)
{
    public Diagnostic At(Location location, params ReadOnlySpan<object?> args) =>
        new(this, Format(args), location);

    public Diagnostic At(Location location, string? suggestion, ImmutableArray<string> allowed, params ReadOnlySpan<object?> args) =>
        new(this, Format(args), location, suggestion, allowed);

    private string Format(ReadOnlySpan<object?> args) => string.Format(CultureInfo.InvariantCulture, Template, args);
}
