using System.Collections.Immutable;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>
/// Which facts stand for the answer's cells: those of the cells themselves, or of earlier times. Readings with one <paramref name="Key"/> are
/// the same within a block.
/// </summary>
/// <param name="Key">What was done to the answer's own time; empty for nothing.</param>
/// <param name="Range">All that is read; null for all history.</param>
/// <param name="Periods">For each cell, in order, the period that is read for it; null where there is none. Empty without an axis.</param>
internal sealed record Reading(string Key, TimeRange? Range, ImmutableArray<TimePeriod?> Periods)
{
    /// <summary>The answer's own time.</summary>
    public static Reading Of(TimeRange? range, TimeAxis? cells) =>
        new("", range, cells is null ? [] : ImmutableArray<TimePeriod?>.CastUp(cells.Periods));

    public bool IsShifted => Key.Length > 0;
}
