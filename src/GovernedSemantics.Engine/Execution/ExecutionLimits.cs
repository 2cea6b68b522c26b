namespace GovernedSemantics.Engine.Execution;

/// <summary>What one statement may cost: rows and cells read, bytes held, time in the database.</summary>
internal sealed record ExecutionLimits(int Rows, int Cells, long Bytes, TimeSpan Timeout)
{
    public const long DefaultBytes = 64L * 1024 * 1024;
}
