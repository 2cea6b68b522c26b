namespace GovernedSemantics.Expressions;

/// <summary>One entry of the catalogue: a function, or an operator under its own spelling (<c>+</c>, <c>and</c>, <c>is null</c>).</summary>
internal sealed class FunctionEntry
{
    public required string Name { get; init; }
}
