using System.Collections.Frozen;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// SQLite's spelling of every function that the expression writer does not spell itself. It binds <c>||</c> tighter than arithmetic.
/// </summary>
internal static class SqliteFunctions
{
    public static FrozenDictionary<FunctionEntry, FunctionRendering> Table { get; } =
        Logic().Concat(Math()).Concat(Text()).Concat(SqliteTimeFunctions.All()).ToFrozenDictionary();

    private static Dictionary<FunctionEntry, FunctionRendering> Logic() => new()
    {
        [Operators.Like] = Registered(SqliteTextFunctions.Like, "{0}, {1}"),
        [Operators.ILike] = Registered(SqliteTextFunctions.ILike, "{0}, {1}"),
        [Operators.Contains] = Registered(SqliteTextFunctions.ContainsAnyCase, "{0}, {1}"),
        [Operators.StartsWith] = Registered(SqliteTextFunctions.StartsAnyCase, "{0}, {1}"),
        [Operators.EndsWith] = Registered(SqliteTextFunctions.EndsAnyCase, "{0}, {1}"),
        [ConditionalFunctions.Coalesce] = new("COALESCE({*})"),
        [ConditionalFunctions.NullIf] = new("NULLIF({0}, {1})"),
        [ConditionalFunctions.Greatest] = new("MAX({*})"),
        [ConditionalFunctions.Least] = new("MIN({*})"),
    };

    // A decimal column holds the REAL nearest to the decimal, so digits are cut and rounded on its shortest spelling.
    private static Dictionary<FunctionEntry, FunctionRendering> Math() => new()
    {
        [Operators.Modulo] = new(
            call => IsInteger(call, 0) && IsInteger(call, 1) ? "{[0]} % {(1)}" : SqliteNumberFunctions.Modulo + "({0}, {1})",
            SqlPrecedence.Multiplicative),
        [MathFunctions.Abs] = new("ABS({0})"),
        [MathFunctions.Ceil] = new(call => AsInteger(call, "CEIL({0})")),
        [MathFunctions.Floor] = new(call => AsInteger(call, "FLOOR({0})")),
        [MathFunctions.Round] = Digits(SqliteNumberFunctions.Round, "ROUND({0})"),
        [MathFunctions.Trunc] = Digits(SqliteNumberFunctions.Truncate, "TRUNC({0})"),
        [MathFunctions.Sign] = new("SIGN({0})"),
        [MathFunctions.Sqrt] = new("SQRT({0})"),
        [MathFunctions.Power] = new(
            "CASE WHEN {(0)} > 0 OR ({(0)} = 0 AND {(1)} >= 0) OR ({(0)} < 0 AND {(1)} = TRUNC({1})) THEN POWER({0}, {1}) END"),
        [MathFunctions.Exp] = new("EXP({0})"),
        [MathFunctions.Ln] = new("CASE WHEN {(0)} > 0 THEN LN({0}) END"),
        [MathFunctions.Log10] = new("CASE WHEN {(0)} > 0 THEN LOG10({0}) END"),
        [MathFunctions.Log] = new("CASE WHEN {(0)} > 0 AND {(0)} <> 1 AND {(1)} > 0 THEN LN({1}) / LN({0}) END"),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Text() => new()
    {
        [Operators.Concat] = new("{* || }", SqlPrecedence.Concat),
        [TextFunctions.Lower] = Registered(SqliteTextFunctions.Lower, "{0}"),
        [TextFunctions.Upper] = Registered(SqliteTextFunctions.Upper, "{0}"),
        [TextFunctions.Trim] = new("TRIM({0})"),
        [TextFunctions.LTrim] = new("LTRIM({0})"),
        [TextFunctions.RTrim] = new("RTRIM({0})"),
        [TextFunctions.Length] = new("LENGTH({0})"),
        [TextFunctions.Substring] = new(Substring),
        [TextFunctions.Left] = new(call => call.IsNotNegative(1) ? "SUBSTR({0}, 1, {1})" : "SUBSTR({0}, 1, MAX({1}, 0))"),
        [TextFunctions.Right] = new(call => call.IsNotNegative(1, least: 1) ? "SUBSTR({0}, -{!1})" : SqliteTextFunctions.Right + "({0}, {1})"),
        [TextFunctions.Replace] = new("REPLACE({0}, {1}, {2})"),
        [TextFunctions.Position] = new("INSTR({1}, {0})"),
        [TextFunctions.StartsWith] = new("SUBSTR({0}, 1, LENGTH({1})) = {(1)}", SqlPrecedence.Comparison),
        [TextFunctions.EndsWith] = Registered(SqliteTextFunctions.EndsWith, "{0}, {1}"),
        [TextFunctions.Contains] = new("INSTR({0}, {1}) > 0", SqlPrecedence.Comparison),
        [TextFunctions.LPad] = new(call => SqliteTextFunctions.LPad + (call.Arguments.Length < 3 ? "({0}, {1}, ' ')" : "({0}, {1}, {2})")),
        [TextFunctions.RPad] = new(call => SqliteTextFunctions.RPad + (call.Arguments.Length < 3 ? "({0}, {1}, ' ')" : "({0}, {1}, {2})")),
        [TextFunctions.SplitPart] = Registered(SqliteTextFunctions.SplitPart, "{0}, {1}, {2}"),
        [TextFunctions.ToText] = new(call => call.Kind() switch
        {
            TypeKind.Date => "DATE({0})",
            TypeKind.DateTime => "DATETIME({0})",
            TypeKind.Decimal => $"{SqliteNumberFunctions.Text}({{0}}, {call.Arguments[0].Type.Scale})",
            _ => "CAST({0} AS TEXT)",
        }),
        [TextFunctions.ToInteger] = Registered(SqliteNumberFunctions.OfText, "{0}"),
    };

    // SQLite counts a negative start from the end, and a negative length to the left.
    private static string Substring(SqlCall call)
    {
        var isPlain = call.IsNotNegative(1, least: 1) && (call.Arguments.Length < 3 || call.IsNotNegative(2));
        var name = isPlain ? "SUBSTR" : SqliteTextFunctions.Substring;
        return name + (call.Arguments.Length < 3 ? isPlain ? "({0}, {1})" : "({0}, {1}, 2147483647)" : "({0}, {1}, {2})");
    }

    private static FunctionRendering Digits(string registered, string plain) => new(call =>
        call.Arguments.Length == 1 ? AsInteger(call, plain)
        : IsInteger(call, 0) ? $"CAST({registered}({{0}}, {{1}}) AS INTEGER)"
        : $"{registered}({{0}}, {{1}})");

    private static string AsInteger(SqlCall call, string text) => call.Kind() == TypeKind.Float ? text : $"CAST({text} AS INTEGER)";

    private static bool IsInteger(SqlCall call, int argument) => call.Kind(argument) == TypeKind.Integer;

    private static FunctionRendering Registered(string name, string arguments) => new($"{name}({arguments})");
}
