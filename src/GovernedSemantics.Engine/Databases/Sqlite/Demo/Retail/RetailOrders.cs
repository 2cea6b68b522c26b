using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>Makes the orders, day by day, with their lines.</summary>
internal sealed class RetailOrders(
    DemoRandom random, DateOnly anchor, RetailClock clock, RetailCustomers customers, RetailLines lines)
{
    private const int FirstId = 100_001;
    private const int FirstTakenOverId = 90_001;

    /// <summary>The day in whose ISO week 53 the orders of the former shop lie; they were taken over when this one opened.</summary>
    private static readonly DateOnly TakenOverFrom = new(2020, 12, 28);

    private static readonly string[] Channels = ["web", "app", "marketplace", "phone"];

    private readonly ImmutableArray<OrderRow>.Builder _orders = ImmutableArray.CreateBuilder<OrderRow>();

    public ImmutableArray<OrderRow> All => _orders.ToImmutable();

    private int NextId => FirstId + _orders.Count;

    /// <summary>Four orders on each day of the week 53 of 2020.</summary>
    public void AddTakenOver(DateOnly loadedOn)
    {
        lines.Open(TakenOverFrom);
        for (var n = 0; n < 28; n++)
        {
            var day = TakenOverFrom.AddDays(n / 4);
            var at = clock.Midnight(day) + new TimeSpan(10 + (2 * (n % 4)), n, 0);
            Add(FirstTakenOverId + n, customers.Founder(n), at, day, "phone", LoadedAfter(loadedOn));
        }
    }

    public void AddDay(DateOnly day, int count)
    {
        var appShare = 260 + Math.Clamp((day.DayNumber - anchor.DayNumber + 1_096) / 8, 0, 140);
        var loadedAt = LoadedAfter(day);
        lines.Open(day);
        foreach (var instant in clock.Instants(day, count, random))
        {
            var channel = Channels[random.Pick([680 - appShare, appShare, 270, 50])];
            Add(NextId, customers.Next(day), instant, day, channel, loadedAt);
        }
    }

    private void Add(int id, CustomerRow? customer, DateTime at, DateOnly day, string channel, DateTime loadedAt)
    {
        var isTest = random.Chance(1);
        var total = lines.Add(id, customer?.Segment == "business", isTest);
        // Erased on request: the order keeps the number of a customer who is not there any more.
        var customerId = customer is not null && random.Chance(6) ? RetailCustomers.FirstErasedId + random.Below(500) : customer?.Id;
        _orders.Add(new OrderRow(
            id, customerId, at, day, Status(day), channel, random.Chance(45), total < 5_000 ? 490 : 0, isTest, loadedAt));
    }

    private string Status(DateOnly day)
    {
        var age = anchor.DayNumber - day.DayNumber;
        ReadOnlySpan<int> weights = age <= 3 ? [35, 45, 18, 2] : age <= 10 ? [1, 14, 81, 4] : [0, 1, 189, 10];
        return random.Pick(weights) switch { 0 => "open", 1 => "paid", 2 => "shipped", _ => "cancelled" };
    }

    private DateTime LoadedAfter(DateOnly day) => clock.Midnight(day.AddDays(1)).AddMinutes(40);
}
