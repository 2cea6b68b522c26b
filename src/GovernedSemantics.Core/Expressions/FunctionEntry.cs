using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

internal enum FunctionCategory
{
    Logic,
    Comparison,
    Conditional,
    Math,
    Text,
    Time,
}

/// <summary>What an argument may be. Every kind takes a bare NULL as well.</summary>
internal enum ArgumentKind
{
    /// <summary>Any type; where several arguments are of this kind they must have a type in common.</summary>
    Common,

    /// <summary>As <see cref="Common"/>, and of a type whose values have an order.</summary>
    Ordered,

    /// <summary>As <see cref="Common"/>, and a number or a time.</summary>
    Measure,
    Any,
    Text,
    Integer,

    /// <summary>An integer, a decimal or a number; not a float.</summary>
    Exact,
    Numeric,
    Boolean,
    Time,

    /// <summary>A civil time or an instant; not a date.</summary>
    Clock,

    /// <summary>The name of a unit of time: <c>'month'</c> or <c>month</c>.</summary>
    Unit,
}

/// <summary>One way to call a function.</summary>
/// <param name="Arguments">The kinds of the arguments, in order.</param>
/// <param name="Required">How many of them must be there.</param>
/// <param name="Variadic">True where the last one may be repeated.</param>
internal sealed record Signature(ImmutableArray<ArgumentKind> Arguments, int Required, bool Variadic)
{
    public bool Accepts(int count) => count >= Required && (Variadic || count <= Arguments.Length);

    public ArgumentKind this[int index] => Arguments[Math.Min(index, Arguments.Length - 1)];
}

/// <summary>The type of a call's value, from the types of its arguments.</summary>
internal delegate DataType ResultRule(ReadOnlySpan<DataType> arguments);

/// <summary>
/// One entry of the catalogue: a function, or an operator under its own spelling (<c>+</c>, <c>and</c>, <c>is null</c>).
/// </summary>
internal sealed class FunctionEntry
{
    public required string Name { get; init; }

    public required FunctionCategory Category { get; init; }

    public required Signature Signature { get; init; }

    public required ResultRule Result { get; init; }

    /// <summary>What it answers, for every database alike.</summary>
    public required string Description { get; init; }

    /// <summary>An expression and its value: <c>left('abc', 2) = 'ab'</c>.</summary>
    public required string Example { get; init; }

    /// <summary>True for what is written as an operator, not as <c>name(...)</c>.</summary>
    public bool IsOperator { get; init; }

    /// <summary>True for entries that only the compiler makes; no text names them.</summary>
    public bool IsInternal { get; init; }

    /// <summary>
    /// True for entries that the binder replaces by others (<c>if</c> by CASE, <c>date_trunc</c> by one entry for each unit); no
    /// dialect renders them.
    /// </summary>
    public bool IsReplaced { get; init; }

    /// <summary>True for AND, OR and NOT, whose arguments are conditions rather than values (SQL Server tells the two apart).</summary>
    public bool TakesConditions { get; init; }

    /// <summary>How often, at most, a dialect repeats an argument in the SQL; it bounds how large a statement can grow.</summary>
    public int Copies { get; init; } = 1;

    public DataType ResultType(params ReadOnlySpan<DataType> arguments) => Result(arguments);

    /// <summary>A call with arguments that already fit.</summary>
    public CallExpr Call(params ImmutableArray<Expr> arguments) =>
        new(this, arguments, Result([.. arguments.Select(a => a.Type)]));

    public override string ToString() => Name;
}
