using System.Net.Sockets;
using Npgsql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>SQLSTATEs and the driver's own failures as kinds of fault.</summary>
internal static class PostgresFaults
{
    /// <summary>Null for an exception that is no failure of the database.</summary>
    public static DatabaseFault? Of(Exception exception) => exception switch
    {
        PostgresException refused => new DatabaseFault(
            KindOf(refused.SqlState), $"{refused.SqlState}: {refused.MessageText}", IsTransient: IsTransient(refused.SqlState)),
        NpgsqlException or SocketException or IOException =>
            new DatabaseFault(FaultKind.Unavailable, exception.Message, IsTransient: exception.InnerException is not TimeoutException),
        TimeoutException or ObjectDisposedException => new DatabaseFault(FaultKind.Unavailable, exception.Message),
        _ => null,
    };

    /// <summary>As <see cref="Of"/> while a connection is taken: the driver waits for a free one and then times out.</summary>
    public static DatabaseFault OfOpening(Exception exception) => exception switch
    {
        NpgsqlException { InnerException: TimeoutException } when exception.Message.Contains("pool", StringComparison.OrdinalIgnoreCase) =>
            new DatabaseFault(FaultKind.Busy, exception.Message),
        PostgresException { SqlState: not PostgresErrorCodes.TooManyConnections } refused => new DatabaseFault(
            FaultKind.Unavailable, $"{refused.SqlState}: {refused.MessageText}", IsTransient: IsTransient(refused.SqlState)),
        _ => Of(exception) ?? new DatabaseFault(FaultKind.Unavailable, exception.ToString()),
    };

    // The driver's own IsTransient also holds for timeouts and exhausted pools, which a second try only makes worse.
    private static bool IsTransient(string state) =>
        state is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        || state.StartsWith("08", StringComparison.Ordinal);

    private static FaultKind KindOf(string state) => state switch
    {
        PostgresErrorCodes.QueryCanceled => FaultKind.Timeout,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure => FaultKind.Locked,
        PostgresErrorCodes.TooManyConnections => FaultKind.Busy,
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => FaultKind.PermissionDenied,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction
            or PostgresErrorCodes.InvalidSchemaName => FaultKind.SchemaChanged,
        PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.DatetimeFieldOverflow
            or PostgresErrorCodes.IntervalFieldOverflow => FaultKind.NumberOverflow,
        PostgresErrorCodes.DivisionByZero => FaultKind.DivisionByZero,
        _ => KindOfClass(state[..2], state),
    };

    private static FaultKind KindOfClass(string stateClass, string state) => stateClass switch
    {
        "08" or "28" or "3D" => FaultKind.Unavailable,
        "53" or "54" => FaultKind.ResourceLimit,
        "57" when state.StartsWith("57P", StringComparison.Ordinal) => FaultKind.Unavailable,
        _ => FaultKind.Failed,
    };
}
