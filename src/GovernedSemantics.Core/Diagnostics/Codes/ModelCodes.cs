using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS20 model rules.</summary>
internal static class ModelCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
