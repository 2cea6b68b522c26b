namespace GovernedSemantics.Planning;

/// <summary>What both sides' times are turned into before they are compared.</summary>
internal enum EventClock
{
    /// <summary>Both sides keep the same kind of time: as it is.</summary>
    Own,

    /// <summary>Civil time of the project's zone.</summary>
    Civil,

    /// <summary>One side has only days.</summary>
    Days,
}
