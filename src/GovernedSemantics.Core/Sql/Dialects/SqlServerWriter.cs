using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// Statements for SQL Server. GROUP BY knows neither positions nor output names, so keys that are more than a column are computed in a
/// CROSS APPLY and written once.
/// </summary>
internal sealed class SqlServerWriter(RenderContext context) : SqlWriter(context, new SqlServerExpressionWriter(context))
{
    /// <summary>The alias of the CROSS APPLY; the prefix g_ is the compiler's own.</summary>
    private const string KeyAlias = "g_key";

    private SqlServerKeys _keys = SqlServerKeys.None;

    protected override int MaxRelationParts => 3;

    protected override bool TypesFollowFirstLeg => false;

    protected override void Select(SqlSelect select)
    {
        var outer = _keys;
        _keys = SqlServerKeys.Of(select);
        base.Select(select);
        _keys = outer;
    }

    protected override SqlScope ScopeOf(SqlSelect select) => SqlScope.Of(select, _keys.AreApplied);

    protected override bool WritesDistinct => false;

    protected override string Output(SqlSelect select, SqlOutput output) => _keys.IsApplied(output)
        ? KeyAlias + "." + Context.Name(output.Alias)
        : base.Output(select, output);

    protected override void From(SqlSelect select)
    {
        base.From(select);
        if (_keys.AreApplied)
        {
            List<string> keys = [.. _keys.Applied.Select(key => Expressions.Output(key.Expression).Text + " AS " + Context.Name(key.Alias))];
            var oneLine = "CROSS APPLY (SELECT " + string.Join(", ", keys) + ") AS " + KeyAlias;
            Line(Fits(oneLine) ? oneLine : "CROSS APPLY (\n  SELECT\n    " + string.Join(",\n    ", keys.Select(Deeper)) + "\n) AS " + KeyAlias);
        }
    }

    /// <summary>Text is equal to text with more blanks at its end, but for its length.</summary>
    protected override void GroupBy(SqlSelect select)
    {
        if (_keys.All.IsEmpty)
        {
            return;
        }

        var items = new List<string>();
        foreach (var key in _keys.All)
        {
            var text = KeyText(key);
            items.Add(text);
            if (key.Expression.Type.Kind == TypeKind.String)
            {
                items.Add("DATALENGTH(" + (_keys.IsApplied(key) ? text : Expressions.Write(key.Expression).Text) + ")");
            }
        }

        List("GROUP BY", items);
    }

    protected override void OrderBy(SqlSelect select)
    {
        if (!select.OrderBy.IsEmpty)
        {
            List("ORDER BY", [.. select.OrderBy.Select(OrderItem)]);
        }
        else if (select.Limit is not null || select.Offset is not null)
        {
            Line("ORDER BY (SELECT NULL)");
        }
    }

    protected override void Paging(SqlSelect select)
    {
        if (select.Limit is null && select.Offset is null)
        {
            return;
        }

        Line("OFFSET " + (select.Offset is null ? "0" : Expressions.Value(select.Offset)) + " ROWS"
            + (select.Limit is null ? "" : " FETCH NEXT " + Expressions.Value(select.Limit) + " ROWS ONLY"));
    }

    protected override string Numbers(SqlNumbersTable table)
    {
        var (count, column) = (table.Count, Context.Name(table.Column));
        if (count <= 10)
        {
            return "(VALUES " + Rows(1, count) + ") AS " + Context.Name(table.Alias) + "(" + column + ")";
        }

        var places = (count - 1).ToString(CultureInfo.InvariantCulture).Length;
        var number = string.Join(" + ", Enumerable.Range(0, places).Select(i => (i == 0 ? "" : "1" + new string('0', i) + " * ") + Digit(i) + ".d")) + " + 1";
        var tables = string.Join("\n  CROSS JOIN ", Enumerable.Range(0, places).Select(i => "(VALUES " + Rows(0, 9) + ") AS " + Digit(i) + "(d)"));
        return "(\n  SELECT " + number + " AS " + column + "\n  FROM " + tables
            + "\n  WHERE " + number + " <= " + count.ToString(CultureInfo.InvariantCulture) + "\n) AS " + Context.Name(table.Alias);
    }

    private static string Digit(int place) => "g_d" + place.ToString(CultureInfo.InvariantCulture);

    private static string Rows(int from, int to) =>
        string.Join(", ", Enumerable.Range(from, to - from + 1).Select(i => "(" + i.ToString(CultureInfo.InvariantCulture) + ")"));

    private static string Deeper(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);

    private string KeyText(SqlOutput key) => _keys.IsApplied(key) ? KeyAlias + "." + Context.Name(key.Alias) : Expressions.Output(key.Expression).Text;

    /// <summary>A key in CROSS APPLY goes by its name here too: its expression is no longer one of the grouped rows.</summary>
    private string OrderItem(SqlOrder order) => _keys.Find(order.Expression) is { } key
        ? Expressions.OrderItem(order with { Expression = new SqlReference(KeyAlias, key.Alias, key.Expression.Type) })
        : Expressions.OrderItem(order);
}
