using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>
/// Something that a name in an expression stands for: a column, a reachable dimension, an input metric, a principal's attribute.
/// </summary>
internal abstract record Symbol(string Name, DataType Type)
{
    /// <summary>Tells it apart from every other symbol that an expression over the same root may hold.</summary>
    public virtual string Key => Name;
}

/// <summary>An expression whose names are resolved and whose types are known. Immutable; rendered once for each database.</summary>
internal abstract record Expr(DataType Type)
{
    /// <summary>
    /// About how many nodes its SQL has, with arguments that a dialect must repeat counted as often. A chain of names that double each other
    /// grows without bound while each text stays short, so the binder stops at a limit.
    /// </summary>
    public virtual double Weight => 1;

    /// <summary>Levels from here to the deepest leaf, this one included.</summary>
    public virtual int Depth => 1;
}

/// <summary>A constant. Values: string, long, decimal, double, bool, DateOnly, DateTime, DateTimeOffset, or null.</summary>
internal sealed record LiteralExpr(object? Value, DataType Type) : Expr(Type);

internal sealed record SymbolExpr(Symbol Symbol) : Expr(Symbol.Type);

/// <summary>
/// An operator or a function of the catalogue; operators are entries too (for example <c>+</c>, <c>and</c>, <c>is null</c>).
/// </summary>
internal sealed record CallExpr(FunctionEntry Function, ImmutableArray<Expr> Arguments, DataType Type) : Expr(Type)
{
    public override double Weight { get; } = 1 + Arguments.Sum(a => a.Weight * Function.Copies * (Function.TakesConditions ? 1 : ExprWeight.AsValue(a)));

    public override int Depth { get; } = ExprWeight.Above(Arguments);
}

/// <summary>A searched CASE; the simple form is turned into it by the parser.</summary>
internal sealed record CaseExpr(ImmutableArray<CaseBranch> Branches, Expr? Else, DataType Type) : Expr(Type)
{
    public override double Weight { get; } =
        1 + Branches.Sum(b => b.When.Weight + (b.Then.Weight * ExprWeight.AsValue(b.Then))) + (Else is null ? 0 : Else.Weight * ExprWeight.AsValue(Else));

    public override int Depth { get; } = ExprWeight.Above([.. Branches.Select(b => b.When), .. Branches.Select(b => b.Then), Else ?? Branches[0].Then]);
}

internal sealed record CaseBranch(Expr When, Expr Then);

/// <summary>
/// A change of representation that loses nothing: between numeric kinds (after rounding, where digits are cut), a date to a civil time at its
/// start, a civil time to its date, a NULL to a type. Everything else is a function of the catalogue.
/// </summary>
internal sealed record CastExpr(Expr Operand, DataType Type) : Expr(Type)
{
    public override double Weight { get; } = 1 + Operand.Weight;

    public override int Depth { get; } = 1 + Operand.Depth;
}

/// <summary><c>operand [not] in (items)</c>, with SQL's own logic of NULL.</summary>
internal sealed record InExpr(Expr Operand, ImmutableArray<Expr> Items, bool Negated) : Expr(DataType.Boolean)
{
    public override double Weight { get; } = 1 + (2 * Operand.Weight) + (2 * Items.Sum(i => i.Weight));

    public override int Depth { get; } = ExprWeight.Above([Operand, .. Items]);
}

internal static class ExprWeight
{
    public static int Above(ImmutableArray<Expr> children) => 1 + (children.IsDefaultOrEmpty ? 0 : children.Max(c => c.Depth));

    /// <summary>SQL Server writes a condition twice to make a value of it.</summary>
    public static int AsValue(Expr expression) => expression.Type.Kind == TypeKind.Boolean && expression is not (LiteralExpr or SymbolExpr) ? 2 : 1;
}
