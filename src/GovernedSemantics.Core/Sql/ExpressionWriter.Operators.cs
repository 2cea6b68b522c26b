using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>The operators that every database has, by their names in the catalogue.</content>
internal abstract partial class ExpressionWriter
{
    /// <summary>Null where the call is no operator that the writer spells itself.</summary>
    protected virtual SqlText? Operator(SqlCall node) => node.Function.Name switch
    {
        "and" => Logical(node, " AND ", SqlPrecedence.And),
        "or" => Logical(node, " OR ", SqlPrecedence.Or),
        "not" => new SqlText("NOT " + Condition(node.Arguments[0], SqlPrecedence.Not), SqlPrecedence.Not, true),
        "=" or "<>" or "<" or "<=" or ">" or ">=" => Comparison(node),
        "between" or "not between" => Between(node),
        "is null" => new SqlText(NullTest(node.Arguments[0]) + " IS NULL", SqlPrecedence.Comparison, true),
        "is not null" => new SqlText(NullTest(node.Arguments[0]) + " IS NOT NULL", SqlPrecedence.Comparison, true),
        "is distinct from" => Distinct(node, distinct: true),
        "is not distinct from" => Distinct(node, distinct: false),
        "+" when node.Arguments.Length == 1 => Plain(node.Arguments[0]),
        "-" or "negate" when node.Arguments.Length == 1 => Negate(node),
        "+" or "-" => Additive(node),
        "*" => Multiply(node),
        "/" => Divide(node),
        _ => null,
    };

    protected virtual SqlText Comparison(SqlCall node)
    {
        var left = Value(node.Arguments[0], SqlPrecedence.Concat);
        return new SqlText(left + " " + node.Function.Name + " " + Value(node.Arguments[1], SqlPrecedence.Concat), SqlPrecedence.Comparison, true);
    }

    protected virtual SqlText Between(SqlCall node)
    {
        var operand = Value(node.Arguments[0], SqlPrecedence.Concat);
        var low = Value(node.Arguments[1], SqlPrecedence.Concat);
        return BetweenText(node, operand, low, Value(node.Arguments[2], SqlPrecedence.Concat));
    }

    protected static SqlText BetweenText(SqlCall node, string operand, string low, string high) =>
        new(operand + (node.Function.Name == "between" ? " BETWEEN " : " NOT BETWEEN ") + low + " AND " + high, SqlPrecedence.Comparison, true);

    protected virtual SqlText Distinct(SqlCall node, bool distinct)
    {
        var left = Value(node.Arguments[0], SqlPrecedence.Concat);
        var word = distinct ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ";
        return new SqlText(left + word + Value(node.Arguments[1], SqlPrecedence.Concat), SqlPrecedence.Comparison, true);
    }

    /// <summary>What stands before IS NULL: the stored form will do.</summary>
    protected virtual string NullTest(SqlExpression operand) => Write(operand).At(SqlPrecedence.Concat);

    protected virtual SqlText Negate(SqlCall node) =>
        new("-" + Value(node.Arguments[0], SqlPrecedence.Postfix), SqlPrecedence.Unary);

    protected virtual SqlText Additive(SqlCall node)
    {
        var left = Value(node.Arguments[0], SqlPrecedence.Additive);
        var right = Value(node.Arguments[1], SqlPrecedence.Multiplicative);
        return new SqlText(left + " " + node.Function.Name + " " + right, SqlPrecedence.Additive);
    }

    protected virtual SqlText Multiply(SqlCall node)
    {
        var left = Value(node.Arguments[0], SqlPrecedence.Multiplicative);
        return new SqlText(left + " * " + Value(node.Arguments[1], SqlPrecedence.Unary), SqlPrecedence.Multiplicative);
    }

    /// <summary>NULL where the divisor is 0; a Number is rounded.</summary>
    protected abstract SqlText Divide(SqlCall node);

    /// <summary>True where the divisor is a value that is known not to be 0, so that no test for 0 is written.</summary>
    protected static bool IsKnownNotZero(SqlExpression divisor) => divisor switch
    {
        SqlParameter { Value: long number } => number != 0,
        SqlParameter { Value: decimal number } => number != 0,
        SqlParameter { Value: double number } => number != 0,
        SqlConstant { Value: long number } => number != 0,
        _ => false,
    };

    private SqlText Logical(SqlCall node, string word, int precedence)
    {
        if (node.Arguments.Length == 1)
        {
            return Write(node.Arguments[0]);
        }

        return new SqlText(string.Join(word, node.Arguments.Select(argument => Condition(argument, precedence))), precedence, true);
    }

    private SqlText Function(SqlCall node)
    {
        var rendering = Context.Dialect.RenderingOf(node);
        if (rendering is null)
        {
            Context.Errors.Add(DialectCodes.UnsupportedFunction.At(Location.None, node.Function.Name, Context.Dialect.Name));
            return new SqlText("NULL");
        }

        var arguments = new SqlText[node.Arguments.Length];
        foreach (var index in FunctionTemplate.Order(rendering.Template(node), arguments.Length))
        {
            arguments[index] = Argument(node, node.Arguments[index]);
        }

        return rendering.Write(node, arguments);
    }

    /// <summary>An argument of a function in the representation that the function's result asks for.</summary>
    protected virtual SqlText Argument(SqlCall call, SqlExpression argument) => Plain(argument);
}
