using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>The count of the rows that a leaf is made of: 0 where it has none, so that this can be told from a value that is NULL.</summary>
internal static class LeafRows
{
    public static AggregateInput Of(AggregateInput leaf) => new()
    {
        Model = leaf.Model,
        Aggregation = Aggregation.Count,
        Filters = leaf.Filters,
        Cohorts = leaf.Cohorts,
        Time = leaf.Time,
        Type = DataType.Integer,
        Name = $"g_rows_{leaf.Name}",
        Key = $"{leaf.Key}|rows",
    };
}
