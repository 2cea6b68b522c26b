using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>SQLite's result codes as kinds of fault.</summary>
internal static class SqliteFaults
{
    public static DatabaseFault Of(sqlite3 native, int code)
    {
        var said = raw.sqlite3_errmsg(native).utf8_to_string();
        // The low byte is the primary code; the rest makes it an extended one.
        return new DatabaseFault(KindOf(code & 0xff, said), $"SQLite {code}: {said}");
    }

    /// <summary>A file that cannot be opened is unavailable, whatever the reason; one that is being written to is only locked.</summary>
    public static DatabaseFault OfOpening(SqliteException exception) => new(
        exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED ? FaultKind.Locked : FaultKind.Unavailable, exception.Message);

    private static FaultKind KindOf(int code, string said) => code switch
    {
        raw.SQLITE_INTERRUPT => FaultKind.Timeout,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => FaultKind.Locked,
        raw.SQLITE_AUTH or raw.SQLITE_PERM or raw.SQLITE_READONLY => FaultKind.PermissionDenied,
        raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_IOERR => FaultKind.Unavailable,
        raw.SQLITE_NOMEM or raw.SQLITE_TOOBIG or raw.SQLITE_FULL => FaultKind.ResourceLimit,
        raw.SQLITE_SCHEMA => FaultKind.SchemaChanged,
        raw.SQLITE_ERROR => KindOfError(said),
        _ => FaultKind.Failed,
    };

    // SQLITE_ERROR has no finer code: only its text tells these apart, and it is pinned by tests.
    private static FaultKind KindOfError(string said) =>
        said.StartsWith("no such table", StringComparison.Ordinal) || said.StartsWith("no such column", StringComparison.Ordinal)
            ? FaultKind.SchemaChanged
            : said.Contains("overflow", StringComparison.Ordinal) ? FaultKind.NumberOverflow
            : said.StartsWith("access to ", StringComparison.Ordinal) || said.StartsWith("not authorized", StringComparison.Ordinal)
                ? FaultKind.PermissionDenied
            : said.Contains("division by zero", StringComparison.Ordinal) ? FaultKind.DivisionByZero
            : FaultKind.Failed;
}
