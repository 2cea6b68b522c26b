using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Arithmetic. What has no value (the root of -1) is NULL on every database.</summary>
internal static class MathFunctions
{
    public static readonly FunctionEntry Abs = Entry(
        "abs", Kinds.Of(ArgumentKind.Numeric), TypeRules.First, "The number without its sign.", "abs(-2.5) = 2.5");
    public static readonly FunctionEntry Ceil = Entry(
        "ceil", Kinds.Of(ArgumentKind.Numeric), Whole, "The next integer that is not less.", "ceil(-1.5) = -1");
    public static readonly FunctionEntry Floor = Entry(
        "floor", Kinds.Of(ArgumentKind.Numeric), Whole, "The next integer that is not greater.", "floor(-1.5) = -2");

    public static readonly FunctionEntry Round = Entry(
        "round",
        Kinds.Optional(1, ArgumentKind.Numeric, ArgumentKind.Integer),
        Digits,
        "Rounded to that many fractional digits (0), half away from zero.",
        "round(2.675, 2) = 2.68");

    public static readonly FunctionEntry Trunc = Entry(
        "trunc",
        Kinds.Optional(1, ArgumentKind.Numeric, ArgumentKind.Integer),
        Digits,
        "Cut to that many fractional digits (0), towards zero.",
        "trunc(-2.79, 1) = -2.7");

    public static readonly FunctionEntry Sign = Entry(
        "sign", Kinds.Of(ArgumentKind.Numeric), TypeRules.Always(DataType.Integer), "-1, 0 or 1.", "sign(-0.5) = -1");
    public static readonly FunctionEntry Sqrt = Entry(
        "sqrt", Kinds.Of(ArgumentKind.Numeric), TypeRules.Always(DataType.Float), "Square root; NULL below 0.", "sqrt(16) = 4", 2);

    public static readonly FunctionEntry Power = Entry(
        "power",
        Kinds.Of(ArgumentKind.Numeric, ArgumentKind.Numeric),
        TypeRules.Always(DataType.Float),
        "The first to the power of the second; NULL where that is no real number.",
        "power(2, 10) = 1024",
        4);

    public static readonly FunctionEntry Exp = Entry(
        "exp", Kinds.Of(ArgumentKind.Numeric), TypeRules.Always(DataType.Float), "e to that power.", "exp(0) = 1");
    public static readonly FunctionEntry Ln = Entry(
        "ln",
        Kinds.Of(ArgumentKind.Numeric),
        TypeRules.Always(DataType.Float),
        "Natural logarithm; NULL for 0 and below.",
        "ln(1) = 0",
        2);
    public static readonly FunctionEntry Log10 = Entry(
        "log10",
        Kinds.Of(ArgumentKind.Numeric),
        TypeRules.Always(DataType.Float),
        "Logarithm to base 10; NULL for 0 and below.",
        "log10(1000) = 3",
        2);

    public static readonly FunctionEntry Log = Entry(
        "log",
        Kinds.Of(ArgumentKind.Numeric, ArgumentKind.Numeric),
        TypeRules.Always(DataType.Float),
        "The logarithm of the second to the base of the first; NULL where there is none.",
        "log(2, 8) = 3",
        4);

    public static readonly FunctionEntry Mod = new()
    {
        Name = "mod",
        Category = FunctionCategory.Math,
        Signature = Operators.Modulo.Signature,
        Result = Operators.Modulo.Result,
        Description = "The operator % as a function.",
        Example = "mod(7, 3) = 1",
        IsReplaced = true,
    };

    public static ImmutableArray<FunctionEntry> All { get; } = [Abs, Ceil, Floor, Round, Trunc, Sign, Sqrt, Power, Exp, Ln, Log10, Log, Mod];

    private static DataType Whole(ReadOnlySpan<DataType> types) => types[0].Kind == TypeKind.Float ? DataType.Float : DataType.Integer;

    // A scale cannot follow from a value, so two arguments keep that of the first.
    private static DataType Digits(ReadOnlySpan<DataType> types) => types.Length == 1 ? Whole(types)
        : types[0].Kind == TypeKind.Decimal ? DataType.Decimal(38, types[0].Scale) : types[0];

    private static FunctionEntry Entry(
        string name, Signature signature, ResultRule result, string description, string example, int copies = 1) => new()
    {
        Name = name,
        Category = FunctionCategory.Math,
        Signature = signature,
        Result = result,
        Description = description,
        Example = example,
        Copies = copies,
    };
}
