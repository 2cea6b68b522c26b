using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS7 execution and audit.</summary>
internal static class ExecutionCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
