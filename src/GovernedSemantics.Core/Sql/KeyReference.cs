using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>A key as a column of a leg: a bucket is its number there, everything else its value.</summary>
internal static class KeyReference
{
    public static SqlExpression Of(PlanKey key, string from) => key.Shape is BucketKey { Part: { } part }
        ? new SqlBucket(new SqlReference(from, part.Cell.Alias, DataType.Integer), [.. part.Firsts.Select(f => (object)(long)f)])
        : new SqlReference(from, key.Alias, TypeOf(key));

    public static DataType TypeOf(PlanKey key) => key.Shape is BucketKey or CalendarKey ? DataType.Integer : key.Type;
}
