using System.Collections.Immutable;

namespace GovernedSemantics.Sql;

/// <summary>The grouping keys of one SELECT, and which of them are written once in a CROSS APPLY: all that are no bare column.</summary>
internal sealed class SqlServerKeys
{
    public static readonly SqlServerKeys None = new([]);

    private SqlServerKeys(ImmutableArray<SqlOutput> all)
    {
        All = all;
        Applied = [.. all.Where(key => SqlScope.NameOf(key.Expression) is null)];
    }

    public ImmutableArray<SqlOutput> All { get; }

    public ImmutableArray<SqlOutput> Applied { get; }

    public bool AreApplied => !Applied.IsEmpty;

    /// <summary>SELECT DISTINCT groups by all its columns: DISTINCT itself takes 'a' and 'a ' for one.</summary>
    public static SqlServerKeys Of(SqlSelect select)
    {
        var count = select.GroupByFirst ?? (select.Distinct ? select.Columns.Length : 0);
        return count == 0 ? None : new SqlServerKeys(select.Columns[..count]);
    }

    public bool IsApplied(SqlOutput output) => Applied.Any(key => ReferenceEquals(key, output));

    public SqlOutput? Find(SqlExpression expression) => Applied.FirstOrDefault(key => key.Expression.Equals(expression));
}
