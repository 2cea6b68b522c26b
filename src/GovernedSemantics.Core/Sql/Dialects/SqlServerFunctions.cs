using System.Collections.Frozen;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>SQL Server's spelling of every function that the expression writer does not spell itself; for 2017 and later.</summary>
internal static class SqlServerFunctions
{
    public static FrozenDictionary<FunctionEntry, FunctionRendering> Table { get; } =
        Logic().Concat(Math()).Concat(SqlServerTextFunctions.All()).Concat(SqlServerTimeFunctions.All()).ToFrozenDictionary();

    private static Dictionary<FunctionEntry, FunctionRendering> Logic() => new()
    {
        [ConditionalFunctions.Coalesce] = new(
            call => call.Type.Kind == TypeKind.String ? $"COALESCE({call.Each("{!#}" + SqlServerTextFunctions.ByCodePoint, ", ")})" : "COALESCE({*})"),
        [ConditionalFunctions.NullIf] = new(call => call.Kind() == TypeKind.String
            ? "CASE WHEN {!0}" + SqlServerTextFunctions.ByCodePoint + " + N'.' = {!1} + N'.' THEN NULL ELSE {0} END"
            : "NULLIF({0}, {1})"),
        [ConditionalFunctions.Greatest] = new(call => Extreme(call, ">=")),
        [ConditionalFunctions.Least] = new(call => Extreme(call, "<=")),
    };

    // ROUND keeps the precision of its argument, and 99.95 rounded to 100.0 would not fit: hence the casts.
    private static Dictionary<FunctionEntry, FunctionRendering> Math() => new()
    {
        [Operators.Modulo] = new("{[0]} % NULLIF({1}, 0)", SqlPrecedence.Multiplicative),
        [MathFunctions.Abs] = new("ABS({0})"),
        [MathFunctions.Ceil] = new(call => AsInteger(call, "CEILING({0})")),
        [MathFunctions.Floor] = new(call => AsInteger(call, "FLOOR({0})")),
        [MathFunctions.Round] = Digits(""),
        [MathFunctions.Trunc] = Digits(", 1"),
        [MathFunctions.Sign] = new("CAST(SIGN({0}) AS bigint)"),
        [MathFunctions.Sqrt] = new("CASE WHEN {(0)} >= 0 THEN SQRT({0}) END"),
        [MathFunctions.Power] = new(
            "CASE WHEN {(0)} > 0 OR ({(0)} = 0 AND {(1)} >= 0) OR ({(0)} < 0 AND {(1)} = FLOOR({1})) THEN POWER(CAST({0} AS float), {1}) END"),
        [MathFunctions.Exp] = new("EXP({0})"),
        [MathFunctions.Ln] = new("CASE WHEN {(0)} > 0 THEN LOG({0}) END"),
        [MathFunctions.Log10] = new("CASE WHEN {(0)} > 0 THEN LOG10({0}) END"),
        [MathFunctions.Log] = new("CASE WHEN {(0)} > 0 AND {(0)} <> 1 AND {(1)} > 0 THEN LOG({1}) / LOG({0}) END"),
    };

    // A branch whose comparisons meet a NULL is never true, so one NULL makes the whole NULL.
    private static string Extreme(SqlCall call, string comparison)
    {
        var branches = Enumerable.Range(0, call.Arguments.Length).Select(i =>
        {
            var others = Enumerable.Range(0, call.Arguments.Length).Where(j => j != i).Select(j => $"{{({i})}} {comparison} {{({j})}}");
            return $"WHEN {string.Join(" AND ", others)} THEN {{{i}}}";
        });
        return $"CASE {string.Join(' ', branches)} END";
    }

    private static FunctionRendering Digits(string mode) => new(call =>
    {
        var digits = call.Arguments.Length < 2 ? "0" : "CAST({1} AS int)";
        var number = call.Kind() switch
        {
            TypeKind.Decimal => $"CAST({{0}} AS decimal(38, {call.Arguments[0].Type.Scale}))",
            TypeKind.Number => "CAST({0} AS decimal(38, 10))",
            _ => "{0}",
        };
        return AsInteger(call, $"ROUND({number}, {digits}{mode})");
    });

    private static string AsInteger(SqlCall call, string text) => call.Type.Kind == TypeKind.Integer ? $"CAST({text} AS bigint)" : text;
}
