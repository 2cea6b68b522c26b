using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>A metric in a list: enough to choose and to ask.</summary>
/// <param name="Name">What a request names.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Meaning">The first 200 characters of its description.</param>
/// <param name="Unit">Its unit, or null.</param>
/// <param name="Grains">The grains of metric_time that it can be asked at, finest first; empty without time.</param>
/// <param name="Dimensions">What it can be grouped and filtered by: the shortest names that are unambiguous.</param>
/// <param name="State">Whether its definition is approved.</param>
internal sealed record MetricCard(
    string Name,
    string? Label,
    string Meaning,
    string? Unit,
    ImmutableArray<string> Grains,
    ImmutableArray<string> Dimensions,
    string State);

/// <summary>A page of a list. <paramref name="Total"/> counts all that match.</summary>
internal sealed record MetricPage(ImmutableArray<MetricCard> Metrics, int Total, int Skip);
