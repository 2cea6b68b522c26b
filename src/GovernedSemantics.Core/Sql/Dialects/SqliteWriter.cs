using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Statements for SQLite.</summary>
internal sealed class SqliteWriter(RenderContext context) : SqlWriter(context, new SqliteExpressionWriter(context))
{
    protected override int MaxRelationParts => 1;

    public override int? IntegerScale(SqlOutput output) => output.Expression.Type is { Kind: TypeKind.Decimal } type ? type.Scale : null;

    /// <summary>Cross joins of the digits 0 to 9, since a recursive table is not let through.</summary>
    protected override string Numbers(SqlNumbersTable table)
    {
        var (count, column) = (table.Count, Context.Name(table.Column));
        return count <= 10
            ? "(SELECT column1 AS " + column + " FROM (VALUES " + Rows(1, count) + ")) AS " + Context.Name(table.Alias)
            : Digits(count, column) + " AS " + Context.Name(table.Alias);
    }

    protected override string Values(SqlValuesTable table, string rows) =>
        "(SELECT " + string.Join(", ", table.Columns.Select((name, i) => "column" + (i + 1).ToString(CultureInfo.InvariantCulture) + " AS " + Context.Name(name)))
        + " FROM " + rows + ") AS " + Context.Name(table.Alias);

    private static string Rows(int from, int to) =>
        string.Join(", ", Enumerable.Range(from, to - from + 1).Select(i => "(" + i.ToString(CultureInfo.InvariantCulture) + ")"));

    private static string Digits(int count, string column)
    {
        var places = (count - 1).ToString(CultureInfo.InvariantCulture).Length;
        var names = Enumerable.Range(0, places).Select(i => "g_d" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var number = string.Join(" + ", names.Select((name, i) => (i == 0 ? "" : "1" + new string('0', i) + " * ") + name + ".column1")) + " + 1";
        var tables = string.Join("\n  CROSS JOIN ", names.Select(name => "(VALUES " + Rows(0, 9) + ") AS " + name));
        return "(\n  SELECT " + number + " AS " + column + "\n  FROM " + tables
            + "\n  WHERE " + number + " <= " + count.ToString(CultureInfo.InvariantCulture) + "\n)";
    }
}
