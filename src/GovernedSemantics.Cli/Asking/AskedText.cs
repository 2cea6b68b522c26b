using GovernedSemantics.Cli.Output;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Asking;

/// <summary>A request as JSON, and what was written to ask it: a defect at a JSON pointer is shown there.</summary>
internal sealed record AskedText(string Json, Func<string, SourceLine?> LineOf)
{
    public SourceLine? Of(Diagnostic diagnostic) => diagnostic.Location.Pointer is { } pointer ? LineOf(pointer) : null;

    /// <summary>A request in a file or on a line.</summary>
    public static AskedText Document(string json) => new(json, pointer => JsonPlaces.Find(json, pointer));
}
