using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS3 the request.</summary>
internal static class RequestCodes
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
