namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// What went wrong in words that only the operator may read: a driver's text can hold data values. Correlation ids are audit ids where
/// there is one.
/// </summary>
internal sealed record LogEntry(string CorrelationId, string Subject, string Text);
