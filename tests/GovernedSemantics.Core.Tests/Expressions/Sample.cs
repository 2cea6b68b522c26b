using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Tests.Expressions;

/// <summary>Names of every type, and one line to bind a text over them.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, DataType> Names = new()
    {
        ["n"] = DataType.Integer,
        ["amount"] = DataType.Decimal(12, 2),
        ["rate"] = DataType.Decimal(10, 8),
        ["avg_price"] = DataType.Number,
        ["weight"] = DataType.Float,
        ["name"] = DataType.String,
        ["paid"] = DataType.Boolean,
        ["day"] = DataType.Date,
        ["ordered_at"] = DataType.DateTime,
        ["instant"] = DataType.DateTimeTz,
    };

    private static readonly SourceSpan Start = new("orders.yml", 7, 12, 1);

    public static (Expr? Expression, DiagnosticBag Bag) Bind(string text, ExpressionSettings? settings = null)
    {
        var bag = new DiagnosticBag();
        var node = ExpressionParser.Parse(text, Start, bag);
        return (node is null ? null : ExpressionBinder.Bind(node, name => Resolve(name, bag), bag, settings ?? ExpressionSettings.Default), bag);
    }

    /// <summary>A text that must bind.</summary>
    public static Expr Bound(string text, ExpressionSettings? settings = null)
    {
        var (expression, bag) = Bind(text, settings);
        bag.Errors().ShouldBeEmpty();
        return expression.ShouldNotBeNull();
    }

    /// <summary>The only defect of a text that must not bind.</summary>
    public static Diagnostic Defect(string text)
    {
        var (expression, bag) = Bind(text);
        expression.ShouldBeNull();
        return bag.Errors().ShouldHaveSingleItem();
    }

    private static SymbolExpr? Resolve(NameSyntax name, DiagnosticBag bag)
    {
        if (Names.TryGetValue(name.Text, out var type))
        {
            return new SymbolExpr(new SampleSymbol(name.Text, type));
        }

        bag.Add(ExpressionCodes.Unexpected.At(name.Span, $"\"{name.Text}\"", "a known name"));
        return null;
    }

    private sealed record SampleSymbol(string Name, DataType Type) : Symbol(Name, Type);
}
