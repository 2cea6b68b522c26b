namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// Where every call leaves its records. A record that could not be made durable is told by <c>false</c>: no record, no answer.
/// </summary>
internal abstract class AuditLog : IAsyncDisposable
{
    /// <summary>True where the record is durable.</summary>
    public abstract ValueTask<bool> AppendAsync(AuditRecord record);

    public abstract ValueTask DisposeAsync();
}
