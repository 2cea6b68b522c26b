using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS72 the audit trail: no record, no answer.</summary>
internal static class AuditCodes
{
    public static readonly DiagnosticDescriptor NotRecorded = new("GS7201", "audit-unavailable", Severity.Error,
        "The audit trail cannot be written, so nothing was run.",
        "Make the trail writable: free space, the rights of its folder, another program that holds it.");

    public static readonly DiagnosticDescriptor AnswerWithheld = new("GS7202", "answer-withheld", Severity.Error,
        "The audit trail could not take the outcome, so the answer is withheld.",
        "Make the trail writable and ask again.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotRecorded, AnswerWithheld];
}
