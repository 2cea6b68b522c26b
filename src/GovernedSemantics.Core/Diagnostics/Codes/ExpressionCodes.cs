using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS22 the expression language.</summary>
internal static class ExpressionCodes
{
    public static readonly DiagnosticDescriptor Empty = Error(
        "GS2201", "expression-empty", "the expression is empty", "Write an expression, or leave the key out.");

    public static readonly DiagnosticDescriptor TooLong = Error(
        "GS2202", "expression-too-long",
        "the expression has {0} characters; at most {1} are read",
        "Give parts of it a name as dimensions of their own.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "GS2203", "expression-too-deep",
        "the expression is nested deeper than {0} levels",
        "Give parts of it a name as dimensions of their own.");

    public static readonly DiagnosticDescriptor Character = Error(
        "GS2204", "expression-character",
        "{0} has no meaning in an expression",
        "Remove the character, or put text between single quotes.");

    public static readonly DiagnosticDescriptor OpenText = Error(
        "GS2205", "expression-open-text",
        "the text that starts here does not end",
        "Close the text with a single quote; inside it, a quote is written twice.");

    public static readonly DiagnosticDescriptor Unexpected = Error(
        "GS2206", "expression-syntax",
        "{0} stands where {1} is expected",
        "Compare the expression with the grammar in models/README.md.");

    public static readonly DiagnosticDescriptor NotInLanguage = Error(
        "GS2207", "expression-not-in-language",
        "{0} is not part of the expression language",
        "An expression computes one value of one row from columns, dimensions and functions.");

    public static readonly DiagnosticDescriptor UnknownFunction = Error(
        "GS2208", "expression-unknown-function", "there is no function \"{0}\"", "The command gsem functions lists every function.");

    public static readonly DiagnosticDescriptor Aggregate = Error(
        "GS2209", "expression-aggregate",
        "{0}(...) aggregates rows, and an expression is about one row",
        "Put the aggregation into the key agg of a metric.");

    public static readonly DiagnosticDescriptor NotDeterministic = Error(
        "GS2210", "expression-not-deterministic",
        "{0} answers differently each time",
        "Compare with the time range of the request instead; the same model and data must give the same answer.");

    public static readonly DiagnosticDescriptor ArgumentCount = Error(
        "GS2211", "expression-argument-count", "{0} takes {1}, not {2}", "The command gsem functions shows how each function is called.");

    public static readonly DiagnosticDescriptor ArgumentType = Error(
        "GS2212", "expression-argument-type", "{0} takes {1} here, not {2}", "Use another column, or CAST.");

    public static readonly DiagnosticDescriptor TypesDiffer = Error(
        "GS2213", "expression-types-differ", "{0} and {1} have no type in common in {2}", "Use CAST on one of the two.");

    public static readonly DiagnosticDescriptor Literal = Error(
        "GS2214", "expression-literal", "{0} is no {1}; an example is {2}", "Write the value as in the example.");

    public static readonly DiagnosticDescriptor Unit = Error(
        "GS2215", "expression-unit", "{0} is no unit of time that {1} takes", "Use one of the listed units.");

    public static readonly DiagnosticDescriptor LiteralNeeded = Error(
        "GS2216", "expression-literal-needed", "{0} must be {1}", "Write the value itself; it cannot differ from row to row.");

    public static readonly DiagnosticDescriptor UnknownType = Error(
        "GS2217", "expression-unknown-type",
        "there is no type \"{0}\"",
        "Types are string, integer, decimal(p,s), float, boolean, date, datetime and datetimetz.");

    public static readonly DiagnosticDescriptor Cast = Error(
        "GS2218", "expression-cast", "{0} cannot be cast to {1}: {2}", "Use a comparison or CASE that says what is meant.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "GS2219", "expression-too-large",
        "the expression becomes too large once everything that it names is put in",
        "Name fewer computed dimensions, or compute the value in the view.");

    public static readonly DiagnosticDescriptor Principal = Error(
        "GS2220", "expression-principal",
        "{0} stands for an attribute of the caller, which only policies may read",
        "Write the condition as a row filter of a policy.");

    public static readonly DiagnosticDescriptor NullDropped = Warning(
        "GS2221", "expression-null-dropped",
        "<> is never true for a NULL, so rows without a value in \"{0}\" drop out",
        "Use IS DISTINCT FROM to keep them, or add IS NOT NULL to say that they are meant to go.");

    public static readonly DiagnosticDescriptor NullCompared = Error(
        "GS2222", "expression-null-compared", "{0} with NULL is never true", "Use IS NULL, IS NOT NULL or IS DISTINCT FROM.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Empty, TooLong, TooDeep, Character, OpenText, Unexpected, NotInLanguage, UnknownFunction, Aggregate, NotDeterministic, ArgumentCount,
        ArgumentType, TypesDiffer, Literal, Unit, LiteralNeeded, UnknownType, Cast, TooLarge, Principal, NullDropped, NullCompared,
    ];

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);

    private static DiagnosticDescriptor Warning(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Warning, template, help);
}
