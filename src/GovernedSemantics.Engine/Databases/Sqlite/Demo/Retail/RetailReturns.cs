using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>What comes back within four weeks, with the errors that such records have.</summary>
internal static class RetailReturns
{
    private static readonly string?[] Reasons = ["changed_mind", "changed_mind", "too_small", "damaged", "wrong_item", "late", null];

    public static ImmutableArray<ReturnRow> Make(
        DemoRandom random, DateOnly anchor, RetailClock clock, ImmutableArray<OrderRow> orders, ImmutableArray<LineRow> lines)
    {
        var byId = orders.Where(o => o.Status == "shipped" && !o.IsTest).ToDictionary(o => o.Id, o => o.OrderedOn);
        var returns = new List<ReturnRow>();
        foreach (var line in lines)
        {
            if (byId.TryGetValue(line.OrderId, out var orderedOn)
                && random.Chance(RetailCatalogue.CategoryOf(line.ProductId).ReturnsPerMille))
            {
                returns.AddRange(Records(random, line, orderedOn.AddDays(random.Between(3, 27))));
            }
        }

        return
        [
            .. returns
                .Where(r => r.ReturnedOn < anchor)
                .OrderBy(r => r.ReturnedOn).ThenBy(r => r.OrderId).ThenBy(r => r.LineNo)
                .Select((r, n) => r with { Id = 500_001 + n, LoadedAt = clock.Midnight(r.ReturnedOn.AddDays(1)).AddMinutes(65) }),
        ];
    }

    private static IEnumerable<ReturnRow> Records(DemoRandom random, LineRow line, DateOnly day)
    {
        var quantity = random.Between(1, line.Quantity);
        var amount = line.Amount * quantity / line.Quantity;
        var record = new ReturnRow(0, line.OrderId, line.LineNo, quantity, amount, day, random.Pick<string?>(Reasons), default);
        return random.Below(1_000) switch
        {
            // A gesture of goodwill: more goes back than the line cost.
            < 6 => [record with { Amount = line.Amount + 2_500, Reason = "goodwill" }],
            // Booked twice on the same day.
            < 12 => [record, record],
            // The label could not be read.
            < 24 => [record with { OrderId = null, LineNo = null }],
            _ => [record],
        };
    }
}
