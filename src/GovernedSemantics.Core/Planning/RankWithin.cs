using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The keys within which a rank compares rows: those that it names; unless it names any, those of metric_time where other keys compete, and none
/// where the periods themselves do.
/// </summary>
internal static class RankWithin
{
    /// <summary>Null after reporting a named field that the question does not group by.</summary>
    public static ImmutableArray<PlanKey>? Of(BlockKeys keys, QuerySpec spec, RankFormula formula, string metric, DiagnosticBag bag)
    {
        if (formula.Over is not { } over)
        {
            var periods = keys.Keys.Where(k => k.Key.Target is MetricTimeTarget).ToImmutableArray();
            return periods.Length == keys.Keys.Length ? [] : periods;
        }

        if (over.All)
        {
            return [];
        }

        var missing = Missing(spec, over).ToList();
        foreach (var name in missing)
        {
            bag.Add(PlanningCodes.RankNeedsKey.At(Location.At("/group_by"), metric, name));
        }

        return missing.Count > 0 ? null : [.. keys.Keys.Where(k => IsNamed(k.Key, over))];
    }

    private static IEnumerable<string> Missing(QuerySpec spec, KeptFields over)
    {
        if (over.MetricTime && !spec.Keys.Any(k => k.Target is MetricTimeTarget))
        {
            yield return "metric_time";
        }

        foreach (var dimension in over.Dimensions.Where(d => !spec.Keys.Any(k => k.Target is DimensionTarget t && ReferenceEquals(t.Dimension, d))))
        {
            yield return dimension.Name;
        }

        foreach (var entity in over.Entities.Where(e => !spec.Keys.Any(k => k.Target is EntityTarget t && t.Entity.Target == e)))
        {
            yield return entity;
        }
    }

    private static bool IsNamed(GroupKey key, KeptFields over) => key.Target switch
    {
        MetricTimeTarget => over.MetricTime,
        DimensionTarget d => over.Dimensions.Contains(d.Dimension),
        EntityTarget e => over.Entities.Contains(e.Entity.Target),
        _ => false,
    };
}
