using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>
/// How far the values of a metric may go: the highest classification of the columns that it reads. A count shows how many, never which, so what
/// is only counted weighs <see cref="Classification.Internal"/> at most.
/// </summary>
internal static class LeafClassification
{
    /// <param name="leaves">All that are read.</param>
    /// <param name="conversions">What they match by is compared, never shown.</param>
    public static Classification Of(ImmutableArray<AggregateInput> leaves, ImmutableArray<Conversion> conversions) =>
        leaves.Select(Of).Concat(conversions.SelectMany(c => c.Same).Select(Of)).Append(Classification.Public).Max();

    private static Classification Of((DimensionPath Base, DimensionPath Follow) same) =>
        same.Base.Dimension.Classification == Classification.Public && same.Follow.Dimension.Classification == Classification.Public
            ? Classification.Public
            : Classification.Internal;

    private static Classification Of(AggregateInput leaf)
    {
        var argument = leaf.Argument is null ? Classification.Public : Classifications.Of(leaf.Argument);
        if (leaf.Aggregation is Aggregation.Count or Aggregation.CountDistinct && argument > Classification.Internal)
        {
            argument = Classification.Internal;
        }

        return leaf.Filters.Select(Classifications.Of).Append(argument).Max();
    }
}
