using GovernedSemantics.Model;

namespace GovernedSemantics.Governance;

/// <summary>What one question may cost. <paramref name="History"/> is how far a time range may look back; null is all.</summary>
internal sealed record UseCaseLimits(Duration? History, int Rows, int Cells, TimeSpan Timeout, int? PerHour, int? Concurrent)
{
    public static UseCaseLimits Default { get; } = new(null, 1_000, 20_000, TimeSpan.FromSeconds(30), null, null);
}
