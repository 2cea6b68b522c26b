using System.Collections.Immutable;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The keys of a question that a share keeps or a rank compares within, apart from metric_time: by what they mean and by their role.
/// </summary>
internal sealed class KeptKeys
{
    private readonly KeptFields _kept;
    private readonly ImmutableArray<Reach> _reaches;

    public KeptKeys(KeptFields kept, MetricFormula input, JoinGraph joins)
    {
        _kept = kept;
        _reaches = [.. FormulaFacts.Of(input).Leaves.Select(l => l.Model).Distinct().Select(joins.From)];
    }

    /// <summary>The names of the fields that none of the keys is.</summary>
    public IEnumerable<string> Missing(ImmutableArray<GroupKey> keys) =>
        _kept.Names.Where(name => !keys.Any(k => Holds(_kept with { Names = [name] }, k)));

    public bool Holds(GroupKey key) => Holds(_kept, key);

    private bool Holds(KeptFields kept, GroupKey key) => key.Target switch
    {
        DimensionTarget d => _reaches.Any(r => kept.Keeps(r, d.Name, d.Dimension)),
        EntityTarget e => _reaches.Any(r => kept.Keeps(r, e.Name)),
        _ => false,
    };
}
