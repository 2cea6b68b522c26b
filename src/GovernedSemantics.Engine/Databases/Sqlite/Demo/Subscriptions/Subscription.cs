namespace GovernedSemantics.Engine.Demo;

/// <summary>One account while its months are made: what it has and pays now.</summary>
internal sealed class Subscription(int id, string? country, DateOnly createdOn, int plan, int seats)
{
    private static readonly string[] Plans = ["starter", "team", "business"];

    private static readonly int[] FeePerSeat = [1_190, 1_890, 2_890];

    public int Id => id;

    public int Plan { get; set; } = plan;

    /// <summary>0 after it has ended.</summary>
    public int Seats { get; set; } = seats;

    public string PlanName => Plans[Plan];

    public bool HasTopPlan => Plan == Plans.Length - 1;

    /// <summary>Hundredths of a euro a month.</summary>
    public long Mrr => (long)Seats * FeePerSeat[Plan];

    public AccountRow ToRow() => new(id, $"Account {id}", PlanName, country, createdOn);
}
