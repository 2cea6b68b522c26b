using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS9 defects of the program.</summary>
internal static class InternalCodes
{
    public static readonly DiagnosticDescriptor Unexpected = new("GS9001", "internal-error", Severity.Error,
        "The program met a defect of its own; the log has the details under {0}.",
        "Report the id and the request; the question itself may be right.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Unexpected];
}
