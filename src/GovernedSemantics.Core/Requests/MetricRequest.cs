using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>
/// A question as a client asks it: names are still text. Read by <c>RequestReader</c> from JSON, from YAML or from flags;
/// places in errors are JSON pointers into it.
/// </summary>
internal sealed record MetricRequest
{
    public string? UseCase { get; init; }

    /// <summary>The person's own words; recorded, never interpreted.</summary>
    public string? Question { get; init; }

    public ImmutableArray<string> Metrics { get; init; } = [];

    public ImmutableArray<string> GroupBy { get; init; } = [];

    /// <summary>All of them must hold.</summary>
    public ImmutableArray<RequestFilter> Filters { get; init; } = [];

    public TimeRequest? Time { get; init; }

    /// <summary>Moves "now" for relative ranges and partial periods: a date or a date with time in the project's zone.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether the answer also holds totals over all rows and over each period.</summary>
    public bool Totals { get; init; }

    public ImmutableArray<RequestOrder> OrderBy { get; init; } = [];

    public int? Limit { get; init; }

    public int Skip { get; init; }
}

internal sealed record RequestOrder(string Field, bool Descending);
