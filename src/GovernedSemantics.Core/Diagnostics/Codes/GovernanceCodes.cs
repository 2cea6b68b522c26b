using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS5 governance.</summary>
internal static class GovernanceCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
