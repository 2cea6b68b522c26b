using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// The cells of an answer that asks for several grains: the pieces into which the periods of all grains cut the range. Each combination of
/// periods that can occur is exactly one piece.
/// </summary>
internal static class TimeCells
{
    /// <summary>The pieces of axes over one range.</summary>
    public static TimeAxis Refine(params ReadOnlySpan<TimeAxis> axes)
    {
        var starts = new SortedDictionary<(DateTimeOffset Instant, DateTime Civil), TimePeriod>();
        foreach (var axis in axes)
        {
            foreach (var period in axis.Periods)
            {
                _ = starts.TryAdd((period.StartInstant, period.Start), period);
            }
        }

        var firsts = starts.Values.ToImmutableArray();
        var last = axes[0].Periods[^1];
        var pieces = firsts.Select((p, i) => i + 1 < firsts.Length
            ? p with { End = firsts[i + 1].Start, EndInstant = firsts[i + 1].StartInstant }
            : p with { End = last.End, EndInstant = last.EndInstant });
        return new TimeAxis(GrainOf(axes, firsts.Length), [.. pieces]);
    }

    /// <summary>For each period of an axis the number (from 1) of its first piece.</summary>
    public static ImmutableArray<int> Firsts(TimeAxis axis, TimeAxis pieces)
    {
        var firsts = ImmutableArray.CreateBuilder<int>(axis.Periods.Length);
        var next = 0;
        foreach (var period in axis.Periods)
        {
            while (pieces.Periods[next].StartInstant < period.StartInstant || pieces.Periods[next].Start < period.Start)
            {
                next++;
            }

            firsts.Add(next + 1);
        }

        return firsts.MoveToImmutable();
    }

    // Where one grain is made of whole periods of the other, its periods are the pieces; else the pieces are made of days.
    private static TimeGrain GrainOf(ReadOnlySpan<TimeAxis> axes, int pieces)
    {
        foreach (var axis in axes)
        {
            if (axis.Periods.Length == pieces)
            {
                return axis.Grain;
            }
        }

        return TimeGrain.Day;
    }
}
