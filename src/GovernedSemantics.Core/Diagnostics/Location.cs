namespace GovernedSemantics.Diagnostics;

/// <summary>Where a defect is: a place in a file (models), or a JSON pointer (requests, for example <c>/filters/0/field</c>).</summary>
internal readonly record struct Location(SourceSpan? Span, string? Pointer)
{
    public static Location None => default;

    public static implicit operator Location(SourceSpan span) => new(span, null);

    public static Location At(string pointer) => new(null, pointer);

    public override string ToString() => Span?.ToString() ?? Pointer ?? "";
}
