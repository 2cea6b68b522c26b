using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Governance;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>A project with everything resolved that could be, before the rules have seen it. Dimensions with defects have no expression.</summary>
internal sealed class ProjectDraft
{
    public required DocumentSet Documents { get; init; }

    public required ProjectHead Head { get; init; }

    public required ImmutableArray<DataSource> Sources { get; init; }

    public required ImmutableArray<ApprovedView> Views { get; init; }

    public ImmutableArray<Calendar> Calendars { get; init; } = [];

    public required ImmutableArray<RawModel> Models { get; init; }

    public required JoinGraph Joins { get; init; }

    public required ImmutableArray<RawMetric> RawMetrics { get; init; }

    public required FrozenDictionary<string, Metric> Metrics { get; init; }

    public required ImmutableArray<UseCase> UseCases { get; init; }
}
