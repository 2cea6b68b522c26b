using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli;

/// <summary>How a command ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The answer is no: invalid, refused.</summary>
    public const int No = 1;

    public const int Usage = 2;

    /// <summary>A missing folder, a database that cannot be opened, a trail that cannot be written, a defect of the program.</summary>
    public const int Environment = 3;

    public const int Cancelled = 130;

    private static readonly ImmutableHashSet<DiagnosticDescriptor> EnvironmentCodes =
    [
        StorageCodes.NoProjectFolder, StorageCodes.NoProjectFile, StorageCodes.MissingVariable, StorageCodes.MissingFile, StorageCodes.BadConnection,
        ExecutionCodes.Locked, ExecutionCodes.Busy, ExecutionCodes.Unavailable, ExecutionCodes.PermissionDenied, ExecutionCodes.SchemaChanged,
        ExecutionCodes.Failed, AuditCodes.NotRecorded, AuditCodes.AnswerWithheld, InternalCodes.Unexpected,
    ];

    /// <summary>0 without errors.</summary>
    public static int OfValidation(ImmutableArray<Diagnostic> errors) => errors.IsEmpty ? Done : Of(errors);

    public static int Of(ImmutableArray<Diagnostic> errors) => errors.Any(e => EnvironmentCodes.Contains(e.Descriptor)) ? Environment : No;
}
