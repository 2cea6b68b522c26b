using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Governance;

/// <summary>Who asks. There is no anonymous principal and no default role: a host always builds one explicitly.</summary>
internal sealed record Principal
{
    public required string Subject { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>Attributes for policies, each with its values; a missing or empty one denies.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Attributes { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The client's id as configured or as verified from a token: what use cases match. Never what the client calls itself.</summary>
    public required string ClientId { get; init; }

    /// <summary>True where a token proved it, false where configuration names it.</summary>
    public bool IsVerified { get; init; }
}
