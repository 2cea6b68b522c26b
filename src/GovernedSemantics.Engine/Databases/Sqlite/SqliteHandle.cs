using System.Collections.Immutable;
using System.Diagnostics;
using GovernedSemantics.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// An opened file that can only be read, and of it only the approved views. Opening read-only is no boundary by itself: without the
/// authorizer another file could be attached or written (VACUUM INTO).
/// </summary>
internal sealed class SqliteHandle : IDisposable
{
    private const int Defensive = 1010;
    private const int TrustedSchema = 1017;
    private const int LoadExtension = 1005;
    private const int LongestValue = 16 * 1024 * 1024;
    private const int LongestStatement = 4 * 1024 * 1024;
    private const int OperationsBetweenChecks = 100_000;
    private const int BusyMilliseconds = 2_000;

    private readonly SqliteConnection _connection;
    private readonly long _opened = Stopwatch.GetTimestamp();

    // SQLite calls these from native code: they live as long as the handle.
    private readonly SqliteAuthorizer _authorizer;
    private readonly delegate_progress _progress;

    private CancellationToken _stop;

    private SqliteHandle(SqliteConnection connection, SqliteAuthorizer authorizer)
    {
        _connection = connection;
        _authorizer = authorizer;
        _progress = _ => _stop.IsCancellationRequested ? 1 : 0;
    }

    public sqlite3 Native => _connection.Handle!;

    public TimeSpan Age => Stopwatch.GetElapsedTime(_opened);

    public static SqliteHandle Open(string connectionText, ImmutableArray<ApprovedView> approved)
    {
        var connection = new SqliteConnection(connectionText);
        try
        {
            connection.Open();
            Harden(connection.Handle!);
            SqliteCallables.Register(connection.Handle!);
            var handle = new SqliteHandle(connection, new SqliteAuthorizer(SqliteViewClosure.Of(connection.Handle!, approved), approved));
            handle.Guard();
            return handle;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Stops whatever runs when the token is cancelled; what begins later is stopped at its first check.</summary>
    public CancellationTokenRegistration StopOn(CancellationToken token)
    {
        _stop = token;
        return token.Register(static native => raw.sqlite3_interrupt((sqlite3)native!), Native);
    }

    /// <summary>Until the returned object is disposed all statements see the same state of the file.</summary>
    public IDisposable BeginRead()
    {
        Transact("BEGIN");
        return new ReadTransaction(this);
    }

    public void Dispose() => _connection.Dispose();

    private void Transact(string statement)
    {
        using var permit = _authorizer.PermitTransaction();
        Check(Native, raw.sqlite3_exec(Native, statement));
    }

    private static void Harden(sqlite3 native)
    {
        Check(native, raw.sqlite3_db_config(native, Defensive, 1, out _));
        Check(native, raw.sqlite3_db_config(native, TrustedSchema, 0, out _));
        Check(native, raw.sqlite3_db_config(native, LoadExtension, 0, out _));
        raw.sqlite3_limit(native, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        raw.sqlite3_limit(native, raw.SQLITE_LIMIT_SQL_LENGTH, LongestStatement);
        raw.sqlite3_limit(native, raw.SQLITE_LIMIT_ATTACHED, 0);
        raw.sqlite3_limit(native, raw.SQLITE_LIMIT_WORKER_THREADS, 0);
        Check(native, raw.sqlite3_busy_timeout(native, BusyMilliseconds));
        Check(native, raw.sqlite3_exec(native, "PRAGMA query_only = 1; PRAGMA cell_size_check = 1"));
        // A file that is no database, or cannot be read, is found out here and not in the middle of a question.
        Check(native, raw.sqlite3_exec(native, "SELECT count(*) FROM sqlite_master"));
    }

    private static void Check(sqlite3 native, int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(native).utf8_to_string(), code);
        }
    }

    private void Guard()
    {
        Check(Native, raw.sqlite3_set_authorizer(Native, _authorizer.Callback, null));
        raw.sqlite3_progress_handler(Native, OperationsBetweenChecks, _progress, null);
    }

    private sealed class ReadTransaction(SqliteHandle handle) : IDisposable
    {
        // An error in a statement may have ended the transaction already.
        public void Dispose()
        {
            if (raw.sqlite3_get_autocommit(handle.Native) == 0)
            {
                handle.Transact("ROLLBACK");
            }
        }
    }
}
