namespace GovernedSemantics.Mcp.Replies;

/// <summary>How many characters one form of a reply may have. Clients put longer ones aside, where the model does not see them.</summary>
internal static class ReplyBudget
{
    /// <summary>About 8,000 tokens of numbers and names.</summary>
    public const int Default = 20_000;

    /// <summary>Where the caller said how much it wants.</summary>
    public const int Most = 38_000;

    /// <summary>The reply of as many items as fit, and how many these are.</summary>
    /// <param name="count">All items.</param>
    /// <param name="most">Characters that the reply may have.</param>
    /// <param name="make">Makes the reply of the first items.</param>
    public static ToolReply Fit(int count, int most, Func<int, ToolReply> make)
    {
        var reply = make(count);
        while (reply.Characters > most && count > 0)
        {
            // Items differ in length, so the estimate is taken again until it fits.
            count = Math.Min(count - 1, (int)((long)count * most / reply.Characters));
            reply = make(count);
        }

        return reply;
    }
}
