using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Functions that choose among their arguments.</summary>
internal static class ConditionalFunctions
{
    public static readonly FunctionEntry Coalesce = Entry(
        "coalesce",
        Kinds.Many(2, ArgumentKind.Common),
        TypeRules.CommonOfAll,
        "The first argument that is not NULL.",
        "coalesce(null, 2, 3) = 2");

    public static readonly FunctionEntry NullIf = Entry(
        "nullif",
        Kinds.Of(ArgumentKind.Common, ArgumentKind.Common),
        TypeRules.First,
        "NULL where both are equal, else the first.",
        "nullif(1, 1) is null",
        copies: 3);

    public static readonly FunctionEntry Greatest = Entry(
        "greatest",
        Kinds.Many(2, ArgumentKind.Measure),
        TypeRules.CommonOfAll,
        "The largest; NULL where one is NULL.",
        "greatest(1, 3, 2) = 3",
        copies: 6);

    public static readonly FunctionEntry Least = Entry(
        "least",
        Kinds.Many(2, ArgumentKind.Measure),
        TypeRules.CommonOfAll,
        "The smallest; NULL where one is NULL.",
        "least(1, 3, 2) = 1",
        copies: 6);

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

    public static readonly FunctionEntry Nvl2 = new()
    {
        Name = "nvl2",
        Category = FunctionCategory.Conditional,
        Signature = Kinds.Of(ArgumentKind.Any, ArgumentKind.Common, ArgumentKind.Common),
        Result = types => TypeRules.CommonOfAll(types[1..]),
        Description = "The second where the first is not NULL, else the third.",
        Example = "nvl2(null, 'a', 'b') = 'b'",
        IsReplaced = true,
    };

    public static readonly FunctionEntry ZeroIfNull = OfZero("zeroifnull", "The number, or 0 for NULL.", "zeroifnull(null) = 0");

    public static readonly FunctionEntry NullIfZero = OfZero("nullifzero", "The number, or NULL for 0.", "nullifzero(0) is null");

    public static ImmutableArray<FunctionEntry> All { get; } = [Coalesce, NullIf, Greatest, Least, If, Nvl2, ZeroIfNull, NullIfZero];

    private static FunctionEntry OfZero(string name, string description, string example) => new()
    {
        Name = name,
        Category = FunctionCategory.Conditional,
        Signature = Kinds.Of(ArgumentKind.Numeric),
        Result = TypeRules.First,
        Description = description,
        Example = example,
        IsReplaced = true,
    };

    private static FunctionEntry Entry(
        string name, Signature signature, ResultRule result, string description, string example, int copies = 1) => new()
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
