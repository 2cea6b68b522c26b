using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Something that a name in an expression stands for: a column, a reachable dimension, an input metric, a principal's attribute.</summary>
internal abstract record Symbol(string Name, DataType Type)
{
    /// <summary>Tells it apart from every other symbol that an expression over the same root may hold.</summary>
    public virtual string Key => Name;
}

/// <summary>An expression whose names are resolved and whose types are known. Immutable; rendered once for each database.</summary>
internal abstract record Expr(DataType Type);

/// <summary>A constant. Values: string, long, decimal, double, bool, DateOnly, DateTime, DateTimeOffset, or null.</summary>
internal sealed record LiteralExpr(object? Value, DataType Type) : Expr(Type);

internal sealed record SymbolExpr(Symbol Symbol) : Expr(Symbol.Type);

/// <summary>An operator or a function of the catalogue; operators are entries too (for example <c>+</c>, <c>and</c>, <c>is null</c>).</summary>
internal sealed record CallExpr(FunctionEntry Function, ImmutableArray<Expr> Arguments, DataType Type) : Expr(Type);

/// <summary>A searched CASE; the simple form is turned into it by the parser.</summary>
internal sealed record CaseExpr(ImmutableArray<CaseBranch> Branches, Expr? Else, DataType Type) : Expr(Type);

internal sealed record CaseBranch(Expr When, Expr Then);

internal sealed record CastExpr(Expr Operand, DataType Type) : Expr(Type);

/// <summary><c>operand [not] in (items)</c>, with SQL's own logic of NULL.</summary>
internal sealed record InExpr(Expr Operand, ImmutableArray<Expr> Items, bool Negated) : Expr(DataType.Boolean);
