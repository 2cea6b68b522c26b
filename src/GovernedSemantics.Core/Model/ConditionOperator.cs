namespace GovernedSemantics.Model;

/// <summary>How a value is compared. Negations and inclusive or coarse forms are reduced to these.</summary>
internal enum ConditionOperator
{
    In,
    Gt,
    Gte,
    Lt,
    Lte,

    /// <summary>Two values, both ends included.</summary>
    Between,
    IsNull,
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>Two values, <c>from &lt;= x &lt; to</c>: what a coarser time value turns into.</summary>
    Within,
}
