using GovernedSemantics.Governance;

namespace GovernedSemantics.Engine;

/// <summary>
/// Who calls and through what. The client's name and version are what it claims; <see cref="Principal.ClientId"/> is what counts.
/// </summary>
internal sealed record Caller(Principal Principal, string Transport, string Tool)
{
    public string? ClientName { get; init; }

    public string? ClientVersion { get; init; }

    public string? Session { get; init; }
}
