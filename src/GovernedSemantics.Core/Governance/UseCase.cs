using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Governance;

internal enum UseCaseStatus
{
    Proposed,
    Approved,
    Suspended,
}

/// <summary>The boundary of what may be asked: nothing can be asked outside a use case.</summary>
internal sealed class UseCase
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string Description { get; init; }

    public required UseCaseStatus Status { get; init; }

    public required string Owner { get; init; }

    public ImmutableArray<string> Reviewers { get; init; } = [];

    public string? Investigator { get; init; }

    /// <summary>The last day on which it answers.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Roles and clients that may use it: both must match; empty is nobody; <c>*</c> is all.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    public ImmutableArray<string> Clients { get; init; } = [];

    /// <summary>Metric names, <c>tag:name</c>, or <c>*</c>.</summary>
    public ImmutableArray<string> GrantedMetrics { get; init; } = [];

    /// <summary>Dotted dimension and entity names (suffixes of paths), <c>metric_time</c>, or <c>*</c>.</summary>
    public ImmutableArray<string> GrantedDimensions { get; init; } = [];

    /// <summary>Pii dimensions and entities that may be shown, by name; there is no wildcard.</summary>
    public ImmutableArray<string> GrantedPii { get; init; } = [];

    public Classification MaxClassification { get; init; } = Classification.Internal;

    public UseCaseLimits Limits { get; init; } = UseCaseLimits.Default;

    public bool ShowSql { get; init; }

    public required SourceSpan Span { get; init; }
}
