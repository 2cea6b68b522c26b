using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

/// <summary>What metrics expand to gives the numbers that plain loops over the same rows give.</summary>
public sealed class FormulaValueTests
{
    private static readonly Project Project = MetricFixture.Load(
        MetricFixture.Revenue,
        MetricFixture.Orders,
        MetricFixture.Refunds,
        "paid: {model: orders, agg: sum, expr: amount, filter: status = 'paid'}",
        "buyers: {model: orders, agg: count_distinct, expr: customer}",
        "average: {type: ratio, numerator: revenue, denominator: orders_count}",
        "average_east: {type: ratio, numerator: revenue, denominator: orders_count, filter: customer.region = 'EAST'}",
        "paid_share: {type: ratio, numerator: {metric: orders_count, filter: status = 'paid'}, denominator: orders_count}",
        "net: {type: derived, expr: revenue - refunds, inputs: [{metric: revenue, default: 0}, {metric: refunds, default: 0}]}",
        "net_large: {type: derived, expr: \"(large - 2 * back) / orders_count\", inputs: [{metric: revenue, alias: large, filter: order.band = 'large'}, {metric: net, alias: back, filter: order.status = 'paid'}, orders_count]}")
        .Value.Project;

    public sealed record Order(int Customer, int Amount, bool Paid, int Refund);

    [Fact]
    public void Agrees_with_plain_loops_over_any_rows()
    {
        var order = from customer in Gen.Choose(1, 5)
                    from amount in Gen.Choose(0, 20_000)
                    from paid in Gen.Elements(true, false)
                    from refund in Gen.Choose(-300, 300)
                    select new Order(customer, amount, paid, refund);
        Prop.ForAll(order.ListOf().ToArbitrary(), orders => Compare([.. orders])).QuickCheckThrowOnFailure();
    }

    private static void Compare(Order[] orders)
    {
        var values = new FormulaEvaluator(Rows(orders));
        decimal? Value(string metric) => Project.Metrics[metric].Formula.Accept(values);

        var (revenue, paid, refunds) = (Sum(orders), Sum(orders.Where(o => o.Paid)), Refunds(orders));
        Value("revenue").ShouldBe(revenue);
        Value("paid").ShouldBe(paid);
        Value("orders_count").ShouldBe(orders.Length);
        Value("buyers").ShouldBe(orders.Select(o => o.Customer).ToHashSet().Count);
        Value("average").ShouldBe(orders.Length == 0 ? null : revenue / orders.Length);
        Value("paid_share").ShouldBe(orders.Length == 0 ? null : (decimal)orders.Count(o => o.Paid) / orders.Length);
        Value("net").ShouldBe((revenue ?? 0) - (refunds ?? 0));

        var east = orders.Where(o => o.Customer is 1 or 2).ToArray();
        Value("average_east").ShouldBe(east.Length == 0 ? null : Sum(east) / east.Length);

        var back = (paid ?? 0) - (Refunds(orders.Where(o => o.Paid)) ?? 0);
        Value("net_large").ShouldBe(orders.Length == 0 ? null : (Sum(orders.Where(o => o.Amount >= 10_000)) - (2 * back)) / orders.Length);
    }

    private static decimal? Sum(IEnumerable<Order> orders) => orders.Any() ? orders.Sum(o => o.Amount / 100m) : null;

    private static decimal? Refunds(IEnumerable<Order> orders) =>
        orders.Any(o => o.Refund > 0) ? orders.Where(o => o.Refund > 0).Sum(o => o.Refund / 100m) : null;

    // Customers 1 and 2 are in the east, 3 in the west, 4 nowhere, 5 unknown: an orphan.
    private static Dictionary<string, IReadOnlyList<Dictionary<string, object?>>> Rows(Order[] orders) => new()
    {
        ["customers"] = [.. new[] { "EAST", "EAST", "WEST", null }.Select((region, i) => new Dictionary<string, object?> { ["customer_id"] = i + 1, ["region"] = region })],
        ["orders"] = [.. orders.Select((o, i) => new Dictionary<string, object?>
        {
            ["order_id"] = i, ["customer_id"] = o.Customer, ["amount"] = o.Amount / 100m, ["status"] = o.Paid ? "paid" : "open",
        })],
        ["returns"] = [.. orders.Select((o, i) => (o.Refund, i)).Where(o => o.Refund > 0).Select(o => new Dictionary<string, object?>
        {
            ["return_id"] = o.i, ["order_id"] = o.i, ["refund"] = o.Refund / 100m,
        })],
    };
}
