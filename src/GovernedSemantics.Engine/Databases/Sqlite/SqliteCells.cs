using System.Text;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using SQLitePCL;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// SQLite's five storage classes as cells of the declared type. A value of another class is never bent into shape: a REAL where an integer
/// is due means that a sum left the range in which it is exact.
/// </summary>
internal static class SqliteCells
{
    public static bool TryRead(sqlite3_stmt statement, int ordinal, CompiledColumn column, out object? cell)
    {
        cell = raw.sqlite3_column_type(statement, ordinal) switch
        {
            raw.SQLITE_INTEGER => FromInteger(raw.sqlite3_column_int64(statement, ordinal), column),
            raw.SQLITE_FLOAT => FromReal(raw.sqlite3_column_double(statement, ordinal), column.Type.Kind),
            raw.SQLITE_TEXT => FromText(Text(statement, ordinal), column),
            raw.SQLITE_NULL => DBNull.Value,
            _ => null,
        };
        var fits = cell is not null;
        cell = cell is DBNull ? null : cell;
        return fits;
    }

    private static object? FromInteger(long value, CompiledColumn column) => column.Type.Kind switch
    {
        TypeKind.Integer => value,
        TypeKind.Decimal => Decimals.WithScale(Decimals.FromScaled(value, column.IntegerScale ?? 0), column.Type.Scale),
        TypeKind.Number => Decimals.Number(Decimals.FromScaled(value, column.IntegerScale ?? 0)),
        TypeKind.Float => (double)value,
        TypeKind.Boolean => value is 0 or 1 ? value == 1 : null,
        TypeKind.String => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? FromReal(double value, TypeKind kind) => kind switch
    {
        TypeKind.Number => Decimals.Number(value),
        TypeKind.Float => double.IsFinite(value) ? value : null,
        _ => null,
    };

    private static object? FromText(string text, CompiledColumn column) => column.Type.Kind switch
    {
        TypeKind.String => text,
        TypeKind.Date => IsoTime.Date(text),
        TypeKind.DateTime => IsoTime.DateTime(text),
        TypeKind.DateTimeTz => IsoTime.Instant(text),
        _ => null,
    };

    // The blob of a text that was read as UTF-8 has all of it; the text itself would end at a NUL.
    private static string Text(sqlite3_stmt statement, int ordinal)
    {
        _ = raw.sqlite3_column_text(statement, ordinal);
        return Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, ordinal));
    }
}
