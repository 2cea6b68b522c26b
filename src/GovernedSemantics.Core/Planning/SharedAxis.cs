using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The periods of several readings on one axis, so that one scan serves them all: this month and the month before, or eight weeks and the same
/// eight weeks of the year before.
/// </summary>
/// <param name="Ranges">What is read, in order; gaps between them are not.</param>
/// <param name="Axis">All periods, gaps among them.</param>
/// <param name="Maps">For each reading, pairs of a cell of the answer and the period that it shows. Without an axis the cell is always 1.</param>
internal sealed record SharedAxis(
    ImmutableArray<TimeRange> Ranges, TimeAxis Axis, ImmutableArray<ImmutableArray<(int Cell, int Period)>> Maps)
{
    private const int MaxRanges = 2;

    /// <summary>Null where periods of the readings overlap without being the same, or lie in more than two stretches.</summary>
    /// <param name="readings">All with both ends.</param>
    /// <param name="grain">The grain of the answer's axis; null where it has none, so each reading is one period.</param>
    public static SharedAxis? Of(IReadOnlyList<Reading> readings, TimeGrain? grain)
    {
        var wanted = readings.Select(r => grain is null ? [Whole(r.Range!)] : r.Periods).ToList();
        var distinct = wanted.SelectMany(p => p).OfType<TimePeriod>()
            .DistinctBy(p => (p.StartInstant, p.Start, p.EndInstant))
            .OrderBy(p => p.StartInstant).ThenBy(p => p.Start)
            .ToList();
        if (distinct.Zip(distinct.Skip(1)).Any(p => p.First.EndInstant > p.Second.StartInstant || p.First.End > p.Second.Start))
        {
            return null;
        }

        var (periods, ranges) = WithGaps(distinct);
        if (ranges.Length is 0 or > MaxRanges)
        {
            return null;
        }

        var numbers = periods.Select((p, i) => (p, i)).Where(x => distinct.Contains(x.p)).ToDictionary(x => (x.p.StartInstant, x.p.Start), x => x.i + 1);
        var maps = wanted.Select(w => w
            .Select((p, i) => (Cell: i + 1, Period: p is null ? 0 : numbers[(p.StartInstant, p.Start)]))
            .Where(pair => pair.Period > 0)
            .ToImmutableArray());
        return new SharedAxis(ranges, new TimeAxis(grain ?? TimeGrain.Day, periods), [.. maps]);
    }

    private static TimePeriod Whole(TimeRange range) =>
        new(range.From!.Value, range.To!.Value, range.FromInstant!.Value, range.ToInstant!.Value, range.From.Value);

    private static (ImmutableArray<TimePeriod> Periods, ImmutableArray<TimeRange> Ranges) WithGaps(List<TimePeriod> periods)
    {
        var all = ImmutableArray.CreateBuilder<TimePeriod>();
        var ranges = ImmutableArray.CreateBuilder<TimeRange>();
        foreach (var period in periods)
        {
            if (all.Count > 0 && all[^1].EndInstant == period.StartInstant)
            {
                ranges[^1] = ranges[^1] with { To = period.End, ToInstant = period.EndInstant };
            }
            else
            {
                if (all.Count > 0)
                {
                    var before = all[^1];
                    all.Add(new TimePeriod(before.End, period.Start, before.EndInstant, period.StartInstant, before.End));
                }

                ranges.Add(new TimeRange(period.Start, period.End, period.StartInstant, period.EndInstant));
            }

            all.Add(period);
        }

        return (all.ToImmutable(), ranges.ToImmutable());
    }
}
