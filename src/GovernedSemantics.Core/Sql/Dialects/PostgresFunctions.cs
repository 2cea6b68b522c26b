using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>PostgreSQL's spelling of every function that the expression writer does not spell itself.</summary>
internal static class PostgresFunctions
{
    public static FrozenDictionary<FunctionEntry, FunctionRendering> Table { get; } =
        Logic().Concat(Math()).Concat(Text()).Concat(PostgresTimeFunctions.All()).ToFrozenDictionary();

    private static Dictionary<FunctionEntry, FunctionRendering> Logic() => new()
    {
        [Operators.Like] = new("{(0)} LIKE {(1)}", SqlPrecedence.Comparison),
        [Operators.ILike] = new("{(0)} ILIKE {(1)}", SqlPrecedence.Comparison),
        [Operators.Contains] = new("STRPOS(LOWER({0}), LOWER({1})) > 0", SqlPrecedence.Comparison),
        [Operators.StartsWith] = new("STARTS_WITH(LOWER({0}), LOWER({1}))"),
        [Operators.EndsWith] = new("RIGHT(LOWER({0}), LENGTH(LOWER({1}))) = LOWER({1})", SqlPrecedence.Comparison),
        [ConditionalFunctions.Coalesce] = new("COALESCE({*})"),
        [ConditionalFunctions.NullIf] = new("NULLIF({0}, {1})"),
        [ConditionalFunctions.Greatest] = new(call => $"CASE WHEN {call.Each("{(#)} IS NOT NULL", " AND ")} THEN GREATEST({{*}}) END"),
        [ConditionalFunctions.Least] = new(call => $"CASE WHEN {call.Each("{(#)} IS NOT NULL", " AND ")} THEN LEAST({{*}}) END"),
    };

    // Rounding goes over numeric: ROUND of a double goes to the even digit.
    private static Dictionary<FunctionEntry, FunctionRendering> Math() => new()
    {
        [Operators.Modulo] = new("{[0]} % NULLIF({1}, 0)", SqlPrecedence.Multiplicative),
        [MathFunctions.Abs] = new("ABS({0})"),
        [MathFunctions.Ceil] = Whole("CEIL({0})"),
        [MathFunctions.Floor] = Whole("FLOOR({0})"),
        [MathFunctions.Round] = Digits("ROUND"),
        [MathFunctions.Trunc] = Digits("TRUNC"),
        [MathFunctions.Sign] = new("SIGN({0})::bigint", SqlPrecedence.Postfix),
        [MathFunctions.Sqrt] = new("CASE WHEN {(0)} >= 0 THEN SQRT({!0}::float8) END"),
        [MathFunctions.Power] = new(
            "CASE WHEN {(0)} > 0 OR ({(0)} = 0 AND {(1)} >= 0) OR ({(0)} < 0 AND {(1)} = TRUNC({1})) THEN POWER({!0}::float8, {!1}::float8) END"),
        [MathFunctions.Exp] = new("EXP({!0}::float8)"),
        [MathFunctions.Ln] = new("CASE WHEN {(0)} > 0 THEN LN({!0}::float8) END"),
        [MathFunctions.Log10] = new("CASE WHEN {(0)} > 0 THEN LOG({!0}::float8) END"),
        [MathFunctions.Log] = new("CASE WHEN {(0)} > 0 AND {(0)} <> 1 AND {(1)} > 0 THEN LN({!1}::float8) / LN({!0}::float8) END"),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Text() => new()
    {
        [Operators.Concat] = new("{* || }", SqlPrecedence.Concat),
        [TextFunctions.Lower] = new("LOWER({0})"),
        [TextFunctions.Upper] = new("UPPER({0})"),
        [TextFunctions.Trim] = new("TRIM({0})"),
        [TextFunctions.LTrim] = new("LTRIM({0})"),
        [TextFunctions.RTrim] = new("RTRIM({0})"),
        [TextFunctions.Length] = new("LENGTH({0})"),
        [TextFunctions.Substring] = new(call => call.Arguments.Length < 3 ? "SUBSTR({0}, {!1}::int)"
            : call.IsNotNegative(2) ? "SUBSTR({0}, {!1}::int, {!2}::int)" : "SUBSTR({0}, {!1}::int, GREATEST({2}, 0)::int)"),
        [TextFunctions.Left] = new(call => call.IsNotNegative(1) ? "LEFT({0}, {!1}::int)" : "LEFT({0}, CASE WHEN {(1)} < 0 THEN 0 ELSE {1} END::int)"),
        [TextFunctions.Right] = new(call => call.IsNotNegative(1) ? "RIGHT({0}, {!1}::int)" : "RIGHT({0}, CASE WHEN {(1)} < 0 THEN 0 ELSE {1} END::int)"),
        [TextFunctions.Replace] = new("REPLACE({0}, {1}, {2})"),
        [TextFunctions.Position] = new("STRPOS({1}, {0})"),
        [TextFunctions.StartsWith] = new("STARTS_WITH({0}, {1})"),
        [TextFunctions.EndsWith] = new("RIGHT({0}, LENGTH({1})) = {(1)}", SqlPrecedence.Comparison),
        [TextFunctions.Contains] = new("STRPOS({0}, {1}) > 0", SqlPrecedence.Comparison),
        [TextFunctions.LPad] = new(call => call.Arguments.Length < 3 ? "LPAD({0}, {!1}::int)" : "LPAD({0}, {!1}::int, {2})"),
        [TextFunctions.RPad] = new(call => call.Arguments.Length < 3 ? "RPAD({0}, {!1}::int)" : "RPAD({0}, {!1}::int, {2})"),
        [TextFunctions.SplitPart] = new("SPLIT_PART({0}, {1}, {!2}::int)"),
        [TextFunctions.ToText] = new(
            call => call.Kind() switch
            {
                TypeKind.Date => "TO_CHAR({0}, 'YYYY-MM-DD')",
                TypeKind.DateTime => "TO_CHAR({0}, 'YYYY-MM-DD HH24:MI:SS')",
                TypeKind.Decimal => $"{{!0}}::numeric(38, {call.Arguments[0].Type.Scale})::text",
                _ => "{!0}::text",
            },
            SqlPrecedence.Postfix),
        [TextFunctions.ToInteger] = new("CASE WHEN {(0)} ~ '^[+-]?[0-9]+$' AND LENGTH({0}) <= 18 THEN {!0}::bigint END"),
    };

    private static FunctionRendering Whole(string call) => new(
        c => c.Kind() == TypeKind.Float ? call : call.Replace("{0}", "{!0}::numeric", StringComparison.Ordinal) + "::bigint", SqlPrecedence.Postfix);

    private static FunctionRendering Digits(string name) => new(
        call =>
        {
            var digits = call.Arguments.Length < 2 ? "" : ", {!1}::int";
            return (call.Kind(), call.Arguments.Length) switch
            {
                (TypeKind.Float, _) => $"{name}({{!0}}::numeric{digits})::float8",
                (TypeKind.Integer, _) => $"{name}({{!0}}::numeric{digits})::bigint",
                (_, 1) => $"{name}({{0}})::bigint",
                _ => $"{name}({{0}}{digits})",
            };
        },
        SqlPrecedence.Postfix);
}
