using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>What the rows of a calendar say: for each of its grains the periods in order, and a hash of the rows.</summary>
internal sealed record CalendarPeriods(ImmutableArray<ImmutableArray<CalendarPeriod>> Grains, string Hash);
