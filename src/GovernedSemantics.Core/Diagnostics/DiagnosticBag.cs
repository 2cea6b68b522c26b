using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>Collects defects so that all of them are told in one run.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public bool HasErrors => ErrorCount > 0;

    public int ErrorCount { get; private set; }

    public int Count => _all.Count;

    public void Add(Diagnostic diagnostic)
    {
        _all.Add(diagnostic);
        ErrorCount += diagnostic.Severity == Severity.Error ? 1 : 0;
    }

    public void AddRange(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> Errors() => [.. _all.Where(d => d.Severity == Severity.Error)];

    /// <summary>All defects in the order of their places: file, line, column, then code.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. _all
            .OrderBy(d => d.Location.Span?.File ?? d.Location.Pointer, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span?.Line ?? 0)
            .ThenBy(d => d.Location.Span?.Column ?? 0)
            .ThenBy(d => d.Code, StringComparer.Ordinal)];
}
