using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>The operators of the language, and the comparisons that requests need.</summary>
internal static class Operators
{
    public static readonly FunctionEntry And = Logic(
        "and", Kinds.Many(2, ArgumentKind.Boolean), "True where all are.", "true and null is null");
    public static readonly FunctionEntry Or = Logic(
        "or", Kinds.Many(2, ArgumentKind.Boolean), "True where one is.", "(true or null) = true");
    public static readonly FunctionEntry Not = Logic("not", Kinds.Of(ArgumentKind.Boolean), "The opposite; NULL of NULL.", "not false");

    public static readonly FunctionEntry Equal = Compare(
        "=", ArgumentKind.Common, "Equal; text by code point, trailing blanks included.", "'a' = 'a'");
    public static readonly FunctionEntry NotEqual = Compare(
        "<>", ArgumentKind.Common, "Not equal; NULL where a side is NULL.", "'a' <> 'A'");
    public static readonly FunctionEntry Less = Compare("<", ArgumentKind.Ordered, "Less; text by code point.", "'Z' < 'a'");
    public static readonly FunctionEntry LessOrEqual = Compare(
        "<=", ArgumentKind.Ordered, "Less or equal; text by code point.", "1 <= 1.0");
    public static readonly FunctionEntry Greater = Compare(
        ">", ArgumentKind.Ordered, "Greater; text by code point.", "date '2026-03-01' > date '2026-02-28'");
    public static readonly FunctionEntry GreaterOrEqual = Compare(
        ">=", ArgumentKind.Ordered, "Greater or equal; text by code point.", "'b' >= 'ab'");
    public static readonly FunctionEntry IsDistinct = Compare(
        "is distinct from", ArgumentKind.Common, "Not equal, where NULL equals NULL; never NULL.", "1 is distinct from null");
    public static readonly FunctionEntry IsNotDistinct = Compare(
        "is not distinct from", ArgumentKind.Common, "Equal, where NULL equals NULL; never NULL.", "'a' is not distinct from 'a'");
    public static readonly FunctionEntry IsNull = Test("is null", Kinds.Of(ArgumentKind.Any), "True for NULL.", "null is null");
    public static readonly FunctionEntry IsNotNull = Test(
        "is not null", Kinds.Of(ArgumentKind.Any), "True for everything but NULL.", "'' is not null");
    public static readonly FunctionEntry Between = Test(
        "between",
        Kinds.Of(ArgumentKind.Ordered, ArgumentKind.Ordered, ArgumentKind.Ordered),
        "Within both ends, ends included.",
        "2 between 1 and 2",
        copies: 2);

    /// <summary>
    /// The pattern is a literal in which <c>\</c> stands before a literal <c>%</c>, <c>_</c> or <c>\</c>; the binder writes it so.
    /// </summary>
    public static readonly FunctionEntry Like = Test(
        "like",
        Kinds.Of(ArgumentKind.Text, ArgumentKind.Text),
        "Matches a pattern of % (any text) and _ (one character), by code point.",
        "'abc' like 'a%'");

    /// <summary>As <see cref="Like"/>, ignoring case.</summary>
    public static readonly FunctionEntry ILike = Test(
        "ilike", Kinds.Of(ArgumentKind.Text, ArgumentKind.Text), "Matches a pattern, ignoring case; beyond A to Z as the database folds it.", "'ABC' ilike 'a%'");

    public static readonly FunctionEntry Add = Arithmetic("+", TypeRules.Sum, "Sum.", "1 + 0.5 = 1.5");
    public static readonly FunctionEntry Subtract = Arithmetic("-", TypeRules.Sum, "Difference.", "1 - 0.9 = 0.1");
    public static readonly FunctionEntry Multiply = Arithmetic("*", TypeRules.Product, "Product.", "0.1 * 3 = 0.3");
    public static readonly FunctionEntry Divide = Arithmetic(
        "/", TypeRules.Always(DataType.Number), "Decimal quotient, rounded to 10 digits; NULL for a divisor of 0.", "7 / 2 = 3.5");

    public static readonly FunctionEntry Modulo = Operator(
        "%",
        FunctionCategory.Math,
        Kinds.Of(ArgumentKind.Exact, ArgumentKind.Exact),
        TypeRules.Sum,
        "Remainder with the sign of the dividend; NULL for a divisor of 0.",
        "-7 % 3 = -1");

    public static readonly FunctionEntry Negate = Operator(
        "negate",
        FunctionCategory.Math,
        Kinds.Of(ArgumentKind.Numeric),
        TypeRules.First,
        "The number with the other sign.",
        "-(1 - 3) = 2");

    public static readonly FunctionEntry Concat = Operator(
        "||",
        FunctionCategory.Text,
        Kinds.Many(2, ArgumentKind.Text),
        TypeRules.Always(DataType.String),
        "One text after the other; NULL where one is NULL.",
        "'a' || 'b' = 'ab'");

    /// <summary>Text contains the value, taken literally, ignoring case; true for the empty value. For filters of requests.</summary>
    public static readonly FunctionEntry Contains = ForRequests("contains ignoring case", "Contains the text, ignoring case; beyond A to Z as the database folds it.");

    public static readonly FunctionEntry StartsWith = ForRequests("starts with ignoring case", "Starts with the text, ignoring case.");

    public static readonly FunctionEntry EndsWith = ForRequests("ends with ignoring case", "Ends with the text, ignoring case.");

    public static FunctionEntry Coalesce => ConditionalFunctions.Coalesce;

    public static FunctionEntry NullIf => ConditionalFunctions.NullIf;

    public static ImmutableArray<FunctionEntry> All { get; } =
    [
        And, Or, Not, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, IsDistinct, IsNotDistinct, IsNull, IsNotNull, Between, Like, ILike,
        Add, Subtract, Multiply, Divide, Modulo, Negate, Concat, Contains, StartsWith, EndsWith,
    ];

    /// <summary>The conjunction; a single condition as it is, true for none.</summary>
    public static Expr AllOf(ImmutableArray<Expr> conditions) => conditions.Length switch
    {
        0 => new LiteralExpr(true, DataType.Boolean),
        1 => conditions[0],
        _ => And.Call(conditions),
    };

    private static FunctionEntry Logic(string name, Signature signature, string description, string example) => new()
    {
        Name = name,
        Category = FunctionCategory.Logic,
        Signature = signature,
        Result = TypeRules.Always(DataType.Boolean),
        Description = description,
        Example = example,
        IsOperator = true,
        TakesConditions = true,
    };

    private static FunctionEntry Compare(string name, ArgumentKind kind, string description, string example) =>
        Test(name, Kinds.Of(kind, kind), description, example, copies: 2);

    private static FunctionEntry Test(string name, Signature signature, string description, string example, int copies = 1) =>
        Operator(name, FunctionCategory.Comparison, signature, TypeRules.Always(DataType.Boolean), description, example, copies);

    private static FunctionEntry Arithmetic(string name, ResultRule result, string description, string example) =>
        Operator(name, FunctionCategory.Math, Kinds.Of(ArgumentKind.Numeric, ArgumentKind.Numeric), result, description, example);

    private static FunctionEntry Operator(
        string name, FunctionCategory category, Signature signature, ResultRule result, string description, string example, int copies = 1) => new()
        {
            Name = name,
            Category = category,
            Signature = signature,
            Result = result,
            Description = description,
            Example = example,
            IsOperator = true,
            Copies = copies,
        };

    private static FunctionEntry ForRequests(string name, string description) => new()
    {
        Name = name,
        Category = FunctionCategory.Text,
        Signature = Kinds.Of(ArgumentKind.Text, ArgumentKind.Text),
        Result = TypeRules.Always(DataType.Boolean),
        Description = description,
        Example = "",
        IsOperator = true,
        IsInternal = true,
    };
}
