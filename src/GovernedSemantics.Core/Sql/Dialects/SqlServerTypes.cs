using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>SQL Server's names of the logical types.</summary>
internal static class SqlServerTypes
{
    public const int MaxPrecision = 38;

    public static string Name(DataType type) => type.Kind switch
    {
        TypeKind.Null or TypeKind.String => "nvarchar(4000)",
        TypeKind.Integer => "bigint",
        TypeKind.Decimal => Decimal(type.Precision is > 0 and <= MaxPrecision ? type.Precision : MaxPrecision, type.Scale),
        TypeKind.Number or TypeKind.Float => "float",
        TypeKind.Boolean => "bit",
        TypeKind.Date => "date",
        TypeKind.DateTime => "datetime2",
        TypeKind.DateTimeTz => "datetimeoffset",
        _ => throw new InvalidOperationException("A type that SQL Server has no name for: " + type),
    };

    public static string Decimal(int precision, int scale) => string.Create(CultureInfo.InvariantCulture, $"decimal({precision}, {scale})");
}
