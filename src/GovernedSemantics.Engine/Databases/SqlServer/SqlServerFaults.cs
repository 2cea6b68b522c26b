using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Databases;

/// <summary>SQL Server's error numbers as kinds of fault.</summary>
internal static class SqlServerFaults
{
    public static DatabaseFault Of(Exception exception) => exception is SqlException refused
        ? new DatabaseFault(KindOf(refused.Number), $"{refused.Number}: {refused.Message}")
        : new DatabaseFault(FaultKind.Unavailable, exception.Message);

    public static DatabaseFault OfOpening(Exception exception) => exception is InvalidOperationException
        ? new DatabaseFault(FaultKind.Busy, exception.Message)
        : new DatabaseFault(FaultKind.Unavailable, exception.Message);

    private static FaultKind KindOf(int number) => number switch
    {
        -2 => FaultKind.Timeout,
        1205 or 1222 => FaultKind.Locked,
        229 or 230 or 262 or 3906 => FaultKind.PermissionDenied,
        207 or 208 or 4121 or 2812 => FaultKind.SchemaChanged,
        220 or 232 or 517 or 8115 => FaultKind.NumberOverflow,
        8134 => FaultKind.DivisionByZero,
        701 or 1105 or 8623 or 8631 or 8632 or 8649 => FaultKind.ResourceLimit,
        10928 or 10929 or 17809 => FaultKind.Busy,
        -1 or 2 or 53 or 64 or 233 or 4060 or 10053 or 10054 or 10060 or 18456 => FaultKind.Unavailable,
        _ => FaultKind.Failed,
    };
}
