using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS22 the expression language.</summary>
internal static class ExpressionCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
