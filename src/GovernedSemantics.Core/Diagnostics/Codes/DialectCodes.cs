using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS6 what a database cannot do.</summary>
internal static class DialectCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
