using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlWriterTests
{
    private static readonly DateTimeOffset From = new(2026, 9, 27, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Middle = new(2026, 10, 4, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2026, 10, 11, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Writes_a_week_by_region_for_postgres() => Text(Postgres).ShouldBe("""
        WITH g_orders AS MATERIALIZED (
          SELECT WIDTH_BUCKET(o.ordered_at, $1::timestamptz[]) AS g_t, c.region, SUM(o.amount) AS revenue, COUNT(*) AS orders
          FROM sales.orders AS o
          LEFT JOIN sales.customers AS c ON c.customer_id = o.customer_id
          WHERE o.ordered_at >= $2 AND o.ordered_at < $3
          GROUP BY 1, 2
        )
        SELECT g_t, region, revenue, orders, ROUND(revenue / NULLIF(orders, 0), 10) AS average
        FROM g_orders
        WHERE revenue > $4
        ORDER BY revenue DESC NULLS LAST, g_t, region COLLATE "C"
        LIMIT $5 OFFSET $6
        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Writes_a_week_by_region_for_sqlite() => Text(Sqlite).ShouldBe("""
        WITH g_orders AS (
          SELECT
            CASE WHEN o.ordered_at < ?1 THEN 1 WHEN o.ordered_at >= ?1 THEN 2 END AS g_t,
            c.region,
            SUM(CAST(ROUND(o.amount * 100) AS INTEGER)) AS revenue,
            COUNT(*) AS orders
          FROM orders AS o
          LEFT JOIN customers AS c ON c.customer_id = o.customer_id
          WHERE o.ordered_at >= ?2 AND o.ordered_at < ?3
          GROUP BY 1, 2
        )
        SELECT g_t, region, revenue, orders, gsem_round10(revenue / 100.0 / orders) AS average
        FROM g_orders
        WHERE revenue > ?4
        ORDER BY revenue DESC, g_t NULLS LAST, region NULLS LAST
        LIMIT ?5 OFFSET ?6
        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Writes_a_week_by_region_for_sql_server() => Text(SqlServer).ShouldBe("""
        WITH g_orders AS (
          SELECT g_key.g_t, c.region COLLATE Latin1_General_BIN2 AS region, SUM(o.amount) AS revenue, COUNT_BIG(*) AS orders
          FROM sales.orders AS o
          LEFT JOIN sales.customers AS c ON c.customer_id = o.customer_id
          CROSS APPLY (SELECT CASE WHEN o.ordered_at < @p1 THEN 1 WHEN o.ordered_at >= @p1 THEN 2 END AS g_t) AS g_key
          WHERE o.ordered_at >= @p2 AND o.ordered_at < @p3
          GROUP BY g_key.g_t, c.region COLLATE Latin1_General_BIN2, DATALENGTH(c.region)
        )
        SELECT g_t, region, revenue, orders, ROUND(CAST(revenue AS float) / NULLIF(orders, 0), 10) AS average
        FROM g_orders
        WHERE revenue > @p4
        ORDER BY revenue DESC, CASE WHEN g_t IS NULL THEN 1 ELSE 0 END, g_t, CASE WHEN region IS NULL THEN 1 ELSE 0 END, region
        OFFSET @p5 ROWS FETCH NEXT @p6 ROWS ONLY
        """, StringCompareShould.IgnoreLineEndings);

    private static string Text(SqlDialect dialect)
    {
        var text = Render(WeekByRegion(dialect.Kind), dialect).Text;
        if (dialect == SqlServer)
        {
            TransactSqlErrors(text).ShouldBeEmpty();
        }

        return text;
    }

    private static SqlStatement WeekByRegion(DatabaseKind kind)
    {
        string[] schema = kind == DatabaseKind.Sqlite ? [] : ["sales"];
        var at = Column("o", "ordered_at", DataType.DateTimeTz);
        var aggregate = new SqlSelect
        {
            Columns =
            [
                new(new SqlBucket(at, [From, Middle]), "g_t"),
                new(Column("c", "region", DataType.String), "region"),
                new(Sum(Column("o", "amount", Money)), "revenue"),
                new(Count(), "orders"),
            ],
            From = View("o", [.. schema, "orders"]),
            Joins =
            [
                new(SqlJoinKind.Left, View("c", [.. schema, "customers"]),
                    Call("=", Column("c", "customer_id", DataType.Integer), Column("o", "customer_id", DataType.Integer))),
            ],
            Where = Call("and", Call(">=", at, Value(From)), Call("<", at, Value(To))),
            GroupByFirst = 2,
        };
        var number = Reference("g_orders", "g_t", DataType.Integer);
        var region = Reference("g_orders", "region", DataType.String);
        var revenue = Reference("g_orders", "revenue", DataType.Decimal(38, 2));
        var orders = Reference("g_orders", "orders", DataType.Integer);
        return Statement(
            new SqlSelect
            {
                Columns = [new(number, "g_t"), new(region, "region"), new(revenue, "revenue"), new(orders, "orders"), new(Call("/", revenue, orders), "average")],
                From = new SqlCteTable("g_orders", "g_orders"),
                Where = Call(">", revenue, Value(100m)),
                OrderBy = [new(revenue, true), new(number, false), new(region, false)],
                Limit = Value(101),
                Offset = Value(0),
            },
            new SqlCte("g_orders", aggregate, Fence: true));
    }
}
