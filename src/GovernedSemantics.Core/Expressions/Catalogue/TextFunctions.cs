using System.Collections.Immutable;

namespace GovernedSemantics.Expressions;

/// <summary>Functions of text. Characters are Unicode code points; positions count from 1.</summary>
internal static class TextFunctions
{
    private const ArgumentKind Text = ArgumentKind.Text;
    private const ArgumentKind Integer = ArgumentKind.Integer;

    public static readonly FunctionEntry Lower = Entry(
        "lower", Kinds.Of(Text), "Lower case for A to Z; other letters follow the database.", "lower('AbC') = 'abc'");
    public static readonly FunctionEntry Upper = Entry(
        "upper", Kinds.Of(Text), "Upper case for a to z; other letters follow the database.", "upper('AbC') = 'ABC'");
    public static readonly FunctionEntry Trim = Entry("trim", Kinds.Of(Text), "Without the blanks at both ends.", "trim(' a ') = 'a'");
    public static readonly FunctionEntry LTrim = Entry(
        "ltrim", Kinds.Of(Text), "Without the blanks at its start.", "ltrim(' a ') = 'a '");
    public static readonly FunctionEntry RTrim = Entry("rtrim", Kinds.Of(Text), "Without the blanks at its end.", "rtrim(' a ') = ' a'");
    public static readonly FunctionEntry Length = Entry(
        "length", Kinds.Of(Text), DataType.Integer, "The number of characters, trailing blanks included.", "length('ab ') = 3");

    public static readonly FunctionEntry Substring = Entry(
        "substring",
        Kinds.Optional(1, Text, Integer, Integer),
        "The characters from a position on, at most as many as the third says.",
        "substring('abcd', 2, 2) = 'bc'",
        3);

    public static readonly FunctionEntry Left = Entry(
        "left", Kinds.Of(Text, Integer), "The first characters; empty for 0 and below.", "left('abc', 2) = 'ab'", 2);
    public static readonly FunctionEntry Right = Entry(
        "right", Kinds.Of(Text, Integer), "The last characters; empty for 0 and below.", "right('abc', 2) = 'bc'", 2);
    public static readonly FunctionEntry Replace = Entry(
        "replace",
        Kinds.Of(Text, Text, Text),
        "Every occurrence of the second replaced by the third.",
        "replace('abab', 'b', 'x') = 'axax'");
    public static readonly FunctionEntry Position = Entry(
        "position",
        Kinds.Of(Text, Text),
        DataType.Integer,
        "Where the first starts in the second; 0 for nowhere.",
        "position('c', 'abc') = 3",
        3);
    public static readonly FunctionEntry StartsWith = Entry(
        "starts_with",
        Kinds.Of(Text, Text),
        DataType.Boolean,
        "Whether the first starts with the second.",
        "starts_with('abc', 'ab')",
        2);
    public static readonly FunctionEntry EndsWith = Entry(
        "ends_with", Kinds.Of(Text, Text), DataType.Boolean, "Whether the first ends with the second.", "ends_with('abc', 'bc')", 2);
    public static readonly FunctionEntry Contains = Entry(
        "contains", Kinds.Of(Text, Text), DataType.Boolean, "Whether the first contains the second.", "contains('abc', 'b')", 2);
    public static readonly FunctionEntry LPad = Entry(
        "lpad",
        Kinds.Optional(1, Text, Integer, Text),
        "Filled at its start (with blanks), or cut, to that many characters.",
        "lpad('7', 3, '0') = '007'",
        4);
    public static readonly FunctionEntry RPad = Entry(
        "rpad",
        Kinds.Optional(1, Text, Integer, Text),
        "Filled at its end (with blanks), or cut, to that many characters.",
        "rpad('ab', 3, '.') = 'ab.'",
        4);

    public static readonly FunctionEntry SplitPart = Entry(
        "split_part",
        Kinds.Of(Text, Text, Integer),
        "The n-th of the parts between separators, counted from 1; empty where there is none.",
        "split_part('a-b-c', '-', 2) = 'b'",
        2);

    public static readonly FunctionEntry Concat = new()
    {
        Name = "concat",
        Category = FunctionCategory.Text,
        Signature = Kinds.Many(2, Text),
        Result = TypeRules.Always(DataType.String),
        Description = "The operator || as a function: NULL where one is NULL.",
        Example = "concat('a', 'b', 'c') = 'abc'",
        IsReplaced = true,
    };

    /// <summary>What CAST(... AS string) of an exact number, a date or a civil time turns into.</summary>
    public static readonly FunctionEntry ToText = Internal(
        "to text", ArgumentKind.Any, DataType.String, "The text of a number, a date or a time.");

    /// <summary>What CAST(text AS integer) turns into.</summary>
    public static readonly FunctionEntry ToInteger = Internal(
        "to integer", Text, DataType.Integer, "The integer that a text spells; NULL where it spells none.");

    public static ImmutableArray<FunctionEntry> All { get; } =
    [
        Lower, Upper, Trim, LTrim, RTrim, Length, Substring, Left, Right, Replace, Position, StartsWith, EndsWith, Contains, LPad, RPad, SplitPart, Concat,
        ToText, ToInteger,
    ];

    private static FunctionEntry Entry(string name, Signature signature, string description, string example, int copies = 1) =>
        Entry(name, signature, DataType.String, description, example, copies);

    private static FunctionEntry Entry(string name, Signature signature, DataType result, string description, string example, int copies = 1) => new()
    {
        Name = name,
        Category = FunctionCategory.Text,
        Signature = signature,
        Result = TypeRules.Always(result),
        Description = description,
        Example = example,
        Copies = copies,
    };

    private static FunctionEntry Internal(string name, ArgumentKind kind, DataType result, string description) => new()
    {
        Name = name,
        Category = FunctionCategory.Text,
        Signature = Kinds.Of(kind),
        Result = TypeRules.Always(result),
        Description = description,
        Example = "",
        IsInternal = true,
        Copies = 2,
    };
}
