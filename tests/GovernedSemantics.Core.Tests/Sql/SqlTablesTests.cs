using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlTablesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(100)]
    [InlineData(1_085)]
    public void A_numbers_table_has_each_number_once(int count)
    {
        using var run = new SqliteRun("CREATE TABLE t (n INTEGER)");
        run.Rows(Numbers(count)).ShouldBe(Enumerable.Range(1, count).Select(i => $"{i}"));
        TransactSqlErrors(Render(Numbers(count), SqlServer).Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_numbers_table_is_a_series_in_postgres_and_a_list_or_digits_elsewhere()
    {
        Render(Numbers(500), Postgres).Text.ShouldBe("SELECT g_t\nFROM GENERATE_SERIES(1, 500) AS g_axis(g_t)\nORDER BY g_t");
        Render(Numbers(2), SqlServer).Text.ShouldContain("FROM (VALUES (1), (2)) AS g_axis(g_t)");
        Render(Numbers(2), Sqlite).Text.ShouldContain("FROM (SELECT column1 AS g_t FROM (VALUES (1), (2))) AS g_axis");
        Render(Numbers(25), Sqlite).Text.ReplaceLineEndings("\n").ShouldBe("""
            SELECT g_t
            FROM (
              SELECT g_d0.column1 + 10 * g_d1.column1 + 1 AS g_t
              FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS g_d0
              CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS g_d1
              WHERE g_d0.column1 + 10 * g_d1.column1 + 1 <= 25
            ) AS g_axis
            ORDER BY g_t NULLS LAST
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Legs_are_stacked_and_long_lists_take_a_line_for_each_item()
    {
        SqlSelect Leg(string table, SqlExpression value) => new()
        {
            Columns = [new(Reference(table, "region", DataType.String), "region"), new(value, "revenue")],
            From = new SqlCteTable(table, table),
        };
        var money = DataType.Decimal(38, 2);
        var stack = new SqlUnionAll([Leg("g_a", Reference("g_a", "revenue", money)), Leg("g_b", SqlConstant.Null(money))]);
        var columns = Enumerable.Range(1, 9).Select(i => new SqlOutput(Reference("g_stack", "revenue", money), $"a_rather_long_name_{i}"));
        var conditions = Enumerable.Range(1, 5).Select(i => Call("=", Reference("g_stack", "region", DataType.String), Value("a_rather_long_value")));
        var statement = Statement(
            new SqlSelect { Columns = [.. columns], From = new SqlCteTable("g_stack", "s"), Where = Call("and", [.. conditions]) },
            new SqlCte("g_stack", stack, false));
        Render(statement, Postgres).Text.ReplaceLineEndings("\n").ShouldBe("""
            WITH g_stack AS (
              SELECT region, revenue
              FROM g_a
              UNION ALL
              SELECT region, NULL
              FROM g_b
            )
            SELECT
              revenue AS a_rather_long_name_1,
              revenue AS a_rather_long_name_2,
              revenue AS a_rather_long_name_3,
              revenue AS a_rather_long_name_4,
              revenue AS a_rather_long_name_5,
              revenue AS a_rather_long_name_6,
              revenue AS a_rather_long_name_7,
              revenue AS a_rather_long_name_8,
              revenue AS a_rather_long_name_9
            FROM g_stack AS s
            WHERE region = $1 AND region = $2 AND region = $3 AND region = $4 AND region = $5
            """.ReplaceLineEndings("\n"));
        Render(statement, SqlServer).Text.ShouldContain("  SELECT region, CAST(NULL AS decimal(38, 2))\n  FROM g_b");
        TransactSqlErrors(Render(statement, SqlServer).Text).ShouldBeEmpty();
    }

    [Fact]
    public void Long_conditions_take_a_line_for_each_part()
    {
        var conditions = Enumerable.Range(1, 3).Select(i => Call("=", Column("t", "a_rather_long_name_of_a_column_" + i, DataType.String), Value("x")));
        Render(Statement(new SqlSelect { Columns = [new(Count(), "n")], From = View("t", "t"), Where = Call("and", [.. conditions]) }), Postgres).Text
            .ShouldBe("SELECT COUNT(*) AS n\nFROM t\nWHERE a_rather_long_name_of_a_column_1 = $1\n  AND a_rather_long_name_of_a_column_2 = $2\n"
                + "  AND a_rather_long_name_of_a_column_3 = $3");
    }

    [Fact]
    public void A_name_that_an_output_of_another_meaning_bears_is_qualified_where_ORDER_BY_could_take_the_output()
    {
        var revenue = Reference("g_a", "revenue", DataType.Decimal(38, 2));
        var statement = Statement(new SqlSelect
        {
            Columns = [new(Call("negate", revenue), "revenue")],
            From = new SqlCteTable("g_a", "g_a"),
            OrderBy = [new(revenue, false)],
        });
        Render(statement, Postgres).Text.ShouldBe("SELECT -revenue AS revenue\nFROM g_a\nORDER BY g_a.revenue");
        using var run = new SqliteRun("CREATE TABLE g_a (revenue INTEGER); INSERT INTO g_a VALUES (1), (3), (2)");
        run.Rows(statement).ShouldBe(["-1", "-2", "-3"]);
    }

    private static SqlStatement Numbers(int count) => Statement(new SqlSelect
    {
        Columns = [new(Reference("g_axis", "g_t", DataType.Integer), "g_t")],
        From = new SqlNumbersTable(count, "g_t", "g_axis"),
        OrderBy = [new(Reference("g_axis", "g_t", DataType.Integer), false)],
    });
}
