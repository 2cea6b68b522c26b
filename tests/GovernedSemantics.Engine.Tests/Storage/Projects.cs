using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Tests.Storage;

internal static class Projects
{
    /// <summary>A project that has sources and views and no meaning.</summary>
    public static Project Of(ImmutableArray<DataSource> sources, ImmutableArray<ApprovedView> views) => new()
    {
        Name = "test",
        Description = "Test.",
        Owner = "owner@example.com",
        Time = TimeSettings.Default,
        Sources = sources,
        Views = views,
        Models = [],
        Metrics = FrozenDictionary<string, Metric>.Empty,
        Joins = JoinGraph.Build([]),
        Hash = "gs1:sha256:00",
    };
}
