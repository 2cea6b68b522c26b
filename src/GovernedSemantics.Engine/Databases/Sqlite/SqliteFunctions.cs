using System.Collections.Frozen;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>The functions that a statement may call: the built-in ones that the dialect writes, and those that the program adds to SQLite.</summary>
internal static class SqliteFunctions
{
    private static readonly FrozenSet<string> BuiltIn = new[]
    {
        "abs", "avg", "ceil", "ceiling", "char", "coalesce", "concat", "count", "date", "datetime", "dense_rank", "exp", "first_value", "floor",
        "ifnull", "iif", "instr", "julianday", "lag", "last_value", "lead", "length", "like", "ln", "log10", "lower", "ltrim", "max", "min",
        "mod", "nth_value", "ntile", "nullif", "pow", "power", "printf", "rank", "replace", "round", "row_number", "rtrim", "sign", "sqrt",
        "strftime", "substr", "substring", "sum", "time", "total", "trim", "trunc", "typeof", "unicode", "unixepoch", "upper",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsAllowed(string name) => BuiltIn.Contains(name);

    public static void Register(sqlite3 native)
    {
    }
}
