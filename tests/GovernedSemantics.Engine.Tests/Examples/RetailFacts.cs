using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Engine.Tests.Demo;

namespace GovernedSemantics.Engine.Tests.Examples;

/// <summary>The shop's rows joined by plain loops: the second opinion on what the metrics say. Amounts are euros.</summary>
internal static class RetailFacts
{
    /// <summary>
    /// An order line that counts as revenue, with what its order and customer say; day and region are null where they are unknown.
    /// </summary>
    internal sealed record Sale(
        int Order,
        int? Customer,
        DateOnly? Day,
        string? Region,
        string? Channel,
        decimal Amount,
        int Quantity,
        decimal Discount,
        decimal Cost);

    internal sealed record Return(DateOnly Day, string? Region, decimal Amount);

    private static readonly Lazy<List<Sale>> SalesOnce = new(MakeSales);
    private static readonly Lazy<List<Return>> ReturnsOnce = new(MakeReturns);

    public static List<Sale> Sales => SalesOnce.Value;

    public static List<Return> Returns => ReturnsOnce.Value;

    public static IEnumerable<Sale> SalesFrom(DateOnly from, DateOnly to) => Sales.Where(s => s.Day >= from && s.Day < to);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Week(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Between two of the values, as the language says.</summary>
    public static decimal Percentile(IEnumerable<decimal> values, decimal p)
    {
        var sorted = values.Order().ToArray();
        var place = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }

    /// <summary>The part of the orders of a range after which the same customer's next one came within so many days.</summary>
    public static decimal RepeatRate(DateOnly from, DateOnly to, int days)
    {
        var orders = DemoDatabases.Retail.Orders.Where(o => !o.IsTest && o.Status != "cancelled").ToList();
        var followed = new HashSet<int>();
        foreach (var customer in orders.Where(o => o.CustomerId is not null).GroupBy(o => o.CustomerId))
        {
            var sorted = customer.OrderBy(o => o.OrderedAt).ThenBy(o => o.Id).ToList();
            followed.UnionWith(sorted.Zip(sorted.Skip(1))
                .Where(pair => pair.First.OrderedAt < pair.Second.OrderedAt && pair.Second.OrderedAt < pair.First.OrderedAt.AddDays(days))
                .Select(pair => pair.First.Id));
        }

        var bases = orders.Where(o => o.OrderedOn >= from && o.OrderedOn < to).ToList();
        return Math.Round((decimal)bases.Count(o => followed.Contains(o.Id)) / bases.Count, 10, MidpointRounding.AwayFromZero);
    }

    private static string? RegionOf(OrderRow? order) =>
        order?.CustomerId is { } id && id <= DemoDatabases.Retail.Customers.Length ? DemoDatabases.Retail.Customers[id - 1].Region : null;

    private static List<Sale> MakeSales()
    {
        var rows = DemoDatabases.Retail;
        var orders = rows.Orders.Where(o => !o.IsTest).ToDictionary(o => o.Id);
        var sales = new List<Sale>();
        foreach (var line in rows.Lines.Where(l => !l.IsTest))
        {
            OrderRow? order = orders.TryGetValue(line.OrderId, out var found) ? found : null;
            if (order?.Status != "cancelled")
            {
                sales.Add(new Sale(
                    line.OrderId,
                    order?.CustomerId,
                    order?.OrderedOn,
                    RegionOf(order),
                    order?.Channel,
                    line.Amount / 100m,
                    line.Quantity,
                    ((line.Quantity * line.UnitPrice) - line.Amount) / 100m,
                    line.Quantity * rows.Products[line.ProductId - 1].UnitCost / 100m));
            }
        }

        return sales;
    }

    private static List<Return> MakeReturns()
    {
        var orders = DemoDatabases.Retail.Orders.ToDictionary(o => o.Id);
        return
        [
            .. DemoDatabases.Retail.Returns.Select(r =>
                new Return(r.ReturnedOn, r.OrderId is { } id ? RegionOf(orders[id]) : null, r.Amount / 100m)),
        ];
    }
}
