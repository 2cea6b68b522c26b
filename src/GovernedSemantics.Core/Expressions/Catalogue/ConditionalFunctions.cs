using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Functions that choose among their arguments.</summary>
internal static class ConditionalFunctions
{
    public static readonly FunctionEntry Coalesce = Entry(
        "coalesce", Kinds.Many(2, ArgumentKind.Common), TypeRules.CommonOfAll, "The first argument that is not NULL.", "coalesce(null, 2, 3) = 2");

    public static readonly FunctionEntry NullIf = Entry(
        "nullif", Kinds.Of(ArgumentKind.Common, ArgumentKind.Common), TypeRules.First, "NULL where both are equal, else the first.", "nullif(1, 1) is null", copies: 3);

    public static readonly FunctionEntry Greatest = Entry(
        "greatest", Kinds.Many(2, ArgumentKind.Measure), TypeRules.CommonOfAll, "The largest; NULL where one is NULL.", "greatest(1, 3, 2) = 3", copies: 6);

    public static readonly FunctionEntry Least = Entry(
        "least", Kinds.Many(2, ArgumentKind.Measure), TypeRules.CommonOfAll, "The smallest; NULL where one is NULL.", "least(1, 3, 2) = 1", copies: 6);

    public static readonly FunctionEntry If = new()
    {
        Name = "if",
        Category = FunctionCategory.Conditional,
        Signature = Kinds.Optional(1, ArgumentKind.Boolean, ArgumentKind.Common, ArgumentKind.Common),
        Result = types => TypeRules.CommonOfAll(types[1..]),
        Description = "The second where the first is true, else the third (NULL where it is left out).",
        Example = "if(1 > 2, 'a', 'b') = 'b'",
        IsReplaced = true,
    };

    public static ImmutableArray<FunctionEntry> All { get; } = [Coalesce, NullIf, Greatest, Least, If];

    private static FunctionEntry Entry(string name, Signature signature, ResultRule result, string description, string example, int copies = 1) => new()
    {
        Name = name,
        Category = FunctionCategory.Conditional,
        Signature = signature,
        Result = result,
        Description = description,
        Example = example,
        Copies = copies,
    };
}
