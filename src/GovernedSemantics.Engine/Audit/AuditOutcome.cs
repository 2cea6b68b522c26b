namespace GovernedSemantics.Engine.Audit;

internal enum AuditOutcome
{
    Answered,
    Refused,
    Failed,
    Cancelled,
    TimedOut,
}
