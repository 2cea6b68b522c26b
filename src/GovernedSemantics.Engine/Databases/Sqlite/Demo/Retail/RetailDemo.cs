using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The database behind <c>models/retail</c>: base tables of a shop and the views that the project approves.</summary>
internal static class RetailDemo
{
    /// <summary>Writes an SQLite file. Data end on the day before <paramref name="anchor"/>, a day in Berlin.</summary>
    public static void Create(string path, ulong seed, DateOnly anchor) => DemoFile.Write(path, Database(RetailData.Make(seed, anchor)));

    public static DemoDatabase Database(RetailRows rows) => new(
        [
            RetailTables.Customers(rows.Customers),
            RetailTables.Products(rows.Products),
            RetailTables.Orders(rows.Orders),
            RetailTables.Lines(rows.Lines),
            RetailTables.Returns(rows.Returns),
            RetailTables.Calendar(rows.Calendar),
        ],
        [
            "CREATE INDEX shop_orders_ordered_at ON shop_orders (ordered_at)",
            "CREATE INDEX shop_returns_returned_on ON shop_returns (returned_on)",
        ],
        Views);

    private static ImmutableArray<string> Views =>
    [
        "CREATE VIEW customers AS SELECT customer_id, email, country, region, segment, signed_up_on FROM shop_customers",
        "CREATE VIEW products AS SELECT product_id, name, category, brand, list_price, unit_cost FROM shop_products",
        """
        CREATE VIEW orders AS
        SELECT order_id, customer_id, ordered_at, ordered_on, status, channel, is_gift, shipping_fee, loaded_at
        FROM shop_orders WHERE NOT is_test
        """,
        """
        CREATE VIEW order_lines AS
        SELECT order_id, line_no, product_id, quantity, unit_price, discount, amount
        FROM shop_order_lines WHERE NOT is_test
        """,
        "CREATE VIEW returns AS SELECT return_id, order_id, line_no, quantity, amount, returned_on, reason, loaded_at FROM shop_returns",
        "CREATE VIEW calendar AS SELECT day, is_holiday, is_workday, promotion FROM shop_calendar",
    ];
}
