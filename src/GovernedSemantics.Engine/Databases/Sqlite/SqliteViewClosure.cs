using System.Collections.Immutable;
using GovernedSemantics.Model;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// What the approved views themselves read, as SQLite's compiler tells it: tables with columns, the names in whose bodies they are read
/// (views, and the common table expressions of views), functions. A view that is missing or does not compile adds nothing.
/// </summary>
internal sealed class SqliteViewClosure
{
    private readonly HashSet<(string Table, string Column)> _reads = new(PairComparer.Instance);
    private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _functions = new(StringComparer.OrdinalIgnoreCase);

    private SqliteViewClosure()
    {
    }

    /// <summary>True where a view has a recursive common table expression.</summary>
    public bool IsRecursive { get; private set; }

    public static SqliteViewClosure Of(sqlite3 native, ImmutableArray<ApprovedView> approved)
    {
        var closure = new SqliteViewClosure();
        strdelegate_authorizer recorder = closure.Record;
        raw.sqlite3_set_authorizer(native, recorder, null);
        foreach (var view in approved)
        {
            var name = view.Relation[^1].Replace("\"", "\"\"", StringComparison.Ordinal);
            raw.sqlite3_prepare_v2(native, $"SELECT * FROM main.\"{name}\"", out var statement);
            statement?.Dispose();
        }

        raw.sqlite3_set_authorizer(native, (strdelegate_authorizer?)null, null);
        GC.KeepAlive(recorder);
        return closure;
    }

    public bool Reads(string table, string column, string? body) =>
        column.Length == 0 ? _tables.Contains(table) : body is not null && _bodies.Contains(body) && _reads.Contains((table, column));

    public bool Calls(string function) => _functions.Contains(function);

    private int Record(object user, int action, string? first, string? second, string? database, string? body)
    {
        switch (action)
        {
            case raw.SQLITE_READ when body is not null:
                _tables.Add(first!);
                _reads.Add((first!, second!));
                _bodies.Add(body);
                break;
            case raw.SQLITE_FUNCTION:
                _functions.Add(second!);
                break;
            case raw.SQLITE_RECURSIVE:
                IsRecursive = true;
                break;
        }

        return raw.SQLITE_OK;
    }

    private sealed class PairComparer : IEqualityComparer<(string Table, string Column)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((string Table, string Column) x, (string Table, string Column) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.Table, y.Table) && StringComparer.OrdinalIgnoreCase.Equals(x.Column, y.Column);

        public int GetHashCode((string Table, string Column) pair) => HashCode.Combine(
            StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Table), StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Column));
    }
}
