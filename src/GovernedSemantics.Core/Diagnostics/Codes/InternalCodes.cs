using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS9 defects of the program.</summary>
internal static class InternalCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
