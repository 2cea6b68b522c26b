using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>What a comparison needs: metrics that are numbers, and a range with both ends.</summary>
internal static class CompareCheck
{
    private const string Pointer = "/time/compare";

    public static void Metrics(TimeRequest? asked, ImmutableArray<Metric> metrics, DiagnosticBag bag)
    {
        foreach (var metric in metrics.Where(m => asked?.Compare is not null && !m.Type.IsNumeric))
        {
            bag.Add(RequestCodes.CompareNotNumeric.At(Location.At(Pointer), metric.Name, metric.Type));
        }
    }

    /// <param name="asked">The request's <c>time</c>.</param>
    /// <param name="whole">The range that it means by itself.</param>
    /// <param name="range">The same, narrowed by conditions on metric_time.</param>
    /// <param name="keys">What the answer groups by.</param>
    /// <param name="settings">The project's zone, week start and fiscal year.</param>
    /// <param name="bag">Where defects are told.</param>
    public static Comparison? Range(
        TimeRequest? asked, TimeRange? whole, TimeRange? range, ImmutableArray<GroupKey> keys, TimeSettings settings, DiagnosticBag bag)
    {
        if (asked?.Compare is null)
        {
            return null;
        }

        if (range is not { IsBounded: true })
        {
            bag.Add(RequestCodes.CompareNeedsRange.At(Location.At(Pointer)));
            return null;
        }

        // Names that mean nothing were told with the range.
        asked = asked.NamesCalendar ? CalendarUnits.Resolve(asked, settings, "/time").Value : asked;
        var byWeek = keys.Any(k => k is { Target: MetricTimeTarget, Grain: TimeGrain.Week });
        var compared = ComparisonResolver.Resolve(asked, whole, range, byWeek, settings, Pointer);
        bag.AddRange(compared.Errors);
        return compared.TryGet(out var found) ? found : null;
    }
}
