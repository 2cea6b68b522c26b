using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS4 planning.</summary>
internal static class PlanningCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
