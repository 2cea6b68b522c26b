using System.Collections;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GovernedSemantics.Engine.Databases;

/// <summary>Parameters with the type that the compiler gave them, so that the server never guesses one.</summary>
internal static class PostgresParameters
{
    public static NpgsqlParameter Of(CompiledParameter parameter)
    {
        var type = TypeOf(parameter.Type.Kind);
        return parameter.Value switch
        {
            null => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type },
            string text => new NpgsqlParameter { Value = text, NpgsqlDbType = type },
            IList items => new NpgsqlParameter { Value = Items(items, parameter.Type.Kind), NpgsqlDbType = NpgsqlDbType.Array | type },
            var value => new NpgsqlParameter { Value = Scalar(value, parameter.Type.Kind), NpgsqlDbType = type },
        };
    }

    private static NpgsqlDbType TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Integer => NpgsqlDbType.Bigint,
        TypeKind.Decimal or TypeKind.Number => NpgsqlDbType.Numeric,
        TypeKind.Float => NpgsqlDbType.Double,
        TypeKind.Boolean => NpgsqlDbType.Boolean,
        TypeKind.Date => NpgsqlDbType.Date,
        TypeKind.DateTime => NpgsqlDbType.Timestamp,
        TypeKind.DateTimeTz => NpgsqlDbType.TimestampTz,
        TypeKind.String or TypeKind.Null => NpgsqlDbType.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static object Items(IList items, TypeKind kind) => kind switch
    {
        TypeKind.Integer => Array<long?>(items, kind),
        TypeKind.Decimal or TypeKind.Number => Array<decimal?>(items, kind),
        TypeKind.Float => Array<double?>(items, kind),
        TypeKind.Boolean => Array<bool?>(items, kind),
        TypeKind.Date => Array<DateOnly?>(items, kind),
        TypeKind.DateTime or TypeKind.DateTimeTz => Array<DateTime?>(items, kind),
        _ => Array<string?>(items, kind),
    };

    private static T[] Array<T>(IList items, TypeKind kind) => [.. items.Cast<object?>().Select(item => (T)Scalar(item, kind)!)];

    private static object? Scalar(object? value, TypeKind kind) => (kind, value) switch
    {
        (TypeKind.Integer, int number) => (long)number,
        (TypeKind.Decimal or TypeKind.Number, long number) => (decimal)number,
        (TypeKind.Decimal or TypeKind.Number, int number) => (decimal)number,
        (TypeKind.Float, long number) => (double)number,
        (TypeKind.Float, decimal number) => (double)number,
        (TypeKind.DateTime, DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        (TypeKind.DateTimeTz, DateTimeOffset instant) => instant.UtcDateTime,
        (TypeKind.DateTimeTz, DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        _ => value,
    };
}
