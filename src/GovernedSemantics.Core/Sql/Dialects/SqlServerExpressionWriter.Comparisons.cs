using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>Comparisons. The collation goes by code point; a mark at the end makes trailing blanks count, which <c>=</c> ignores.</content>
internal sealed partial class SqlServerExpressionWriter
{
    private const string Mark = " + N'.'";

    protected override SqlText Comparison(SqlCall node)
    {
        var (left, right) = (node.Arguments[0], node.Arguments[1]);
        if (left.Type.Kind != TypeKind.String && right.Type.Kind != TypeKind.String)
        {
            return base.Comparison(node);
        }

        return node.Function.Name is "=" or "<>"
            ? Binary(Identity(left), node.Function.Name, Marked(right))
            : Binary(OrderKey(left), node.Function.Name, Value(right, SqlPrecedence.Concat));
    }

    protected override SqlText Between(SqlCall node)
    {
        var operand = OrderKey(node.Arguments[0]);
        var low = Value(node.Arguments[1], SqlPrecedence.Concat);
        return BetweenText(node, operand, low, Value(node.Arguments[2], SqlPrecedence.Concat));
    }

    /// <summary>
    /// True or false, never unknown, and without a subquery, which no aggregate takes; the operator itself came with SQL Server 2022.
    /// </summary>
    protected override SqlText Distinct(SqlCall node, bool distinct)
    {
        var (a, b) = (node.Arguments[0], node.Arguments[1]);
        var text = a.Type.Kind == TypeKind.String;
        var left = text ? Identity(a) : Value(a, SqlPrecedence.Concat);
        var right = text ? Marked(b) : Value(b, SqlPrecedence.Concat);
        var nullTest = NullTest(a);
        if (b is SqlParameter { Value: not null })
        {
            return distinct
                ? new SqlText(left + " <> " + right + " OR " + nullTest + " IS NULL", SqlPrecedence.Or, true)
                : new SqlText(left + " = " + right + " AND " + nullTest + " IS NOT NULL", SqlPrecedence.And, true);
        }

        var same = left + " = " + right + " OR " + nullTest + " IS NULL AND " + NullTest(b) + " IS NULL";
        return new SqlText("CASE WHEN " + same + " THEN 0 ELSE 1 END = " + (distinct ? "1" : "0"), SqlPrecedence.Comparison, true);
    }

    protected override string NullTest(SqlExpression operand) => Value(operand, SqlPrecedence.Concat);

    private static SqlText Binary(string left, string word, string right) =>
        new(left + " " + word + " " + right, SqlPrecedence.Comparison, true);

    /// <summary>What is equal only for equal text: by code point, and with the blanks at its end.</summary>
    private string Identity(SqlExpression text) =>
        (NeedsCollation(text) ? Collated(Plain(text)) : Plain(text)).At(SqlPrecedence.Additive) + Mark;

    private string Marked(SqlExpression text) => Value(text, SqlPrecedence.Additive) + Mark;
}
