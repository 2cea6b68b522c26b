namespace GovernedSemantics.Sql;

/// <summary>How tightly a piece of SQL binds; the higher the tighter.</summary>
internal static class SqlPrecedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Concat = 5;
    public const int Additive = 6;
    public const int Multiplicative = 7;
    public const int Unary = 8;
    public const int Postfix = 9;
    public const int Atom = 10;
}

/// <summary>
/// A piece of SQL. On SQL Server <paramref name="IsCondition"/> tells a condition from a bit value; elsewhere it is of no account.
/// Line breaks inside are relative to the line on which the piece lands.
/// </summary>
internal readonly record struct SqlText(string Text, int Precedence = SqlPrecedence.Atom, bool IsCondition = false)
{
    /// <summary>The text, in parentheses where it binds looser than its place demands.</summary>
    public string At(int atLeast) => Precedence < atLeast ? "(" + Text + ")" : Text;
}

/// <summary>
/// The spelling of one function in one dialect. In <paramref name="Template"/>, <c>{0}</c> is an argument that commas or parentheses
/// already delimit, <c>{(0)}</c> an operand that is put in parentheses unless it binds tighter (inside an atom such as CASE: than a comparison),
/// <c>{[0]}</c> a left operand (unless tighter or equal), <c>{!0}</c> an operand of <c>::</c> or COLLATE, <c>{*}</c> all arguments with commas,
/// <c>{* AND }</c> all as operands with that text between them.
/// </summary>
internal sealed record FunctionRendering(Func<SqlCall, string> Template, int Precedence = SqlPrecedence.Atom)
{
    public FunctionRendering(string template, int precedence = SqlPrecedence.Atom)
        : this(_ => template, precedence)
    {
    }

    /// <summary>True where the SQL is a condition and no value (SQL Server only).</summary>
    public bool IsCondition { get; init; }

    /// <summary>Puts the written arguments into the template.</summary>
    public SqlText Write(SqlCall call, ReadOnlySpan<SqlText> arguments) =>
        new(FunctionTemplate.Fill(Template(call), Precedence, arguments), Precedence, IsCondition);
}
