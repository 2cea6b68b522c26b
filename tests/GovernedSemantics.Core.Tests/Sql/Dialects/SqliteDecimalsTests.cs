using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqliteDecimalsTests
{
    private const string Rows = """
        CREATE TABLE t (id INTEGER, amount REAL, rate REAL, n INTEGER);
        INSERT INTO t VALUES (1, 0.1, 1.005, 3), (2, 0.2, 2.5, 1), (3, 12.35, NULL, 2), (4, -7, 0.333, NULL);
        """;

    private static readonly SqlColumn Amount = Column("t", "amount", Money);
    private static readonly SqlColumn Rate = Column("t", "rate", DataType.Decimal(6, 3));
    private static readonly SqlColumn N = Column("t", "n", DataType.Integer);
    private static readonly SqlReference Revenue = Reference("t", "revenue", DataType.Decimal(38, 2));
    private static readonly SqlReference Share = Reference("t", "share", DataType.Decimal(38, 4));
    private static readonly SqlReference Orders = Reference("t", "orders", DataType.Integer);

    [Fact]
    public void Sums_are_sums_of_integers()
    {
        Expression(Sum(Amount), Sqlite).ShouldBe("SUM(CAST(ROUND(amount * 100) AS INTEGER))");
        One(Sum(Amount)).ShouldBe("565");
    }

    [Fact]
    public void A_product_is_multiplied_in_integers()
    {
        Expression(Sum(Call("*", Amount, N)), Sqlite).ShouldBe("SUM(CAST(ROUND(amount * 100) AS INTEGER) * n)");
        One(Sum(Call("*", Amount, N))).ShouldBe("2520");
        One(Sum(Call("*", Amount, Rate))).ShouldBe((10 * 1005 + 20 * 2500 - 700 * 333).ToString());
    }

    [Fact]
    public void Sums_of_columns_meet_at_the_larger_scale() =>
        One(Sum(Call("-", Amount, Rate))).ShouldBe((100 - 1005 + 200 - 2500 - 7000 - 333).ToString());

    [Fact]
    public void Branches_are_scaled_each() =>
        Expression(Sum(new SqlCase([new SqlCaseBranch(Call(">", N, Value(1)), Amount)], Value(0), Money)), Sqlite)
            .ShouldBe("SUM(CASE WHEN n > ?1 THEN CAST(ROUND(amount * 100) AS INTEGER) ELSE ?2 END)");

    [Fact]
    public void Wide_columns_are_guarded_against_the_clamping_of_cast()
    {
        var wide = Column("t", "amount", DataType.Decimal(38, 4));
        Expression(Sum(wide), Sqlite).ShouldBe("SUM(CASE WHEN ABS(amount) >= 9e11 THEN 9e99 ELSE CAST(ROUND(amount * 10000) AS INTEGER) END)");
        using var run = new SqliteRun("CREATE TABLE t (amount REAL); INSERT INTO t VALUES (1e12), (1)");
        run.Rows(Select(Sum(wide))).Single().ShouldContain("E+99");
    }

    [Fact]
    public void An_average_is_an_exact_sum_over_a_count()
    {
        Expression(Aggregate(SqlAggregateFunction.Avg, Amount), Sqlite)
            .ShouldBe("gsem_round10(SUM(CAST(ROUND(amount * 100) AS INTEGER)) / 100.0 / COUNT(amount))");
        One(Aggregate(SqlAggregateFunction.Avg, Amount)).ShouldBe("1.4125");
    }

    [Fact]
    public void Filters_stay_with_both_parts_of_an_average() =>
        One(Aggregate(SqlAggregateFunction.Avg, Amount, Call(">", Amount, Value(0m)))).ShouldBe("4.2166666667");

    [Fact]
    public void Deviations_are_rounded_to_ten_digits()
    {
        // Of 0.1, 0.2, 12.35 and -7: mean 1.4125, squared distances 1.72265625, 1.47015625, 119.62890625 and 70.77015625.
        One(Aggregate(SqlAggregateFunction.VarPop, Amount)).ShouldBe("48.39796875");
        One(Aggregate(SqlAggregateFunction.Variance, Amount)).ShouldBe("64.530625");
        One(Aggregate(SqlAggregateFunction.StdDevPop, Amount)).ShouldBe("6.956864865");
        One(Aggregate(SqlAggregateFunction.StdDev, Amount)).ShouldBe("8.0330956051");
    }

    [Fact]
    public void Columns_are_compared_as_they_are_shown_whatever_they_are_stored_as()
    {
        Expression(Count(null, Call("between", Amount, Value(1m), Value(2m))), Sqlite)
            .ShouldBe("COUNT(*) FILTER (WHERE CAST(ROUND(amount * 100) AS INTEGER) BETWEEN ?1 AND ?2)");
        using var run = new SqliteRun("CREATE TABLE t (amount TEXT); INSERT INTO t VALUES ('7.10'), ('10.00'), ('7.0949')");
        run.Rows(Select(Count(null, Call("=", Amount, Value(7.1m))))).Single().ShouldBe("1");
        run.Rows(Select(Count(null, Call("<", Amount, Value(8m))))).Single().ShouldBe("2");
    }

    [Fact]
    public void Comparisons_of_arithmetic_are_exact()
    {
        // In REAL, 0.1 * 3 is more than 0.3.
        One(Count(null, Call(">", Call("*", Amount, N), Value(0.3m)))).ShouldBe("1");
        One(Count(null, Call("=", Call("*", Amount, N), Value(0.3m)))).ShouldBe("1");
    }

    [Fact]
    public void References_are_compared_as_integers()
    {
        var statement = Select(Call(">", Revenue, Value(10.5m)));
        Render(statement, Sqlite).Text.ShouldStartWith("SELECT revenue > ?1 AS x");
        Render(statement, Sqlite).Parameters.Single().Value.ShouldBe(1050L);
    }

    [Fact]
    public void A_value_with_more_digits_rescales_the_reference()
    {
        var query = Render(Select(Call("=", Revenue, Value(10.505m))), Sqlite);
        query.Text.ShouldStartWith("SELECT revenue * 10 = ?1 AS x");
        query.Parameters.Single().Value.ShouldBe(10505L);
    }

    [Fact]
    public void Digits_that_are_zero_do_not_count() =>
        Render(Select(Call("=", Revenue, Value(10.500m))), Sqlite).Parameters.Single().Value.ShouldBe(1050L);

    [Fact]
    public void A_reference_beside_a_float_is_a_real() =>
        Expression(Call(">", Revenue, new SqlParameter(1.5, DataType.Float)), Sqlite).ShouldBe("revenue / 100.0 > ?1");

    [Theory]
    [InlineData("+", "revenue * 100 + share")]
    [InlineData("-", "revenue * 100 - share")]
    [InlineData("*", "revenue * share")]
    public void Arithmetic_of_references_stays_integer(string name, string expected) =>
        Expression(Call(name, Revenue, Share), Sqlite).ShouldBe(expected);

    [Fact]
    public void A_difference_keeps_its_parentheses() =>
        Expression(Call("-", Revenue, Call("-", Revenue, Orders)), Sqlite).ShouldBe("revenue - (revenue - orders * 100)");

    [Fact]
    public void Overflow_of_integers_shows_as_a_real()
    {
        var big = Reference("t", "big", DataType.Decimal(38, 2));
        using var run = new SqliteRun("CREATE TABLE t (big INTEGER); INSERT INTO t VALUES (9000000000000000000)");
        run.Rows(Select(Call("+", big, big))).ShouldBe(["1.8E+19.0"]);
    }

    [Theory]
    [InlineData(12345, 2, 1, "1235")]
    [InlineData(-12345, 2, 1, "-1235")]
    [InlineData(12344, 2, 1, "1234")]
    [InlineData(9007199254740993_5, 3, 2, "9007199254740994")]
    [InlineData(7, 0, 2, "700")]
    public void A_cast_of_a_reference_rounds_half_away_from_zero_in_integers(long stored, int from, int to, string expected)
    {
        using var run = new SqliteRun($"CREATE TABLE t (v INTEGER); INSERT INTO t VALUES ({stored})");
        run.Rows(Select(new SqlCast(Reference("t", "v", DataType.Decimal(20, from)), DataType.Decimal(20, to)))).ShouldBe([expected]);
    }

    [Fact]
    public void Quotients_of_equal_scale_need_no_scale() =>
        Expression(Call("/", Revenue, Reference("t", "cost", DataType.Decimal(38, 2))), Sqlite).ShouldBe("gsem_round10(CAST(revenue AS REAL) / cost)");

    [Fact]
    public void A_quotient_of_integers_is_no_integer()
    {
        Expression(Call("/", N, Orders), Sqlite).ShouldBe("ROUND(CAST(n AS REAL) / orders, 10)");
        using var run = new SqliteRun("CREATE TABLE t (n INTEGER, orders INTEGER); INSERT INTO t VALUES (7, 2), (1, 3), (1, 0), (NULL, 1)");
        run.Rows(Select(Call("/", N, Orders))).ShouldBe(["3.5", "0.3333333333", "null", "null"]);
    }

    [Fact]
    public void Products_of_quotients_are_rounded_where_they_leave() =>
        Expression(Call("*", Call("/", Revenue, Orders), Value(100)), Sqlite).ShouldBe("ROUND(gsem_round10(revenue / 100.0 / orders) * ?1, 10)");

    [Fact]
    public void Refuses_more_digits_than_64_bits_hold() =>
        Codes(Select(Column("t", "v", DataType.Decimal(38, 19))), Sqlite).ShouldBe(["GS6008"]);

    private static string One(SqlExpression expression)
    {
        using var run = new SqliteRun(Rows);
        return run.Rows(Select(expression)).Single();
    }
}
