using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS70 running a statement. Opening sources and projects is GS71 (<c>StorageCodes</c>), the trail GS72 (<c>AuditCodes</c>).</summary>
internal static class ExecutionCodes
{
    public static readonly DiagnosticDescriptor Timeout = new("GS7001", "query-timeout", Severity.Error,
        "The query did not end within {0} seconds and was stopped.",
        "Ask for a shorter time range, a coarser grain or fewer dimensions; or raise the timeout of the use case.");

    public static readonly DiagnosticDescriptor TooManyRows = new("GS7002", "too-many-rows", Severity.Error,
        "The result has more than the {0} rows that may be read at once.",
        "Add filters, a coarser grain or fewer dimensions, or page with limit and skip.");

    public static readonly DiagnosticDescriptor TooManyCells = new("GS7003", "too-many-cells", Severity.Error,
        "The result has more than the {0} cells that may be read at once.",
        "Ask for fewer rows, metrics or dimensions, or page with limit and skip.");

    public static readonly DiagnosticDescriptor TooManyBytes = new("GS7004", "result-too-large", Severity.Error,
        "The result takes more than the {0} bytes that may be read at once.",
        "Ask for fewer rows, or leave out dimensions with long texts.");

    public static readonly DiagnosticDescriptor ValueNotRepresentable = new("GS7005", "value-not-representable", Severity.Error,
        "Column \"{0}\" of the result holds a value that is no exact {1}: it overflowed, is not a number, is infinite or has another type.",
        "Compare the declared type of the column with what the database holds, and narrow the range where a sum overflows.");

    public static readonly DiagnosticDescriptor NumberOverflow = new("GS7006", "number-overflow", Severity.Error,
        "A number became too large for the database while it computed the answer.",
        "Narrow the time range or the filters, or declare the column with a wider type.");

    public static readonly DiagnosticDescriptor DivisionByZero = new("GS7007", "division-by-zero", Severity.Error,
        "An expression of the model or a view divides by zero.",
        "Guard the divisor in the expression or in the view, for example with nullif.");

    public static readonly DiagnosticDescriptor Locked = new("GS7008", "data-locked", Severity.Error,
        "The data is locked by another process.",
        "Ask again in a moment; a load of the data may be running.");

    public static readonly DiagnosticDescriptor Busy = new("GS7009", "source-busy", Severity.Error,
        "Data source \"{0}\" has no free connection.",
        "Ask again in a moment, or let the source have more connections.");

    public static readonly DiagnosticDescriptor Unavailable = new("GS7010", "source-unavailable", Severity.Error,
        "Data source \"{0}\" cannot be opened.",
        "Check that the database runs (SQLite: that the file exists) and that the connection text and its login are right; the log says more.");

    public static readonly DiagnosticDescriptor PermissionDenied = new("GS7011", "source-permission-denied", Severity.Error,
        "Data source \"{0}\" does not let its login read what the query needs.",
        "Grant SELECT on the approved views to the login of the source; a view that was changed since it was opened also ends here.");

    public static readonly DiagnosticDescriptor SchemaChanged = new("GS7012", "source-schema-changed", Severity.Error,
        "A view or column that the model declares is missing in data source \"{0}\".",
        "Compare the declared views and columns with the database: it has changed, or the declaration is wrong.");

    public static readonly DiagnosticDescriptor ResourceLimit = new("GS7013", "source-resource-limit", Severity.Error,
        "The query needs more memory, disk or statement size than data source \"{0}\" allows.",
        "Ask for a shorter time range, fewer metrics or fewer dimensions.");

    public static readonly DiagnosticDescriptor Failed = new("GS7014", "query-failed", Severity.Error,
        "Data source \"{0}\" could not run the query; the log has the details under {1}.",
        "Look up the id in the log of the server.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Timeout, TooManyRows, TooManyCells, TooManyBytes, ValueNotRepresentable, NumberOverflow, DivisionByZero, Locked, Busy, Unavailable,
        PermissionDenied, SchemaChanged, ResourceLimit, Failed, .. StorageCodes.All, .. CalendarCodes.OfRows, .. AuditCodes.All,
    ];
}
