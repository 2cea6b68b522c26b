using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>Everything about one metric that its caller may know.</summary>
internal sealed record MetricDescription
{
    public required MetricCard Card { get; init; }

    /// <summary>The whole description.</summary>
    public required string Description { get; init; }

    public required string Kind { get; init; }

    public required string Owner { get; init; }

    /// <summary>How it is made, in words; only visible metrics are named.</summary>
    public required string Formula { get; init; }

    public ImmutableArray<string> Inputs { get; init; } = [];

    public ImmutableArray<string> Synonyms { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Format { get; init; }

    public string? Direction { get; init; }

    public string? Deprecated { get; init; }

    public required string Type { get; init; }

    public required string Definition { get; init; }

    /// <summary>The dimension that metric_time stands for, by full path; null without time or where leaves differ.</summary>
    public string? Time { get; init; }

    public required ImmutableArray<DimensionCard> Dimensions { get; init; }

    /// <summary>Named filters that questions for it may use.</summary>
    public ImmutableArray<SegmentCard> Segments { get; init; } = [];

    public required string UseCase { get; init; }

    /// <summary>The most rows of one answer.</summary>
    public required int RowLimit { get; init; }

    /// <summary>How far back a range may look; null for all history.</summary>
    public string? History { get; init; }

    /// <summary>The columns that it reads, as <c>view.column</c>; empty where the use case does not show SQL.</summary>
    public ImmutableArray<string> Lineage { get; init; } = [];
}

/// <summary>A dimension or entity as one metric reaches it.</summary>
internal sealed record DimensionCard(
    string Name,
    string Type,
    string Description,
    ImmutableArray<string> Values,
    ImmutableArray<string> Synonyms,
    ImmutableArray<string> Grains);

/// <summary>A segment as one metric reaches it.</summary>
internal sealed record SegmentCard(string Name, string Description);
