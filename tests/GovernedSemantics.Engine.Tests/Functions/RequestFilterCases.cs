using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Functions;

/// <summary>The three comparisons that requests have and models have not: literal, and blind to case.</summary>
public static class RequestFilterCases
{
    public static TheoryData<string, string, string, bool> All { get; } = new()
    {
        { "contains", "Straight", "RAIG", true },
        { "contains", "Straight", "", true },
        { "contains", "abc", "d", false },
        { "contains", "50% off", "50%_", false },
        { "contains", "50% off", "0% O", true },
        { "contains", "snake_case", "_C", true },
        { "contains", "snakeXcase", "e_c", false },
        { "contains", "a[b]c", "[B]", true },
        { "contains", "abc", "[b]", false },
        { "contains", "x", "[^x]", false },
        { "contains", "abc", "_", false },
        { "contains", @"C:\dir", @":\D", true },
        { "contains", "it's", "T'S", true },
        { "starts", "Straight", "sTR", true },
        { "starts", "Straight", "tr", false },
        { "starts", "%x", "%", true },
        { "starts", "ax", "%", false },
        { "ends", "Straight", "GHT", true },
        { "ends", "ght", "straight", false },
        { "ends", "a_", "_", true },
        { "ends", "ab", "_", false },
        { "ends", "ab ", "b", false },
    };

    internal static CompiledQuery Compile(string operation, string text, string value, SqlDialect dialect)
    {
        var entry = operation switch { "contains" => Operators.Contains, "starts" => Operators.StartsWith, _ => Operators.EndsWith };
        return FunctionSample.Compile(new SqlCall(entry, [Text(text), Text(value)], DataType.Boolean), dialect);
    }

    private static SqlParameter Text(string value) => new(value, DataType.String);
}
