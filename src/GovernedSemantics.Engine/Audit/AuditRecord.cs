using System.Collections.Immutable;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// One line of the trail. An attempt and its outcome share <see cref="Id"/> (a UUIDv7, the answer's audit id); the trail adds its own id,
/// the sequence number and the version. Values of requests and parameters are kept only as keyed hashes where <see cref="HashValues"/> is
/// set.
/// </summary>
internal sealed record AuditRecord
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuditKind Kind { get; init; }

    /// <summary>Null only for the trail's own records.</summary>
    public Caller? Caller { get; init; }

    public string? UseCase { get; init; }

    /// <summary>The person's own words, as the client passed them.</summary>
    public string? Question { get; init; }

    public MetricRequest? Request { get; init; }

    /// <summary>What was looked up, for calls that are no metric request: search terms, names, a field and its prefix.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> Arguments { get; init; } = [];

    /// <summary>The hash of the project that answers.</summary>
    public string? Model { get; init; }

    /// <summary>The definitions that the metrics had: name and hash.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Definitions { get; init; } = [];

    public string? Source { get; init; }

    public string? Sql { get; init; }

    public ImmutableArray<CompiledParameter> Parameters { get; init; } = [];

    /// <summary>The statements that run beside <see cref="Sql"/>: of totals, of the smallest and largest value.</summary>
    public ImmutableArray<CompiledQuery> Beside { get; init; } = [];

    public bool HashValues { get; init; }

    public AuditOutcome? Outcome { get; init; }

    /// <summary>The code of the first error, where there is one.</summary>
    public string? Code { get; init; }

    public int? Rows { get; init; }

    public bool? Truncated { get; init; }

    /// <summary><c>sha256:...</c> over the rows of the answer as JSON.</summary>
    public string? Result { get; init; }

    public double? DurationMs { get; init; }

    /// <summary>For recoveries: how many bytes of a torn line were cut.</summary>
    public long? TornBytes { get; init; }
}
