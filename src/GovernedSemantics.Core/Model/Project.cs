using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>Everything that a project folder declares, resolved. Immutable after loading; <see cref="Hash"/> names this state of it.</summary>
internal sealed class Project
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Owner { get; init; }

    public required TimeSettings Time { get; init; }

    public required ImmutableArray<DataSource> Sources { get; init; }

    public required ImmutableArray<ApprovedView> Views { get; init; }

    public required ImmutableArray<SemanticModel> Models { get; init; }

    public required FrozenDictionary<string, Metric> Metrics { get; init; }

    public required JoinGraph Joins { get; init; }

    /// <summary>The calendars as they are declared; their periods are in <see cref="Time"/>.</summary>
    public ImmutableArray<Calendar> Calendars { get; init; } = [];

    /// <summary><c>gs1:sha256:...</c> over the normalised meaning of the whole project.</summary>
    public required string Hash { get; init; }

    /// <summary>The same project with the periods of its calendars, under the hash of both.</summary>
    public Project With(TimeSettings time, string hash) => new()
    {
        Name = Name,
        Description = Description,
        Owner = Owner,
        Time = time,
        Sources = Sources,
        Views = Views,
        Models = Models,
        Metrics = Metrics,
        Joins = Joins,
        Calendars = Calendars,
        Hash = hash,
    };
}
