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

    /// <summary>INTERSECT takes NULL for equal to NULL; the operator itself came with SQL Server 2022.</summary>
    protected override SqlText Distinct(SqlCall node, bool distinct)
    {
        var text = node.Arguments[0].Type.Kind == TypeKind.String;
        var left = text ? Identity(node.Arguments[0]) : Value(node.Arguments[0]);
        var right = text ? Marked(node.Arguments[1]) : Value(node.Arguments[1]);
        var exists = "EXISTS (SELECT " + left + " INTERSECT SELECT " + right + ")";
        return distinct
            ? new SqlText("NOT " + exists, SqlPrecedence.Not, true)
            : new SqlText(exists, SqlPrecedence.Comparison, true);
    }

    protected override string NullTest(SqlExpression operand) => Value(operand, SqlPrecedence.Concat);

    private static SqlText Binary(string left, string word, string right) =>
        new(left + " " + word + " " + right, SqlPrecedence.Comparison, true);

    /// <summary>What is equal only for equal text: by code point, and with the blanks at its end.</summary>
    private string Identity(SqlExpression text) =>
        (NeedsCollation(text) ? Collated(Plain(text)) : Plain(text)).At(SqlPrecedence.Additive) + Mark;

    private string Marked(SqlExpression text) => Value(text, SqlPrecedence.Additive) + Mark;
}
