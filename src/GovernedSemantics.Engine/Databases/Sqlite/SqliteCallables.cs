using System.Collections.Frozen;
using System.Text;
using GovernedSemantics.Sql;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// The functions that a statement may call: the built-in ones that the dialect writes, and those that the dialect asks to be added.
/// </summary>
internal static class SqliteCallables
{
    // Not to be called from inside views, which everybody who reads the file must be able to use.
    private const int DirectOnly = 0x80000;
    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC | DirectOnly;

    private static readonly FrozenSet<string> Allowed = new[]
        {
            "abs", "avg", "ceil", "ceiling", "char", "coalesce", "concat", "count", "date", "datetime", "dense_rank", "exp", "first_value",
            "floor", "ifnull", "iif", "instr", "julianday", "lag", "last_value", "lead", "length", "like", "ln", "log10", "lower", "ltrim", "max",
            "min", "mod", "nth_value", "ntile", "nullif", "pow", "power", "printf", "rank", "replace", "round", "row_number", "rtrim", "sign",
            "sqrt", "strftime", "substr", "substring", "sum", "time", "total", "trim", "trunc", "typeof", "unicode", "unixepoch", "upper",
        }
        .Concat(SqliteRegisteredFunctions.Scalars.Select(function => function.Name))
        .Concat(SqliteRegisteredFunctions.Aggregates.Select(aggregate => aggregate.Name))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // SQLite calls these from native code: they live as long as the process.
    private static readonly delegate_function_scalar OnScalar = CallScalar;
    private static readonly delegate_function_aggregate_step OnStep = Step;
    private static readonly delegate_function_aggregate_final OnFinal = Final;

    public static bool IsAllowed(string name) => Allowed.Contains(name);

    public static void Register(sqlite3 native)
    {
        foreach (var function in SqliteRegisteredFunctions.Scalars)
        {
            raw.sqlite3_create_function(native, function.Name, function.Arguments, Flags, function, OnScalar);
        }

        foreach (var aggregate in SqliteRegisteredFunctions.Aggregates)
        {
            raw.sqlite3_create_function(native, aggregate.Name, 1, Flags, aggregate, OnStep, OnFinal);
        }
    }

    private static void CallScalar(sqlite3_context context, object user, sqlite3_value[] arguments) =>
        Guarded(context, () => Return(context, ((SqliteFunction)user).Call([.. arguments.Select(Value)])));

    private static void Step(sqlite3_context context, object user, sqlite3_value[] arguments) =>
        Guarded(context, () => State(context, user).Add(Value(arguments[0])));

    private static void Final(sqlite3_context context, object user) =>
        Guarded(context, () => Return(context, State(context, user).Result()));

    private static Deviation State(sqlite3_context context, object user)
    {
        context.state ??= ((SqliteAggregate)user).Start();
        return (Deviation)context.state;
    }

    // An exception must not travel through native frames.
    private static void Guarded(sqlite3_context context, Action call)
    {
        try
        {
            call();
        }
        catch (Exception e)
        {
            raw.sqlite3_result_error(context, utf8z.FromString("A function of the program failed: " + e.Message));
        }
    }

    private static object? Value(sqlite3_value value) => raw.sqlite3_value_type(value) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_value_int64(value),
        raw.SQLITE_FLOAT => raw.sqlite3_value_double(value),
        raw.SQLITE_TEXT => Text(value),
        _ => null,
    };

    // The blob of a text that was read as UTF-8 has all of it; the text itself would end at a NUL.
    private static string Text(sqlite3_value value)
    {
        _ = raw.sqlite3_value_text(value);
        return Encoding.UTF8.GetString(raw.sqlite3_value_blob(value));
    }

    private static void Return(sqlite3_context context, object? result)
    {
        switch (result)
        {
            case null:
                raw.sqlite3_result_null(context);
                break;
            case long number:
                raw.sqlite3_result_int64(context, number);
                break;
            case double number:
                raw.sqlite3_result_double(context, number);
                break;
            case bool flag:
                raw.sqlite3_result_int(context, flag ? 1 : 0);
                break;
            case string text:
                raw.sqlite3_result_text(context, Encoding.UTF8.GetBytes(text));
                break;
            default:
                raw.sqlite3_result_error(context, utf8z.FromString("A function of the program gave a value that SQLite does not have."));
                break;
        }
    }
}
