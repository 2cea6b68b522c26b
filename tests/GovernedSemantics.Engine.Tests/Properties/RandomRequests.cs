using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Properties;

/// <summary>Random questions about the market of the cases. Some cannot be answered: then both databases must refuse alike.</summary>
internal static class RandomRequests
{
    public static readonly ImmutableArray<string> Additive =
        ["revenue", "units", "lines_count", "orders_count", "paid_orders", "discount_sum", "refunded", "refunds_count", "priced_lines"];

    private static readonly ImmutableArray<string> Others =
        ["buyers", "line_mean", "line_median", "net_revenue", "net_per_order", "order_value", "refund_rate", "priority_highest", "dearest", "home_share"];

    private static readonly ImmutableArray<string> Dimensions =
        ["order.status", "customer.country", "customer.company", "bill_address.city", "ship_address.city", "product.product_name", "category.category_name",
            "order.urgency", "order.is_gift", "customer", "line_band"];

    private static readonly ImmutableArray<string> Times =
        ["metric_time.day", "metric_time.week", "metric_time.month", "metric_time.quarter", "metric_time.year", "metric_time.fiscal_year", "metric_time.month_of_year"];

    private static readonly ImmutableArray<RequestFilter> Filters =
    [
        Field("order.status", FilterOperator.Equals, "paid"), Field("order.status", FilterOperator.NotEquals, "paid"),
        Field("customer.country", FilterOperator.In, "DE", "AT"), Field("customer.country", FilterOperator.NotIn, "DE", "AT"),
        Field("customer.country", FilterOperator.IsNull), Field("customer.company", FilterOperator.IsNotNull),
        Field("customer.company", FilterOperator.Contains, "a"), Field("customer.company", FilterOperator.NotContains, "a"),
        Field("product.product_name", FilterOperator.StartsWith, "t"), Field("bill_address.city", FilterOperator.Gte, "M"),
        new FilterGroup("/filters/0", FilterGroupKind.Not, [Field("customer.country", FilterOperator.Equals, "DE")]),
        new FilterGroup("/filters/0", FilterGroupKind.Any, [Field("customer.country", FilterOperator.Equals, "DE"), Field("order.status", FilterOperator.Equals, "open")]),
        Field("revenue", FilterOperator.Gt, 20L), Field("orders_count", FilterOperator.Lte, 2L), Field("metric_time", FilterOperator.Gte, "2026-03"),
    ];

    private static readonly ImmutableArray<TimeRequest?> Ranges =
        [null, null, new FromTo("2025-12-01", "2026-07-01"), new FromTo("2026-02-01", "2026-05-01"), new LastPeriods(new Duration(30, TimeGrain.Week)), new FromTo(null, "2026-04-01")];

    public static FieldFilter Field(string field, FilterOperator op, params object[] values) => new("/filters/0", field, op, [.. values]);

    public static Arbitrary<MetricRequest> Any() => Requests([.. Additive, .. Others]).ToArbitrary();

    /// <summary>Requests whose metrics may be added up, without conditions on metrics.</summary>
    public static Arbitrary<MetricRequest> OnlyAdditive() =>
        Requests(Additive).Select(r => r with { Filters = [.. r.Filters.Where(f => f is not FieldFilter { Field: "revenue" or "orders_count" })] }).ToArbitrary();

    private static Gen<MetricRequest> Requests(ImmutableArray<string> metrics) =>
        from asked in Some(metrics, 1, 3)
        from dimensions in Some(Dimensions, 0, 2)
        from time in Gen.Frequency((2, Gen.Constant<string?>(null)), (3, Gen.Elements(Times.ToArray()).Select(t => (string?)t)))
        from filters in Some(Filters, 0, 2)
        from range in Gen.Elements(Ranges.ToArray())
        select new MetricRequest
        {
            UseCase = "modelling",
            Metrics = asked,
            GroupBy = time is null ? dimensions : [.. dimensions, time],
            Filters = filters,
            Time = range,
        };

    private static Gen<ImmutableArray<T>> Some<T>(ImmutableArray<T> all, int least, int most) =>
        from count in Gen.Choose(least, most)
        from picked in Gen.Shuffle(all.ToArray())
        select picked.Take(count).ToImmutableArray();
}
