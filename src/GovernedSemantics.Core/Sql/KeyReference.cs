using GovernedSemantics.Expressions;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>A key as a column of a leg: a bucket is its number there, everything else its value.</summary>
internal static class KeyReference
{
    public static SqlReference Of(PlanKey key, string from) => new(from, key.Alias, TypeOf(key));

    public static DataType TypeOf(PlanKey key) => key.Shape is BucketKey or CalendarKey ? DataType.Integer : key.Type;
}
