using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// Writes expressions for one database. What the three agree on is here; a dialect overrides the rest. Parts are rendered in the order in which
/// their text appears, since that numbers the parameters.
/// </summary>
internal abstract partial class ExpressionWriter(RenderContext context) : ISqlExpressionVisitor<SqlText>
{
    public RenderContext Context { get; } = context;

    /// <summary>The expression in the dialect's own representation, a condition as a condition.</summary>
    public SqlText Write(SqlExpression expression) => expression.Accept(this);

    /// <summary>The expression as a plain value: no condition where the database keeps them apart, no scaled integer, no stored form of a time.</summary>
    public virtual SqlText Plain(SqlExpression expression) => Write(expression);

    /// <summary>A plain value's text, in parentheses where it binds looser than its place demands.</summary>
    public string Value(SqlExpression expression, int atLeast = SqlPrecedence.Or) => Plain(expression).At(atLeast);

    /// <summary>The text of a condition, as WHERE, ON, WHEN and AND take it.</summary>
    public virtual string Condition(SqlExpression expression, int atLeast = SqlPrecedence.Or) => Write(expression).At(atLeast);

    /// <summary>The expression as a column of a result or of a common table expression.</summary>
    public virtual SqlText Output(SqlExpression expression)
    {
        var value = Plain(expression);
        return expression.Type.Kind == TypeKind.Number && !NumberRounding.IsRounded(expression) ? Rounded(value.Text) : value;
    }

    /// <summary>The expression as ORDER BY takes it: text by code point.</summary>
    public virtual string OrderKey(SqlExpression expression) => Value(expression, SqlPrecedence.Concat);

    public SqlText VisitColumn(SqlColumn node) => Column(node, Name(node.Alias, node.Column.PhysicalName));

    public SqlText VisitReference(SqlReference node) => Reference(node, Name(node.Alias, node.Name));

    public virtual SqlText VisitParameter(SqlParameter node) => new(Context.Placeholder(node, Parameter(node.Value), node.Type));

    public virtual SqlText VisitConstant(SqlConstant node) => node.Value switch
    {
        null => Null(node.Type),
        bool truth => new SqlText(truth ? "TRUE" : "FALSE"),
        long number => new SqlText(Digits(number), number < 0 ? SqlPrecedence.Unary : SqlPrecedence.Atom),
        _ => throw new InvalidOperationException("A constant is NULL, a truth value or an integer."),
    };

    public SqlText VisitCall(SqlCall node) => Operator(node) ?? Function(node);

    public virtual SqlText VisitCase(SqlCase node)
    {
        var branches = new List<string>(node.Branches.Length + 1);
        foreach (var branch in node.Branches)
        {
            branches.Add("WHEN " + Condition(branch.When) + " THEN " + Branch(node, branch.Then).Text);
        }

        if (node.Else is not null)
        {
            branches.Add("ELSE " + Branch(node, node.Else).Text);
        }

        return CaseLayout.Of(branches);
    }

    public abstract SqlText VisitCast(SqlCast node);

    public virtual SqlText VisitIn(SqlIn node)
    {
        var operand = Value(node.Operand, SqlPrecedence.Concat);
        return InText(operand, node, [.. node.Items.Select(item => Value(item))]);
    }

    public virtual SqlText VisitInQuery(SqlInQuery node) =>
        InQueryText(node, Value(node.Operand, SqlPrecedence.Concat), Write(node.Column).Text);

    public abstract SqlText VisitAggregate(SqlAggregate node);

    public abstract SqlText VisitBucket(SqlBucket node);

    public abstract SqlText VisitTruncate(SqlTruncate node);

    public abstract SqlText VisitDatePart(SqlDatePart node);

    public abstract SqlText VisitCivil(SqlCivil node);

    public abstract SqlText VisitLater(SqlLater node);

    /// <summary>A value rounded to the digits of a Number; half away from zero.</summary>
    public virtual SqlText Rounded(string value) => new("ROUND(" + value + ", 10)");

    protected static string Digits(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    protected static SqlText InText(string operand, SqlIn node, ImmutableArray<string> items) =>
        new(operand + (node.Negated ? " NOT IN (" : " IN (") + string.Join(", ", items) + ")", SqlPrecedence.Comparison, true);

    /// <param name="node">Says whether and where.</param>
    /// <param name="operand">The value.</param>
    /// <param name="column">What it is compared with.</param>
    protected SqlText InQueryText(SqlInQuery node, string operand, string column)
    {
        var query = "(SELECT " + column + " FROM " + Context.Name(node.Column.Alias) + ")";
        return new SqlText(operand + (node.Negated ? " NOT IN " : " IN ") + query, SqlPrecedence.Comparison, true);
    }

    protected virtual SqlText Column(SqlColumn node, string name) => new(name);

    protected virtual SqlText Reference(SqlReference node, string name) => new(name);

    /// <summary>A parameter's value as the driver takes it.</summary>
    protected virtual object? Parameter(object? value) => value is DateTimeOffset instant ? instant.ToUniversalTime() : value;

    /// <summary>A value of CASE in the representation of the whole.</summary>
    protected virtual SqlText Branch(SqlCase node, SqlExpression value) => Plain(value);

    protected virtual SqlText Null(DataType type) => new("NULL");

    private string Name(string alias, string name) =>
        Context.Scope.NeedsQualifier(name) ? Context.Name(alias) + "." + Context.Name(name) : Context.Name(name);
}
