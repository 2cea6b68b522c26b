using System.Collections.Immutable;

namespace GovernedSemantics.Sql;

/// <summary>
/// How the names of one SELECT are written. A single table needs no qualifier, except for a name that an output of another meaning bears:
/// ORDER BY would take the output.
/// </summary>
internal sealed class SqlScope
{
    private readonly bool _oneTable;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private SqlScope(bool oneTable) => _oneTable = oneTable;

    /// <summary>The scope before any SELECT: every name is qualified.</summary>
    public static SqlScope Outside() => new(false);

    public static SqlScope Of(SqlSelect select, bool hasMoreTables)
    {
        var scope = new SqlScope(select.Joins.IsEmpty && !hasMoreTables);
        foreach (var output in select.Columns)
        {
            if (NameOf(output.Expression) != output.Alias)
            {
                _ = scope._taken.Add(output.Alias);
            }
        }

        return scope;
    }

    /// <summary>The name under which a bare column would appear by itself; null for any other expression.</summary>
    public static string? NameOf(SqlExpression expression) => expression switch
    {
        SqlColumn column => column.Column.PhysicalName,
        SqlReference reference => reference.Name,
        _ => null,
    };

    /// <summary>True while ORDER BY is written.</summary>
    public bool IsOrdering { get; set; }

    public bool NeedsQualifier(string name) => !_oneTable || (IsOrdering && _taken.Contains(name));
}
