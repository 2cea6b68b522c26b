using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>
/// The question for the smallest and the largest value of a dimension, made from the question for its members: who may see those may see these.
/// </summary>
internal static class FieldExtent
{
    public const string Smallest = "smallest";
    public const string Largest = "largest";

    /// <summary>Whether the members of the question have an order that means something: one dimension of numbers or of times.</summary>
    public static bool IsOrdered(QuerySpec members) =>
        members.Keys is [{ Part: null, Target: DimensionTarget { Dimension.Type: var type } }] && (type.IsNumeric || type.IsTime);

    public static QuerySpec Of(QuerySpec members)
    {
        var dimension = ((DimensionTarget)members.Keys[0].Target).Dimension;
        ImmutableArray<Metric> both = [Value(dimension, Aggregation.Min, Smallest), Value(dimension, Aggregation.Max, Largest)];
        return members with
        {
            Keys = [],
            Metrics = both,
            Computed = both,
            Order = [],
            Limit = 1,
            Skip = 0,
        };
    }

    private static Metric Value(Dimension dimension, Aggregation aggregation, string name)
    {
        var leaf = new AggregateInput
        {
            Model = dimension.Model,
            Aggregation = aggregation,
            Argument = dimension.Expression,
            Type = dimension.Type,
            Name = name,
            Key = $"{name} {dimension}",
        };
        return new Metric
        {
            Name = name,
            Kind = "simple",
            Description = $"The {name} value of {dimension}.",
            Owner = dimension.Model.Owner,
            Meaning = $"{name} value of {dimension}",
            Formula = new LeafFormula(leaf),
            Leaves = [leaf],
            Classification = dimension.Classification,
            Definition = "",
            Span = dimension.Span,
        };
    }
}
