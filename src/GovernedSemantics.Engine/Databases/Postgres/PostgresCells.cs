using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using Npgsql;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// PostgreSQL's values as cells of the declared type; what .NET cannot hold (NaN, infinity, numerics beyond 28 digits) is no value.
/// </summary>
internal static class PostgresCells
{
    public static bool TryRead(NpgsqlDataReader reader, int ordinal, CompiledColumn column, out object? cell)
    {
        cell = null;
        if (reader.IsDBNull(ordinal))
        {
            return true;
        }

        try
        {
            cell = Read(reader, ordinal, column.Type);
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException or ArgumentOutOfRangeException)
        {
            // The driver's way to say that a value has no .NET counterpart.
        }

        return cell is not null;
    }

    private static object? Read(NpgsqlDataReader reader, int ordinal, DataType type) => (type.Kind, reader.GetValue(ordinal)) switch
    {
        (TypeKind.String, string text) => text,
        (TypeKind.String, Guid id) => id.ToString("D"),
        (TypeKind.String, IFormattable other and (char or short or int or long or decimal)) =>
            other.ToString(null, CultureInfo.InvariantCulture),
        (TypeKind.Integer, long number) => number,
        (TypeKind.Integer, int number) => (long)number,
        (TypeKind.Integer, short number) => (long)number,
        (TypeKind.Integer, decimal number) => decimal.Truncate(number) == number ? (long)number : null,
        (TypeKind.Decimal, decimal number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Decimal, long number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Decimal, int number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Decimal, short number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Number, decimal number) => Decimals.Number(number),
        (TypeKind.Number, double number) => Decimals.Number(number),
        (TypeKind.Number, long number) => (decimal)number,
        (TypeKind.Number, int number) => (decimal)number,
        (TypeKind.Float, double number) => double.IsFinite(number) ? number : null,
        (TypeKind.Float, float number) => float.IsFinite(number) ? (double)number : null,
        (TypeKind.Boolean, bool flag) => flag,
        (TypeKind.Date, DateOnly day) => day,
        (TypeKind.Date, DateTime time) => time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : null,
        (TypeKind.DateTime, DateTime { Kind: DateTimeKind.Unspecified } time) => time,
        (TypeKind.DateTimeTz, DateTime { Kind: DateTimeKind.Utc } time) => new DateTimeOffset(time),
        _ => null,
    };
}
