namespace GovernedSemantics.Expressions;

/// <summary>Short spellings of signatures.</summary>
internal static class Kinds
{
    public static Signature Of(params ReadOnlySpan<ArgumentKind> kinds) => new([.. kinds], kinds.Length, Variadic: false);

    /// <summary>The last <paramref name="optional"/> arguments may be left out.</summary>
    public static Signature Optional(int optional, params ReadOnlySpan<ArgumentKind> kinds) => new([.. kinds], kinds.Length - optional, Variadic: false);

    /// <summary>At least <paramref name="least"/> arguments of one kind.</summary>
    public static Signature Many(int least, ArgumentKind kind) => new([kind], least, Variadic: true);
}
