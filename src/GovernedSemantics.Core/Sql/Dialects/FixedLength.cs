namespace GovernedSemantics.Sql;

/// <summary>A number of seconds in the largest unit of the clock that divides it. Never days: of an instant, the session's zone would say how long they are.</summary>
internal static class FixedLength
{
    public static (long Count, string Unit) Of(long seconds) => seconds switch
    {
        _ when seconds % 3_600 == 0 => (seconds / 3_600, "hour"),
        _ when seconds % 60 == 0 => (seconds / 60, "minute"),
        _ => (seconds, "second"),
    };
}
