using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>Writes a statement: a clause a line, short lists on one line. A dialect overrides what its grammar asks for.</summary>
internal abstract class SqlWriter(RenderContext context, ExpressionWriter expressions)
{
    protected RenderContext Context { get; } = context;

    protected ExpressionWriter Expressions { get; } = expressions;

    protected SqlLines Lines { get; } = new();

    // The first leg names the columns of a UNION ALL; only its outputs need names.
    private bool _isLaterLeg;

    /// <summary>True where a bare NULL in a later leg of UNION ALL takes the type of the first leg's column.</summary>
    protected virtual bool TypesFollowFirstLeg => true;

    /// <summary>How many parts a relation's name may have.</summary>
    protected abstract int MaxRelationParts { get; }

    public string Statement(SqlStatement statement)
    {
        for (var i = 0; i < statement.With.Length; i++)
        {
            Cte(statement.With[i], i == 0, i == statement.With.Length - 1);
        }

        Select(statement.Body);
        return Lines.ToString();
    }

    /// <summary>The scale by which the database's integers for this output must be divided; null where it sends the value itself.</summary>
    public virtual int? IntegerScale(SqlOutput output) => null;

    protected virtual string CteHead(SqlCte cte) => Context.Name(cte.Name) + " AS (";

    protected virtual void Select(SqlSelect select)
    {
        Context.Scope = ScopeOf(select);
        Columns(select);
        From(select);
        Conjunction("WHERE ", select.Where);
        GroupBy(select);
        Context.Scope.IsOrdering = true;
        OrderBy(select);
        Context.Scope.IsOrdering = false;
        Paging(select);
    }

    protected virtual SqlScope ScopeOf(SqlSelect select) => SqlScope.Of(select, hasMoreTables: false);

    /// <summary>False where DISTINCT is written as GROUP BY.</summary>
    protected virtual bool WritesDistinct => true;

    protected void Columns(SqlSelect select)
    {
        var columns = new List<string>(select.Columns.Length);
        foreach (var output in select.Columns)
        {
            columns.Add(Output(select, output));
        }

        List(select.Distinct && WritesDistinct ? "SELECT DISTINCT" : "SELECT", columns);
    }

    protected virtual string Output(SqlSelect select, SqlOutput output)
    {
        if (_isLaterLeg && output.Expression is SqlConstant { Value: null } && TypesFollowFirstLeg)
        {
            return "NULL";
        }

        var text = Expressions.Output(output.Expression).Text;
        var alias = Context.Name(output.Alias);
        return _isLaterLeg || text == alias || (SqlScope.NameOf(output.Expression) == output.Alias && text.EndsWith("." + alias, StringComparison.Ordinal))
            ? text
            : text + " AS " + alias;
    }

    protected virtual void From(SqlSelect select)
    {
        if (select.From is not null)
        {
            Line("FROM " + Table(select.From));
        }

        foreach (var join in select.Joins)
        {
            Join(join);
        }
    }

    /// <summary>By position: a name could mean a column of the table as well as the output.</summary>
    protected virtual void GroupBy(SqlSelect select)
    {
        if (select.GroupByFirst is > 0)
        {
            Line("GROUP BY " + string.Join(", ", Enumerable.Range(1, select.GroupByFirst.Value).Select(i => i.ToString(CultureInfo.InvariantCulture))));
        }
    }

    protected virtual void OrderBy(SqlSelect select)
    {
        if (!select.OrderBy.IsEmpty)
        {
            List("ORDER BY", [.. select.OrderBy.Select(Expressions.OrderItem)]);
        }
    }

    protected virtual void Paging(SqlSelect select)
    {
        var limit = select.Limit is null ? "" : "LIMIT " + Expressions.Value(select.Limit);
        var offset = select.Offset is null ? "" : "OFFSET " + Expressions.Value(select.Offset);
        if (limit.Length + offset.Length > 0)
        {
            Line(limit + (limit.Length > 0 && offset.Length > 0 ? " " : "") + offset);
        }
    }

    protected string Table(SqlTable table) => table switch
    {
        SqlViewTable view => Aliased(Relation(view.View), view.View.Relation[^1], view.Alias),
        SqlCteTable cte => Aliased(Context.Name(cte.Name), cte.Name, cte.Alias),
        SqlNumbersTable numbers => Numbers(numbers),
        SqlValuesTable values => Values(values, "(VALUES " + string.Join(", ", values.Rows.Select(r => "(" + string.Join(", ", r) + ")")) + ")"),
        _ => throw new InvalidOperationException("A table that no writer knows: " + table.GetType().Name),
    };

    protected abstract string Numbers(SqlNumbersTable table);

    /// <summary>Names the columns of a list of rows.</summary>
    protected virtual string Values(SqlValuesTable table, string rows) =>
        rows + " AS " + Context.Name(table.Alias) + "(" + string.Join(", ", table.Columns.Select(Context.Name)) + ")";

    protected void Conjunction(string word, SqlExpression? condition)
    {
        if (condition is null)
        {
            return;
        }

        var parts = SqlConjunction.PartsOf(condition);
        List<string> texts = parts.Length == 1
            ? [Expressions.Condition(parts[0])]
            : [.. parts.Select(part => Expressions.Condition(part, SqlPrecedence.And))];
        var oneLine = word + string.Join(" AND ", texts);
        Line(Fits(oneLine) ? oneLine : word + string.Join("\n  AND ", texts.Select(Nested)));
    }

    protected void Line(string text)
    {
        if (!Lines.IsEmpty)
        {
            Lines.NewLine();
        }

        Lines.Append(text);
    }

    /// <summary>A clause with its items: on one line where they fit, else an item a line.</summary>
    protected void List(string word, List<string> items)
    {
        var oneLine = word + " " + string.Join(", ", items);
        Line(Fits(oneLine) ? oneLine : word + "\n  " + string.Join(",\n  ", items.Select(Nested)));
    }

    private static string Nested(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    protected bool Fits(string text) => text.Length <= Lines.Room && !text.Contains('\n');

    private void Cte(SqlCte cte, bool first, bool last)
    {
        Line(first ? "WITH " + CteHead(cte) : CteHead(cte));
        Lines.Indent();
        Query(cte.Query);
        Lines.Unindent();
        Line(last ? ")" : "),");
    }

    private void Query(SqlQuery query)
    {
        switch (query)
        {
            case SqlSelect select:
                Select(select);
                break;
            case SqlUnionAll union:
                for (var i = 0; i < union.Legs.Length; i++)
                {
                    if (i > 0)
                    {
                        Line("UNION ALL");
                    }

                    _isLaterLeg = i > 0;
                    Select(union.Legs[i]);
                }

                _isLaterLeg = false;

                break;
            default:
                throw new InvalidOperationException("A query that no writer knows: " + query.GetType().Name);
        }
    }

    private void Join(SqlJoin join)
    {
        var word = join.Kind switch
        {
            SqlJoinKind.Inner => "INNER JOIN ",
            SqlJoinKind.Left => "LEFT JOIN ",
            _ => "CROSS JOIN ",
        };
        var table = word + Table(join.Table);
        if (join.On is null)
        {
            Line(table);
        }
        else
        {
            Conjunction(table + " ON ", join.On);
        }
    }

    private string Aliased(string text, string name, string alias) => name == alias ? text : text + " AS " + Context.Name(alias);

    private string Relation(ApprovedView view)
    {
        var parts = view.Relation;
        if (parts.Length > MaxRelationParts)
        {
            Context.Errors.Add(DialectCodes.WrongRelation.At(view.Span, view.Name, parts.Length, MaxRelationParts));
        }

        return parts.Length == 1
            ? Context.Name(parts[0])
            : string.Join('.', parts.Select((part, i) => Context.Name(i == 0 ? Context.Source.Schemas.GetValueOrDefault(part, part) : part)));
    }
}
