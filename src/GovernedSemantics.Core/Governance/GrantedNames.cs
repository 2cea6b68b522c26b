using System.Collections.Frozen;
using GovernedSemantics.Model;

namespace GovernedSemantics.Governance;

/// <summary>What one use case grants, as fast look-ups: names and tags of metrics, suffixes of the paths of dimensions, entities and segments.</summary>
internal sealed class GrantedNames
{
    private const string Everything = "*";
    private const string TagPrefix = "tag:";

    private readonly FrozenSet<string> _metrics;
    private readonly FrozenSet<string> _tags;
    private readonly FrozenSet<string> _dimensions;
    private readonly FrozenSet<string> _pii;
    private readonly Classification _highest;

    public GrantedNames(UseCase useCase)
    {
        _metrics = useCase.GrantedMetrics.ToFrozenSet(StringComparer.Ordinal);
        _tags = useCase.GrantedMetrics.Where(m => m.StartsWith(TagPrefix, StringComparison.Ordinal)).Select(m => m[TagPrefix.Length..]).ToFrozenSet(StringComparer.Ordinal);
        _dimensions = useCase.GrantedDimensions.ToFrozenSet(StringComparer.Ordinal);
        _pii = useCase.GrantedPii.ToFrozenSet(StringComparer.Ordinal);
        _highest = useCase.MaxClassification;
    }

    public bool MayUse(Metric metric) =>
        (_metrics.Contains(Everything) || _metrics.Contains(metric.Name) || metric.Tags.Any(_tags.Contains))
        && (metric.Classification <= _highest || (metric.Classification == Classification.Pii && OnlyCounts(metric)));

    /// <summary>
    /// A dimension, entity or segment by its full path; a grant of any suffix of the path is a grant of it, pii only by the pii list.
    /// </summary>
    public bool MayUse(string fullName, Classification classification) =>
        classification == Classification.Pii
            ? AnySuffix(fullName, _pii)
            : classification <= _highest && (_dimensions.Contains(Everything) || AnySuffix(fullName, _dimensions));

    // A pii column can be counted without being shown.
    private static bool OnlyCounts(Metric metric) =>
        metric.Leaves.All(l => l.Aggregation is Aggregation.Count or Aggregation.CountDistinct);

    private static bool AnySuffix(string fullName, FrozenSet<string> granted)
    {
        var start = 0;
        while (start >= 0)
        {
            if (granted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(fullName.AsSpan(start)))
            {
                return true;
            }

            var dot = fullName.IndexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }

        return false;
    }
}
