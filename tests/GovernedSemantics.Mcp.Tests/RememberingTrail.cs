using GovernedSemantics.Engine.Audit;

namespace GovernedSemantics.Mcp.Tests;

/// <summary>A trail in memory.</summary>
internal sealed class RememberingTrail : AuditLog
{
    private readonly List<AuditRecord> _records = [];

    public IReadOnlyList<AuditRecord> Records
    {
        get
        {
            lock (_records)
            {
                return [.. _records];
            }
        }
    }

    public override ValueTask<bool> AppendAsync(AuditRecord record)
    {
        lock (_records)
        {
            _records.Add(record);
        }

        return new(true);
    }

    public override ValueTask DisposeAsync() => default;
}
