using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>How a leaf is to be read: as it is, or as a running total. <paramref name="Metric"/> is who asked first, for messages.</summary>
internal sealed record LeafUse(AggregateInput Leaf, CumulativeFormula? Cumulative, string Metric);

/// <summary>
/// Leaves that share one scan. <see cref="Range"/> is their own range of time: the reading's, or moved by a window.
/// </summary>
internal sealed class LeafGroup(LeafUse first, Reading reading, TimeRange? range)
{
    private readonly List<LegLeaf> _leaves = [];

    public LeafUse First { get; } = first;

    public Reading Reading { get; } = reading;

    public TimeRange? Range { get; } = range;

    public IReadOnlyList<LegLeaf> Leaves => _leaves;

    public SemanticModel Model => First.Leaf.Model;

    /// <summary>The column of a leaf; equal leaves share one.</summary>
    public PlanColumn Column(AggregateInput leaf, AliasNames names)
    {
        foreach (var known in _leaves)
        {
            if (known.Input.Key == leaf.Key)
            {
                return known.Column;
            }
        }

        var averaged = First.Cumulative?.PeriodAggregation == PeriodAggregation.Avg;
        var column = new PlanColumn(
            names.Take(leaf.Name), averaged ? DataType.Number : leaf.Type, leaf.Aggregation is Aggregation.Count or Aggregation.CountDistinct)
        {
            Fill = First.Cumulative is null ? leaf.FillWith : null,
            FillNull = First.Cumulative is null && leaf.FillNull,
        };
        _leaves.Add(new LegLeaf(leaf, column));
        return column;
    }
}

/// <summary>The numbers of one conversion that are asked in one reading.</summary>
internal sealed class ConversionGroup(Conversion conversion, Reading reading, string metric)
{
    private readonly List<ConversionCount> _counts = [];

    public Conversion Conversion { get; } = conversion;

    public Reading Reading { get; } = reading;

    /// <summary>Who asked first, for messages.</summary>
    public string Metric { get; } = metric;

    public IReadOnlyList<ConversionCount> Counts => _counts;

    public PlanColumn Column(ConversionPart part, AliasNames names)
    {
        var known = _counts.FirstOrDefault(c => c.Part == part);
        if (known is null)
        {
            var name = part == ConversionPart.Bases ? Conversion.Base.Name : Conversion.Name;
            known = new ConversionCount(part, new PlanColumn(names.Take(name), DataType.Integer, true));
            _counts.Add(known);
        }

        return known.Column;
    }
}
