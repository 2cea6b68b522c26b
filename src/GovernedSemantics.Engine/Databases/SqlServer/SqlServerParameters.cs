using System.Data;
using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using DriverParameter = Microsoft.Data.SqlClient.SqlParameter;

namespace GovernedSemantics.Engine.Databases;

/// <summary>Parameters <c>@p1</c>, <c>@p2</c> ... with explicit types; decimals carry the precision and scale of their value.</summary>
internal static class SqlServerParameters
{
    private const int LongestInlineText = 4_000;

    public static DriverParameter Of(int number, CompiledParameter parameter)
    {
        var made = new DriverParameter("@p" + number.ToString(CultureInfo.InvariantCulture), TypeOf(parameter.Type.Kind))
        {
            Value = parameter.Value switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                var other => other,
            },
        };
        if (made.SqlDbType == SqlDbType.NVarChar)
        {
            made.Size = parameter.Value is string { Length: > LongestInlineText } ? -1 : LongestInlineText;
        }

        if (parameter.Value is decimal value)
        {
            made.Precision = 38;
            made.Scale = value.Scale;
        }

        return made;
    }

    private static SqlDbType TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Integer => SqlDbType.BigInt,
        TypeKind.Decimal or TypeKind.Number => SqlDbType.Decimal,
        TypeKind.Float => SqlDbType.Float,
        TypeKind.Boolean => SqlDbType.Bit,
        TypeKind.Date => SqlDbType.Date,
        TypeKind.DateTime => SqlDbType.DateTime2,
        TypeKind.DateTimeTz => SqlDbType.DateTimeOffset,
        TypeKind.String or TypeKind.Null => SqlDbType.NVarChar,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
