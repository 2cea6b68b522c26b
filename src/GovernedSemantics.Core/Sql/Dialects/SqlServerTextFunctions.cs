using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>
/// SQL Server's spelling of the functions of text. Every result carries the binary collation, so that two of them never conflict; where
/// characters are counted, a collation that knows supplementary characters stands inside.
/// </summary>
internal static class SqlServerTextFunctions
{
    public const string ByCodePoint = " COLLATE Latin1_General_BIN2";

    private const string ByCharacter = " COLLATE Latin1_General_100_CS_AS_KS_WS_SC";
    private const string Escape = @" ESCAPE N'\'";

    public static IEnumerable<KeyValuePair<FunctionEntry, FunctionRendering>> All() => Tests().Concat(Pieces()).Concat(Conversions());

    private static Dictionary<FunctionEntry, FunctionRendering> Tests() => new()
    {
        [Operators.Like] = Condition("{!0}" + ByCodePoint + " LIKE " + Pattern("{1}") + Escape),
        [Operators.ILike] = Condition(AnyCase("{!0}") + " LIKE " + Pattern(AnyCase("{!1}")) + Escape),
        [Operators.Contains] = Condition(AnyCase("{!0}") + " LIKE N'%' + " + Literally(AnyCase("{!1}")) + " + N'%'" + Escape),
        [Operators.StartsWith] = Condition(AnyCase("{!0}") + " LIKE " + Literally(AnyCase("{!1}")) + " + N'%'" + Escape),
        [Operators.EndsWith] = Condition(AnyCase("{!0}") + " LIKE N'%' + " + Literally(AnyCase("{!1}")) + Escape),
        [TextFunctions.Contains] = Condition("{!0}" + ByCodePoint + " LIKE N'%' + " + Literally("{1}") + " + N'%'" + Escape),
        [TextFunctions.StartsWith] = Condition("{!0}" + ByCodePoint + " LIKE " + Literally("{1}") + " + N'%'" + Escape),
        [TextFunctions.EndsWith] = Condition("{!0}" + ByCodePoint + " LIKE N'%' + " + Literally("{1}") + Escape),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Pieces() => new()
    {
        // Without the cast, texts that pass 4,000 characters together are cut without a word.
        [Operators.Concat] = new(
            call => "CAST({0} AS nvarchar(max))" + string.Concat(Enumerable.Range(1, call.Arguments.Length - 1).Select(i => $" + {{!{i}}}{ByCodePoint}")),
            SqlPrecedence.Additive),
        [TextFunctions.Lower] = new(AnyCase("{!0}")),
        [TextFunctions.Upper] = new("UPPER({!0}" + ByCodePoint + ")"),
        [TextFunctions.Trim] = new("TRIM({!0}" + ByCodePoint + ")"),
        [TextFunctions.LTrim] = new("LTRIM({!0}" + ByCodePoint + ")"),
        [TextFunctions.RTrim] = new("RTRIM({!0}" + ByCodePoint + ")"),
        [TextFunctions.Length] = new(Length("{!0}"), SqlPrecedence.Additive),
        [TextFunctions.Substring] = Text(
            call => "SUBSTRING({!0}" + ByCharacter + ", {1}, " + (call.Arguments.Length < 3 ? "2147483647" : Count(call, 2)) + ")"),
        [TextFunctions.Left] = Text(call => "LEFT({!0}" + ByCharacter + ", " + Count(call, 1) + ")"),
        [TextFunctions.Right] = Text(call => "RIGHT({!0}" + ByCharacter + ", " + Count(call, 1) + ")"),
        [TextFunctions.Replace] = new("REPLACE({!0}" + ByCodePoint + ", {1}, {2})"),
        [TextFunctions.Position] = new(
            "CASE WHEN DATALENGTH({0}) = 0 AND {1} IS NOT NULL THEN 1 ELSE "
            + Length("LEFT({!1}" + ByCodePoint + ", CHARINDEX({!0}" + ByCodePoint + ", {!1}" + ByCodePoint + "))") + " END"),
        [TextFunctions.LPad] = Text(call => Padded(call, start: true)),
        [TextFunctions.RPad] = Text(call => Padded(call, start: false)),
        [TextFunctions.SplitPart] = new(SplitPart),
    };

    private static Dictionary<FunctionEntry, FunctionRendering> Conversions() => new()
    {
        [TextFunctions.ToText] = Text(call => call.Kind() switch
        {
            TypeKind.Date => "CONVERT(nvarchar(10), {0}, 23)",
            TypeKind.DateTime => "CONVERT(nvarchar(19), {0}, 120)",
            TypeKind.Decimal => $"CAST(CAST({{0}} AS decimal(38, {call.Arguments[0].Type.Scale})) AS nvarchar(50))",
            _ => "CAST({0} AS nvarchar(20))",
        }),
        [TextFunctions.ToInteger] = new(
            "CASE WHEN ({!0}" + ByCodePoint + " LIKE N'[0-9]%' OR {!0}" + ByCodePoint + " LIKE N'[+-][0-9]%') AND SUBSTRING({!0}" + ByCodePoint
            + ", 2, 30) NOT LIKE N'%[^0-9]%' AND LEN({!0} + N'.') <= 19 THEN CAST({0} AS bigint) END"),
    };

    private static FunctionRendering Condition(string template) => new(template, SqlPrecedence.Comparison) { IsCondition = true };

    // A second COLLATE cannot follow the first without parentheses.
    private static FunctionRendering Text(Func<SqlCall, string> template) => new(call => template(call) + ByCodePoint, SqlPrecedence.Unary);

    // Folded under a fixed collation: a Turkish one would fold I to a dotless i.
    private static string AnyCase(string text) => $"LOWER({text}{ByCodePoint})";

    /// <summary>The catalogue's patterns know two wildcards; SQL Server has brackets as a third.</summary>
    private static string Pattern(string pattern) => $@"REPLACE({pattern}, N'[', N'\[')";

    private static string Literally(string text) =>
        $@"REPLACE(REPLACE(REPLACE(REPLACE({text}, N'\', N'\\'), N'%', N'\%'), N'_', N'\_'), N'[', N'\[')";

    // LEN leaves out trailing blanks, so a mark is put behind them.
    private static string Length(string text) => $"LEN({text}{ByCharacter} + N'.') - 1";

    private static string Count(SqlCall call, int argument) =>
        call.IsNotNegative(argument) ? $"{{{argument}}}" : $"CASE WHEN {{({argument})}} < 0 THEN 0 ELSE {{{argument}}} END";

    private static string Padded(SqlCall call, bool start)
    {
        var fill = call.Arguments.Length < 3 ? "N' '" : "{!2}";
        var length = Length("{!0}");
        var padding = $"LEFT(REPLICATE({fill}{ByCharacter}, {{1}}), {{(1)}} - ({length}))";
        var whole = start ? $"{padding} + {{!0}}{ByCharacter}" : $"{{!0}}{ByCharacter} + {padding}";
        return $"(CASE WHEN {length} >= {{(1)}} THEN LEFT({{!0}}{ByCharacter}, {Count(call, 1)}) ELSE {whole} END)";
    }

    // The parts become a JSON array, whose separator is a code point that is no character.
    private static string SplitPart(SqlCall call)
    {
        var marked = $"REPLACE({{!0}}{ByCodePoint}, {{1}}, NCHAR(65535))";
        var array = $"N'[\"' + REPLACE(STRING_ESCAPE({marked}, 'json'){ByCodePoint}, NCHAR(65535), N'\",\"') + N'\"]'";
        return $"CASE WHEN {{0}} IS NOT NULL AND {{1}} IS NOT NULL THEN COALESCE(JSON_VALUE({array}, "
            + $"N'$[' + CAST({{(2)}} - 1 AS nvarchar(10)) + N']'){ByCodePoint}, N'') END";
    }
}
