using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The base tables of the shop, column by column.</summary>
internal static class RetailTables
{
    public static DemoTable Customers(ImmutableArray<CustomerRow> rows) => new(
        "shop_customers",
        [
            new("customer_id", DemoType.Integer), new("email", DemoType.Text), new("country", DemoType.Text), new("region", DemoType.Text),
            new("segment", DemoType.Text), new("signed_up_on", DemoType.Day),
        ],
        ["customer_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Text(row.Email);
            sink.Text(row.Country);
            sink.Text(row.Region);
            sink.Text(row.Segment);
            sink.Day(row.SignedUpOn);
        });

    public static DemoTable Products(ImmutableArray<ProductRow> rows) => new(
        "shop_products",
        [
            new("product_id", DemoType.Integer), new("name", DemoType.Text), new("category", DemoType.Text), new("brand", DemoType.Text),
            new("list_price", DemoType.Money), new("unit_cost", DemoType.Money),
        ],
        ["product_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Text(row.Name);
            sink.Text(row.Category);
            sink.Text(row.Brand);
            sink.Hundredths(row.ListPrice);
            sink.Hundredths(row.UnitCost);
        });

    public static DemoTable Orders(ImmutableArray<OrderRow> rows) => new(
        "shop_orders",
        [
            new("order_id", DemoType.Integer), new("customer_id", DemoType.Integer), new("ordered_at", DemoType.Instant),
            new("ordered_on", DemoType.Day), new("status", DemoType.Text), new("channel", DemoType.Text), new("is_gift", DemoType.Flag),
            new("shipping_fee", DemoType.Money), new("is_test", DemoType.Flag), new("loaded_at", DemoType.Instant),
        ],
        ["order_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Integer(row.CustomerId);
            sink.Instant(row.OrderedAt);
            sink.Day(row.OrderedOn);
            sink.Text(row.Status);
            sink.Text(row.Channel);
            sink.Flag(row.IsGift);
            sink.Hundredths(row.ShippingFee);
            sink.Flag(row.IsTest);
            sink.Instant(row.LoadedAt);
        });

    public static DemoTable Lines(ImmutableArray<LineRow> rows) => new(
        "shop_order_lines",
        [
            new("order_id", DemoType.Integer), new("line_no", DemoType.Integer), new("product_id", DemoType.Integer),
            new("quantity", DemoType.Integer), new("unit_price", DemoType.Money), new("discount", DemoType.Money),
            new("amount", DemoType.Money), new("is_test", DemoType.Flag),
        ],
        ["order_id", "line_no"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.OrderId);
            sink.Integer(row.LineNo);
            sink.Integer(row.ProductId);
            sink.Integer(row.Quantity);
            sink.Hundredths(row.UnitPrice);
            sink.Hundredths(row.Discount);
            sink.Hundredths(row.Amount);
            sink.Flag(row.IsTest);
        });

    public static DemoTable Returns(ImmutableArray<ReturnRow> rows) => new(
        "shop_returns",
        [
            new("return_id", DemoType.Integer), new("order_id", DemoType.Integer), new("line_no", DemoType.Integer),
            new("quantity", DemoType.Integer), new("amount", DemoType.Money), new("returned_on", DemoType.Day),
            new("reason", DemoType.Text), new("loaded_at", DemoType.Instant),
        ],
        ["return_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Integer(row.OrderId);
            sink.Integer(row.LineNo);
            sink.Integer(row.Quantity);
            sink.Hundredths(row.Amount);
            sink.Day(row.ReturnedOn);
            sink.Text(row.Reason);
            sink.Instant(row.LoadedAt);
        });

    public static DemoTable Calendar(ImmutableArray<CalendarRow> rows) => new(
        "shop_calendar",
        [
            new("day", DemoType.Day), new("is_holiday", DemoType.Flag), new("is_workday", DemoType.Flag), new("promotion", DemoType.Text),
        ],
        ["day"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Day(row.Day);
            sink.Flag(row.IsHoliday);
            sink.Flag(row.IsWorkday);
            sink.Text(row.Promotion);
        });
}
