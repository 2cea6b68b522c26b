using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>An expression as it is written: names are not resolved, types not known.</summary>
internal abstract record SyntaxNode(SourceSpan Span)
{
    /// <summary>Levels from here to the deepest leaf, this one included.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>A constant: string, long, decimal, bool, DateOnly, DateTime, or null for NULL.</summary>
internal sealed record LiteralSyntax(object? Value, DataType Type, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A name or a dotted path: <c>order.customer.region</c>.</summary>
internal sealed record NameSyntax(ImmutableArray<string> Parts, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>The parts joined by dots.</summary>
    public string Text => string.Join('.', Parts);
}

/// <summary>A function or an operator, with the arguments as written.</summary>
internal sealed record CallSyntax(FunctionEntry Function, ImmutableArray<SyntaxNode> Arguments, SourceSpan Span) : SyntaxNode(Span);

/// <summary>Both forms of CASE; <paramref name="Operand"/> is set for the simple one.</summary>
internal sealed record CaseSyntax(SyntaxNode? Operand, ImmutableArray<WhenSyntax> Branches, SyntaxNode? Else, SourceSpan Span) : SyntaxNode(Span);

internal sealed record WhenSyntax(SyntaxNode When, SyntaxNode Then);

internal sealed record CastSyntax(SyntaxNode Operand, DataType Target, SourceSpan Span) : SyntaxNode(Span);

internal sealed record InSyntax(SyntaxNode Operand, ImmutableArray<SyntaxNode> Items, bool Negated, SourceSpan Span) : SyntaxNode(Span);
