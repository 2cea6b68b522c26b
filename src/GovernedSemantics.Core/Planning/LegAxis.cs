using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The periods that one leg reads, in order and without gaps, and which of them each cell of the answer shows.
/// </summary>
/// <param name="Range">From the first to the last of them.</param>
/// <param name="Axis">The periods.</param>
/// <param name="Map">Pairs of a cell and the period that it shows, both from 1; empty where the numbers are the same.</param>
internal sealed record LegAxis(TimeRange Range, TimeAxis Axis, ImmutableArray<(int Cell, int Period)> Map)
{
    /// <summary>Null where the reading has no period at all.</summary>
    public static LegAxis? Of(Reading reading, TimeGrain grain)
    {
        if (!reading.IsShifted)
        {
            return new LegAxis(reading.Range!, new TimeAxis(grain, [.. reading.Periods.OfType<TimePeriod>()]), []);
        }

        var distinct = reading.Periods.OfType<TimePeriod>()
            .DistinctBy(p => (p.StartInstant, p.Start))
            .OrderBy(p => p.StartInstant).ThenBy(p => p.Start)
            .ToList();
        if (distinct.Count == 0)
        {
            return null;
        }

        var periods = WithGaps(distinct);
        var numbers = periods.Select((p, i) => (Key: (p.StartInstant, p.Start), Number: i + 1)).ToDictionary(x => x.Key, x => x.Number);
        ImmutableArray<(int Cell, int Period)> map =
        [
            .. reading.Periods
                .Select((p, i) => (Cell: i + 1, Period: p is null ? 0 : numbers[(p.StartInstant, p.Start)]))
                .Where(pair => pair.Period > 0),
        ];
        var same = map.Length == reading.Periods.Length && periods.Length == map.Length && map.All(m => m.Cell == m.Period);
        var (first, last) = (periods[0], periods[^1]);
        return new LegAxis(
            new TimeRange(first.Start, last.End, first.StartInstant, last.EndInstant), new TimeAxis(grain, periods), same ? [] : map);
    }

    private static ImmutableArray<TimePeriod> WithGaps(List<TimePeriod> periods)
    {
        var all = ImmutableArray.CreateBuilder<TimePeriod>();
        foreach (var period in periods)
        {
            if (all.Count > 0 && all[^1] is var before && before.EndInstant < period.StartInstant)
            {
                all.Add(new TimePeriod(before.End, period.Start, before.EndInstant, period.StartInstant, before.End));
            }

            all.Add(period);
        }

        return all.ToImmutable();
    }
}
