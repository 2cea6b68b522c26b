using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// Expressions for SQL Server, which keeps conditions and values apart, compares text by the collation of a column, and cuts the scale of
/// decimals where their precision passes 38.
/// </summary>
internal sealed partial class SqlServerExpressionWriter(RenderContext context) : ExpressionWriter(context)
{
    private const string ByCodePoint = " COLLATE Latin1_General_BIN2";

    /// <summary>SQL Server nests CASE no deeper.</summary>
    private const int MaxCaseDepth = 10;

    private int _caseDepth;

    public override SqlText Plain(SqlExpression expression)
    {
        var text = Write(expression);
        return text.IsCondition ? Truth(expression, text) : text;
    }

    public override string Condition(SqlExpression expression, int atLeast = SqlPrecedence.Or)
    {
        if (expression is SqlConstant { Value: bool truth })
        {
            return new SqlText(truth ? "1 = 1" : "1 = 0", SqlPrecedence.Comparison, true).At(atLeast);
        }

        var text = Write(expression);
        return (text.IsCondition ? text : new SqlText(text.At(SqlPrecedence.Concat) + " = 1", SqlPrecedence.Comparison, true)).At(atLeast);
    }

    public override SqlText Output(SqlExpression expression)
    {
        var text = base.Output(expression);
        return NeedsCollation(expression) ? Collated(text) : text;
    }

    public override string OrderKey(SqlExpression expression) =>
        (NeedsCollation(expression) ? Collated(Plain(expression)) : Plain(expression)).At(SqlPrecedence.Concat);

    /// <summary>NULL is last by itself in descending order.</summary>
    public override string OrderItem(SqlOrder order)
    {
        var key = OrderKey(order.Expression);
        return order.Descending ? key + " DESC" : "CASE WHEN " + key + " IS NULL THEN 1 ELSE 0 END, " + key;
    }

    public override SqlText VisitConstant(SqlConstant node) => node.Value is bool truth
        ? new SqlText(truth ? "CAST(1 AS bit)" : "CAST(0 AS bit)")
        : base.VisitConstant(node);

    public override SqlText VisitCase(SqlCase node)
    {
        _caseDepth++;
        var text = base.VisitCase(node);
        _caseDepth--;
        return text;
    }

    public override SqlText VisitIn(SqlIn node)
    {
        if (node.Operand.Type.Kind != TypeKind.String)
        {
            return base.VisitIn(node);
        }

        var operand = Identity(node.Operand);
        return InText(operand, node, [.. node.Items.Select(Marked)]);
    }

    public override SqlText VisitInQuery(SqlInQuery node) => node.Operand.Type.Kind == TypeKind.String
        ? InQueryText(node, Identity(node.Operand), Marked(node.Column))
        : base.VisitInQuery(node);

    public override SqlText VisitCast(SqlCast node)
    {
        var from = node.Operand.Type.Kind;
        var operand = Value(node.Operand);
        return node.Type.Kind switch
        {
            TypeKind.Number => Rounded("CAST(" + operand + " AS float)"),
            TypeKind.Integer when from is TypeKind.Decimal or TypeKind.Number or TypeKind.Float => Cast("ROUND(" + operand + ", 0)", "bigint"),
            _ => Cast(operand, SqlServerTypes.Name(node.Type)),
        };
    }

    protected override SqlText Null(DataType type) => Cast("NULL", SqlServerTypes.Name(type));

    protected override SqlText Branch(SqlCase node, SqlExpression value) => AtScale(value, node.Type);

    protected override SqlText Argument(SqlCall call, SqlExpression argument) => call.Function.TakesConditions
        ? new SqlText(Condition(argument, SqlPrecedence.Comparison), SqlPrecedence.Comparison, true)
        : AtScale(argument, call.Type);

    /// <summary>Text is equal to text with more blanks at its end, but for its length.</summary>
    protected override string PartitionKey(SqlExpression key) => key.Type.Kind == TypeKind.String
        ? OrderKey(key) + ", DATALENGTH(" + Plain(key).Text + ")"
        : OrderKey(key);

    private static SqlText Cast(string operand, string type) => new("CAST(" + operand + " AS " + type + ")");

    private static SqlText Collated(SqlText text) => new(text.At(SqlPrecedence.Postfix) + ByCodePoint, SqlPrecedence.Postfix);

    /// <summary>A column of a common table expression has the binary collation already, since every output gets it.</summary>
    private static bool NeedsCollation(SqlExpression expression) =>
        expression.Type.Kind == TypeKind.String && expression is not (SqlReference or SqlConstant { Value: null });

    /// <summary>A condition as 1, 0 or NULL.</summary>
    private SqlText Truth(SqlExpression expression, SqlText condition)
    {
        var neverNull = expression is SqlCall { Function.Name: "is null" or "is not null" or "is distinct from" or "is not distinct from" };
        return CaseLayout.Of(neverNull
            ? ["WHEN " + condition.Text + " THEN 1", "ELSE 0"]
            : ["WHEN " + condition.Text + " THEN 1", "WHEN NOT " + condition.At(SqlPrecedence.Atom) + " THEN 0"]);
    }
}
