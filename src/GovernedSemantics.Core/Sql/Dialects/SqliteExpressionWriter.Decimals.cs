using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>Decimals as scaled integers. An overflow turns into a REAL, which the reader tells from the integer that it expects.</content>
internal sealed partial class SqliteExpressionWriter
{
    private const int ExactDigits = 15;

    protected override SqlText Additive(SqlCall node)
    {
        if (SqliteDecimals.ScaleOf(node) is not { } scale)
        {
            return base.Additive(node);
        }

        var left = Scaled(node.Arguments[0], scale).At(SqlPrecedence.Additive);
        var right = Scaled(node.Arguments[1], scale).At(SqlPrecedence.Multiplicative);
        return new SqlText(left + " " + node.Function.Name + " " + right, SqlPrecedence.Additive);
    }

    protected override SqlText Multiply(SqlCall node)
    {
        if (SqliteDecimals.ScaleOf(node) is null)
        {
            return base.Multiply(node);
        }

        var (a, b) = (node.Arguments[0], node.Arguments[1]);
        var left = Scaled(a, SqliteDecimals.FactorScale(a)).At(SqlPrecedence.Multiplicative);
        return new SqlText(left + " * " + Scaled(b, SqliteDecimals.FactorScale(b)).At(SqlPrecedence.Unary), SqlPrecedence.Multiplicative);
    }

    protected override SqlText Negate(SqlCall node) => SqliteDecimals.ScaleOf(node) is { } scale
        ? new SqlText("-" + Scaled(node.Arguments[0], scale).At(SqlPrecedence.Postfix), SqlPrecedence.Unary)
        : base.Negate(node);

    /// <summary>The value times ten to the scale, as an integer.</summary>
    private SqlText Scaled(SqlExpression expression, int scale)
    {
        switch (expression)
        {
            case SqlParameter parameter:
                var value = parameter.Value is null ? null : (object?)SqliteDecimals.Scaled(parameter, scale);
                return parameter.Value is null || value is not null
                    ? new SqlText(Context.Placeholder(parameter, value, parameter.Type))
                    : ScaledReal(Plain(parameter), scale, guarded: true);
            case SqlConstant { Value: null }:
                return new SqlText("NULL");
            case SqlConstant constant when SqliteDecimals.Scaled(constant.Value, scale) is { } number:
                return new SqlText(Digits(number), number < 0 ? SqlPrecedence.Unary : SqlPrecedence.Atom);
            case SqlCase choice when SqliteDecimals.ScaleOf(choice) is null && choice.Type.Kind == TypeKind.Decimal:
                return ScaledCase(choice, scale);
        }

        if (SqliteDecimals.ScaleOf(expression) is { } own)
        {
            return Rescaled(Write(expression), own, scale);
        }

        // First to its own scale, so that a value with more digits than declared is one number wherever it is read.
        if (expression is SqlColumn { Type: { Kind: TypeKind.Decimal, Precision: var precision, Scale: var declared } } && declared <= scale)
        {
            return Rescaled(ScaledReal(Plain(expression), declared, guarded: precision is 0 or > ExactDigits), declared, scale);
        }

        return expression.Type.Kind == TypeKind.Integer
            ? Rescaled(Write(expression), 0, scale)
            : ScaledReal(Plain(expression), scale, guarded: true);
    }

    private SqlText ScaledCase(SqlCase node, int scale)
    {
        var branches = new List<string>(node.Branches.Length + 1);
        foreach (var branch in node.Branches)
        {
            branches.Add("WHEN " + Condition(branch.When) + " THEN " + Scaled(branch.Then, scale).Text);
        }

        if (node.Else is not null)
        {
            branches.Add("ELSE " + Scaled(node.Else, scale).Text);
        }

        return CaseLayout.Of(branches);
    }

    /// <summary>A double holds so many digits exactly; the guard leaves larger values a REAL, which the reader refuses.</summary>
    private static SqlText ScaledReal(SqlText value, int scale, bool guarded)
    {
        var times = scale == 0 ? "" : " * " + SqliteDecimals.PowerText(scale);
        var integer = "CAST(ROUND(" + (scale == 0 ? value.Text : value.At(SqlPrecedence.Multiplicative)) + times + ") AS INTEGER)";
        if (!guarded)
        {
            return new SqlText(integer);
        }

        var limit = "9e" + Digits(ExactDigits - scale);
        return new SqlText("CASE WHEN ABS(" + value.Text + ") >= " + limit + " THEN 9e99 ELSE " + integer + " END");
    }

    private static SqlText Rescaled(SqlText value, int from, int to)
    {
        if (from == to)
        {
            return value;
        }

        if (from < to)
        {
            return new SqlText(value.At(SqlPrecedence.Multiplicative) + " * " + SqliteDecimals.PowerText(to - from), SqlPrecedence.Multiplicative);
        }

        // Half away from zero, in integers: REAL has too few digits for it.
        var half = "5" + new string('0', from - to - 1);
        var moved = value.At(SqlPrecedence.Additive) + " + CASE WHEN " + value.At(SqlPrecedence.Concat) + " < 0 THEN -" + half + " ELSE " + half + " END";
        return new SqlText("(" + moved + ") / " + SqliteDecimals.PowerText(from - to), SqlPrecedence.Multiplicative);
    }

    private static SqlText Real(SqlText value, int scale) => scale == 0
        ? value
        : new SqlText(value.At(SqlPrecedence.Multiplicative) + " / " + SqliteDecimals.PowerText(scale) + ".0", SqlPrecedence.Multiplicative);
}
