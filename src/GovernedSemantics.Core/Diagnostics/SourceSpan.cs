namespace GovernedSemantics.Diagnostics;

/// <summary>A place in a model file: 1-based line and column, length in characters.</summary>
internal readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>The place of things that no file holds, such as built-in names.</summary>
    public static SourceSpan None => new("", 0, 0, 0);

    public override string ToString() => $"{File}:{Line}:{Column}";
}
