using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Questions about a call's arguments that decide between spellings.</summary>
internal static class CallArguments
{
    public static TypeKind Kind(this SqlCall call, int argument = 0) => call.Arguments[argument].Type.Kind;

    /// <summary>True for a value that is known and not negative, so that no guard is needed.</summary>
    public static bool IsNotNegative(this SqlCall call, int argument, long least = 0) => call.Arguments[argument] switch
    {
        SqlParameter { Value: long value } => value >= least && value <= int.MaxValue,
        SqlConstant { Value: long value } => value >= least && value <= int.MaxValue,
        _ => false,
    };

    /// <summary>One text for each argument, joined: <c>#</c> stands for the argument's number.</summary>
    public static string Each(this SqlCall call, string pattern, string separator) =>
        string.Join(separator, Enumerable.Range(0, call.Arguments.Length).Select(i => pattern.Replace("#", $"{i}", StringComparison.Ordinal)));
}
