using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS5 governance: refusals. Unknown and forbidden give the same code and the same text.</summary>
internal static class GovernanceCodes
{
    public static readonly DiagnosticDescriptor NoUseCase = new("GS5001", "no-use-case", Severity.Error,
        "No use case is open to this caller.",
        "An owner of a use case adds the caller's role and client to its audience.");

    public static readonly DiagnosticDescriptor UseCaseNotFound = new("GS5002", "use-case-not-found", Severity.Error,
        "No use case \"{0}\" is open to this caller.",
        "Use one of the use cases that are open, or leave use_case out where there is only one.");

    public static readonly DiagnosticDescriptor UseCaseNeeded = new("GS5003", "use-case-needed", Severity.Error,
        "Several use cases are open to this caller; the request must name one in use_case.",
        "Name one of the allowed use cases.");

    public static readonly DiagnosticDescriptor BeyondHistory = new("GS5004", "beyond-history", Severity.Error,
        "The time range starts at {0}; the use case \"{1}\" allows {2} of history, from {3} on.",
        "Start the range later, or ask the reviewers of the use case for more history.");

    public static readonly DiagnosticDescriptor TotalBeyondHistory = new("GS5005", "total-beyond-history", Severity.Error,
        "The metric \"{0}\" counts rows from before {2}, the earliest that the use case \"{1}\" allows.",
        "Ask for a later range or a shorter window, or ask the reviewers of the use case for more history.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoUseCase, UseCaseNotFound, UseCaseNeeded, BeyondHistory, TotalBeyondHistory];
}
