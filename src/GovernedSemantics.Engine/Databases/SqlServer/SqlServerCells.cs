using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Databases;

/// <summary>SQL Server's values as cells of the declared type; decimals beyond 28 digits are no value.</summary>
internal static class SqlServerCells
{
    public static bool TryRead(SqlDataReader reader, int ordinal, CompiledColumn column, out object? cell)
    {
        cell = null;
        if (reader.IsDBNull(ordinal))
        {
            return true;
        }

        try
        {
            cell = Read(reader.GetValue(ordinal), column.Type);
        }
        catch (OverflowException)
        {
            // decimal(38,s) reaches further than .NET's decimal.
        }

        return cell is not null;
    }

    private static object? Read(object value, DataType type) => (type.Kind, value) switch
    {
        (TypeKind.String, string text) => text,
        (TypeKind.String, Guid id) => id.ToString("D"),
        (TypeKind.String, IFormattable other and (byte or short or int or long or decimal)) =>
            other.ToString(null, CultureInfo.InvariantCulture),
        (TypeKind.Integer, long number) => number,
        (TypeKind.Integer, int number) => (long)number,
        (TypeKind.Integer, short number) => (long)number,
        (TypeKind.Integer, byte number) => (long)number,
        (TypeKind.Integer, decimal number) => decimal.Truncate(number) == number ? (long)number : null,
        (TypeKind.Decimal, decimal number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Decimal, long number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Decimal, int number) => Decimals.WithScale(number, type.Scale),
        (TypeKind.Number, decimal number) => Decimals.Number(number),
        (TypeKind.Number, double number) => Decimals.Number(number),
        (TypeKind.Number, long number) => (decimal)number,
        (TypeKind.Number, int number) => (decimal)number,
        (TypeKind.Float, double number) => number,
        (TypeKind.Float, float number) => (double)number,
        (TypeKind.Boolean, bool flag) => flag,
        (TypeKind.Boolean, int number) => number is 0 or 1 ? number == 1 : null,
        (TypeKind.Date, DateTime time) => time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : null,
        (TypeKind.DateTime, DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        (TypeKind.DateTimeTz, DateTimeOffset instant) => instant.ToUniversalTime(),
        _ => null,
    };
}
