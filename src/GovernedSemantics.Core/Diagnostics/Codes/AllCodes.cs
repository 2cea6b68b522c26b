using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>Every code of the program, in order; the documentation and the guards read this list.</summary>
internal static class AllCodes
{
    public static ImmutableArray<DiagnosticDescriptor> List { get; } =
    [
        .. YamlCodes.All, .. ModelCodes.All, .. MetricCodes.All, .. ExpressionCodes.All, .. RequestCodes.All, .. RequestReadingCodes.All,
        .. RequestTimeCodes.All, .. PlanningCodes.All, .. GovernanceCodes.All, .. DialectCodes.All, .. ExecutionCodes.All, .. InternalCodes.All,
    ];
}
