using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>PostgreSQL's names of the logical types.</summary>
internal static class PostgresTypes
{
    public static string Name(DataType type) => type.Kind switch
    {
        TypeKind.Null or TypeKind.String => "text",
        TypeKind.Integer => "bigint",
        TypeKind.Decimal or TypeKind.Number => "numeric",
        TypeKind.Float => "double precision",
        TypeKind.Boolean => "boolean",
        TypeKind.Date => "date",
        TypeKind.DateTime => "timestamp",
        TypeKind.DateTimeTz => "timestamptz",
        _ => throw new InvalidOperationException("A type that PostgreSQL has no name for: " + type),
    };

    public static string WithScale(DataType type) => type.Kind == TypeKind.Decimal
        ? string.Create(CultureInfo.InvariantCulture, $"numeric({type.Precision}, {type.Scale})")
        : Name(type);
}
