namespace GovernedSemantics.Sql;

/// <summary>The constant length of a call of <c>later</c>, in the largest unit of the clock that divides it.</summary>
internal static class FixedLength
{
    public static (long Count, string Unit) Of(SqlCall call) => Seconds(call) switch
    {
        var n when n % 3_600 == 0 => (n / 3_600, "hour"),
        var n when n % 60 == 0 => (n / 60, "minute"),
        var n => (n, "second"),
    };

    /// <summary>Of a date: the number as it is.</summary>
    public static long Days(SqlCall call) => Seconds(call);

    private static long Seconds(SqlCall call) => (long)((SqlConstant)call.Arguments[1]).Value!;
}
