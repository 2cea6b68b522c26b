namespace GovernedSemantics.Engine.Databases;

internal enum FaultKind
{
    Timeout,
    TooManyRows,
    TooManyCells,
    TooManyBytes,
    ValueNotRepresentable,
    NumberOverflow,
    DivisionByZero,
    Locked,
    Busy,
    Unavailable,
    PermissionDenied,
    SchemaChanged,
    ResourceLimit,
    Failed,
}

/// <summary>
/// Why statements gave no rows. <paramref name="Column"/> is the ordinal of the column that a value did not fit, of the statement
/// <paramref name="Statement"/>.
/// <paramref name="DriverText"/> may hold data values: it goes to the log and nowhere else.
/// <paramref name="IsTransient"/> is set where the same SELECT may be sent again: the connection was lost, or the server chose another
/// session over this one.
/// </summary>
internal sealed record DatabaseFault(FaultKind Kind, string DriverText = "", int Column = -1, bool IsTransient = false, int Statement = 0);
