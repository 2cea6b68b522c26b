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

        var named = new KeptKeys(over, formula.Input, spec.Visible.Project.Joins);
        var isTimeless = over.MetricTime && !spec.Keys.Any(k => k.Target is MetricTimeTarget);
        var missing = (isTimeless ? ["metric_time"] : Enumerable.Empty<string>()).Concat(named.Missing(spec.Keys)).ToList();
        foreach (var name in missing)
        {
            bag.Add(PlanningCodes.RankNeedsKey.At(Location.At("/group_by"), metric, name));
        }

        return missing.Count > 0 ? null : [.. keys.Keys.Where(k => k.Key.Target is MetricTimeTarget ? over.MetricTime : named.Holds(k.Key))];
    }
}
