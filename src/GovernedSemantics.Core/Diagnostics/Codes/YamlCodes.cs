using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS1 YAML reading.</summary>
internal static class YamlCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
