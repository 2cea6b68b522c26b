using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Model;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// Asked by SQLite about everything that a statement does while it is compiled: listed columns of approved views, what those views
/// read inside themselves, and known functions pass; all else is denied.
/// </summary>
internal sealed class SqliteAuthorizer
{
    private readonly SqliteViewClosure _closure;
    private readonly FrozenDictionary<string, FrozenSet<string>> _approved;

    private bool _mayTransact;

    public SqliteAuthorizer(SqliteViewClosure closure, ImmutableArray<ApprovedView> approved)
    {
        _closure = closure;
        _approved = approved
            .GroupBy(view => view.Relation[^1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(views => views.Key, Columns, StringComparer.OrdinalIgnoreCase);
        Callback = Decide;
    }

    public strdelegate_authorizer Callback { get; }

    /// <summary>Lets the handle itself begin and end transactions until the permit is disposed; no statement of a question may.</summary>
    public IDisposable PermitTransaction() => new Permit(this);

    private static FrozenSet<string> Columns(IEnumerable<ApprovedView> views) =>
        views.SelectMany(view => view.Columns).Select(column => column.PhysicalName).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private int Decide(object user, int action, string? first, string? second, string? database, string? body)
    {
        var allowed = action switch
        {
            raw.SQLITE_SELECT => true,
            raw.SQLITE_READ => MayRead(first!, second!, database, body),
            raw.SQLITE_FUNCTION => SqliteCallables.IsAllowed(second!) || (body is not null && _closure.Calls(second!)),
            raw.SQLITE_TRANSACTION => _mayTransact,
            raw.SQLITE_RECURSIVE => _closure.IsRecursive,
            _ => false,
        };
        return allowed ? raw.SQLITE_OK : raw.SQLITE_DENY;
    }

    private bool MayRead(string table, string column, string? database, string? body) =>
        (database is null or "main")
        && ((_approved.TryGetValue(table, out var columns) && (column.Length == 0 || columns.Contains(column)))
            || _closure.Reads(table, column, body));

    private sealed class Permit : IDisposable
    {
        private readonly SqliteAuthorizer _owner;

        public Permit(SqliteAuthorizer owner)
        {
            _owner = owner;
            owner._mayTransact = true;
        }

        public void Dispose() => _owner._mayTransact = false;
    }
}
