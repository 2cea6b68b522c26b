namespace GovernedSemantics.Engine.Audit;

internal enum AuditKind
{
    /// <summary>Written before anything runs.</summary>
    Attempt,

    /// <summary>Written before the answer leaves.</summary>
    Outcome,

    /// <summary>Written by the trail itself after it cut a torn line.</summary>
    Recovery,
}
