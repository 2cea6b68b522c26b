using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>
/// Three years of an online shop up to the day before the anchor, about 60,000 orders. The same seed and anchor give the same rows.
/// </summary>
internal static class RetailData
{
    public static RetailRows Make(ulong seed, DateOnly anchor)
    {
        var random = new DemoRandom(seed);
        var firstDay = anchor.AddYears(-3);
        var days = anchor.DayNumber - firstDay.DayNumber;
        var products = RetailCatalogue.Products(random);
        var customers = new RetailCustomers(random, firstDay, days);
        var clock = new RetailClock();
        var lines = new RetailLines(random, firstDay, products);
        var orders = new RetailOrders(random, anchor, clock, customers, lines);
        orders.AddTakenOver(firstDay);
        foreach (var (day, count) in OrdersPerDay(random, firstDay, days))
        {
            orders.AddDay(day, count);
        }

        var allLines = lines.WithLost();
        var allOrders = orders.All;
        return new RetailRows(
            customers.All,
            products,
            allOrders,
            allLines,
            RetailReturns.Make(random, anchor, clock, allOrders, allLines),
            [.. Enumerable.Range(0, days).Select(n => RetailCalendar.Row(firstDay.AddDays(n)))]);
    }

    // Season and promotions, 42 % of growth over the three years, some chance, scaled to 60,000 in all.
    private static IEnumerable<(DateOnly Day, int Count)> OrdersPerDay(DemoRandom random, DateOnly firstDay, int days)
    {
        var demand = new double[days];
        for (var n = 0; n < days; n++)
        {
            var chance = 0.9 + (0.2 * ((random.Unit() + random.Unit()) / 2));
            demand[n] = RetailCalendar.Demand(firstDay.AddDays(n)) * (1 + (0.42 * n / days)) * chance;
        }

        var scale = 60_000 / demand.Sum();
        for (var n = 0; n < days; n++)
        {
            yield return (firstDay.AddDays(n), (int)((demand[n] * scale) + random.Unit()));
        }
    }
}
