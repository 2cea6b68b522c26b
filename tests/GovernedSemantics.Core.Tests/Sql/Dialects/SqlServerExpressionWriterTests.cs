using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlServerExpressionWriterTests
{
    private static readonly TimeSettings Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);
    private static readonly TimeSettings Fiscal = new(TimeZoneInfo.Utc, DayOfWeek.Sunday, 5);

    private static readonly SqlColumn Amount = Column("t", "amount", Money);
    private static readonly SqlColumn Name = Column("t", "name", DataType.String);
    private static readonly SqlColumn N = Column("t", "n", DataType.Integer);
    private static readonly SqlColumn IsPaid = Column("t", "is_paid", DataType.Boolean);
    private static readonly SqlColumn At = Column("t", "at", DataType.DateTimeTz);
    private static readonly SqlColumn Civil = Column("t", "civil", DataType.DateTime);
    private static readonly SqlColumn Day = Column("t", "day_", DataType.Date);
    private static readonly SqlReference Revenue = Reference("t", "revenue", DataType.Decimal(38, 2));
    private static readonly SqlReference Fine = Reference("t", "fine", DataType.Decimal(38, 4));

    [Fact]
    public void Spells_aggregates()
    {
        Ts(Sum(Amount)).ShouldBe("SUM(amount)");
        Ts(Sum(N)).ShouldBe("SUM(CAST(n AS bigint))");
        Ts(Sum(Amount, IsPaid)).ShouldBe("SUM(CASE WHEN is_paid = 1 THEN amount END)");
        Ts(Count()).ShouldBe("COUNT_BIG(*)");
        Ts(Count(null, Call(">", N, Value(3)))).ShouldBe("COUNT_BIG(CASE WHEN n > @p1 THEN 1 END)");
        Ts(Aggregate(SqlAggregateFunction.CountDistinct, N)).ShouldBe("COUNT_BIG(DISTINCT n)");
        Ts(Aggregate(SqlAggregateFunction.CountDistinct, Name)).ShouldBe("COUNT_BIG(DISTINCT name COLLATE Latin1_General_BIN2 + N'.')");
        Ts(Aggregate(SqlAggregateFunction.Max, IsPaid)).ShouldBe("MAX(CAST(is_paid AS int))");
        Ts(Aggregate(SqlAggregateFunction.Avg, N)).ShouldBe("ROUND(AVG(CAST(n AS decimal(38, 14))), 10)");
        Ts(Aggregate(SqlAggregateFunction.StdDevPop, N)).ShouldBe("ROUND(STDEVP(n), 10)");
    }

    [Fact]
    public void Numbers_the_parameters_of_a_filter_before_those_of_its_argument() =>
        Ts(Sum(Call("*", N, Value(7)), Call(">", N, Value(3)))).ShouldBe("SUM(CASE WHEN n > @p1 THEN CAST(n * @p2 AS bigint) END)");

    [Fact]
    public void Keeps_conditions_and_values_apart()
    {
        Ts(Call("and", IsPaid, Call(">", N, Value(1)))).ShouldBe("CASE WHEN is_paid = 1 AND n > @p1 THEN 1 WHEN NOT (is_paid = 1 AND n > @p1) THEN 0 END");
        Ts(Call("is null", N)).ShouldBe("CASE WHEN n IS NULL THEN 1 ELSE 0 END");
        Ts(Call("not", IsPaid)).ShouldBe("CASE WHEN NOT is_paid = 1 THEN 1 WHEN NOT (NOT is_paid = 1) THEN 0 END");
        Ts(Call("=", Call("is null", N), IsPaid)).ShouldContain("CASE WHEN n IS NULL THEN 1 ELSE 0 END = is_paid");
        Ts(SqlConstant.Of(true)).ShouldBe("CAST(1 AS bit)");
        Where(SqlConstant.Of(false)).ShouldBe("WHERE 1 = 0");
        Where(Call("or", IsPaid, Call("is null", IsPaid))).ShouldBe("WHERE is_paid = 1 OR is_paid IS NULL");
        Where(new SqlParameter(true, DataType.Boolean)).ShouldBe("WHERE @p1 = 1");
    }

    [Fact]
    public void Text_is_equal_by_code_point_and_with_its_trailing_blanks()
    {
        Where(Call("=", Name, Value("a"))).ShouldBe("WHERE name COLLATE Latin1_General_BIN2 + N'.' = @p1 + N'.'");
        Where(new SqlIn(Name, [Value("a"), Value("b")], false)).ShouldBe("WHERE name COLLATE Latin1_General_BIN2 + N'.' IN (@p1 + N'.', @p2 + N'.')");
        Where(Call("<", Name, Value("a"))).ShouldBe("WHERE name COLLATE Latin1_General_BIN2 < @p1");
        Where(Call("is distinct from", Name, Value("a")))
            .ShouldBe("WHERE name COLLATE Latin1_General_BIN2 + N'.' <> @p1 + N'.' OR name IS NULL");
        Where(Call("is not distinct from", N, Value(1))).ShouldBe("WHERE n = @p1 AND n IS NOT NULL");
    }

    [Fact]
    public void Decimals_of_different_scale_do_not_lose_digits()
    {
        Ts(Call("+", Revenue, Fine)).ShouldBe("CAST(revenue AS decimal(38, 4)) + fine");
        Ts(Call("+", Amount, Column("t", "y", DataType.Decimal(10, 4)))).ShouldBe("amount + y");
        Ts(Call("+", Revenue, N)).ShouldBe("revenue + n");
        Ts(Call("*", Revenue, Fine)).ShouldBe("revenue * fine");
        Ts(Call("*", Fine, Fine)).ShouldBe("CAST(fine AS decimal(18, 4)) * CAST(fine AS decimal(18, 4))");
        Ts(Call("coalesce", Revenue, Fine)).ShouldBe("COALESCE(CAST(revenue AS decimal(38, 4)), fine)");
    }

    [Fact]
    public void Divides_in_float() => Ts(Call("/", Revenue, N)).ShouldBe("ROUND(CAST(revenue AS float) / NULLIF(n, 0), 10)");

    [Fact]
    public void Types_the_NULLs()
    {
        Ts(SqlConstant.Null(DataType.Decimal(38, 2))).ShouldBe("CAST(NULL AS decimal(38, 2))");
        Ts(SqlConstant.Null(DataType.Date)).ShouldBe("CAST(NULL AS date)");
    }

    [Theory]
    [InlineData(TimeGrainName.Day, "CAST(CAST(at AT TIME ZONE 'W. Europe Standard Time' AS datetime2) AS date)")]
    [InlineData(TimeGrainName.Year, "DATEFROMPARTS(YEAR(CAST(at AT TIME ZONE 'W. Europe Standard Time' AS datetime2)), 1, 1)")]
    public void Truncates_instants_in_the_zone_of_the_project(string grain, string expected) => Ts(Truncate(At, grain, Berlin)).ShouldBe(expected);

    [Theory]
    [InlineData(TimeGrainName.Day, "day_")]
    [InlineData(TimeGrainName.Week, "DATEADD(day, DATEDIFF(day, CAST('00010107' AS date), day_) / 7 * 7, CAST('00010107' AS date))")]
    [InlineData(TimeGrainName.Month, "DATEADD(month, DATEDIFF(month, CAST('00010101' AS date), day_), CAST('00010101' AS date))")]
    [InlineData(TimeGrainName.Quarter, "DATEADD(month, DATEDIFF(month, CAST('00010101' AS date), day_) / 3 * 3, CAST('00010101' AS date))")]
    [InlineData(TimeGrainName.FiscalQuarter, "DATEADD(month, DATEDIFF(month, CAST('00010201' AS date), day_) / 3 * 3, CAST('00010201' AS date))")]
    [InlineData(TimeGrainName.FiscalYear, "DATEADD(month, DATEDIFF(month, CAST('00010501' AS date), day_) / 12 * 12, CAST('00010501' AS date))")]
    public void Counts_periods_from_a_fixed_day(string grain, string expected) => Ts(Truncate(Day, grain, Fiscal)).ShouldBe(expected);

    [Fact]
    public void Sub_daily_periods_lose_their_finer_parts() => Ts(Truncate(Civil, TimeGrainName.Hour, Berlin)).ShouldBe(
        "DATEADD(nanosecond, -DATEPART(nanosecond, civil), DATEADD(second, -DATEPART(second, civil), DATEADD(minute, -DATEPART(minute, civil), civil)))");

    [Fact]
    public void Takes_parts_of_times()
    {
        Ts(new SqlDatePart(Day, DatePart.DayOfWeek, Berlin)).ShouldBe("DATEDIFF(day, CAST('00010101' AS date), day_) % 7 + 1");
        Ts(new SqlDatePart(Day, DatePart.IsoYear, Berlin)).ShouldBe("YEAR(DATEADD(day, 26 - DATEPART(iso_week, day_), day_))");
    }

    [Fact]
    public void Refuses_a_zone_that_has_no_name_there() => Codes(
        Select(Truncate(At, TimeGrainName.Day, Berlin with { Zone = TimeZoneInfo.CreateCustomTimeZone("Mars/Olympus", TimeSpan.Zero, "", "") })), SqlServer)
        .ShouldBe(["GS6005"]);

    [Fact]
    public void Refuses_more_buckets_than_CASE_nests()
    {
        Codes(Select(Buckets(3_073)), SqlServer).ShouldBe(["GS6004"]);
        Codes(Select(Nested(Buckets(1_536), 1)), SqlServer).ShouldBeEmpty();
        Codes(Select(Nested(Buckets(1_537), 1)), SqlServer).ShouldBe(["GS6004"]);
        Codes(Select(Nested(Buckets(6), 9)), SqlServer).ShouldBeEmpty();
        Codes(Select(Nested(Buckets(7), 9)), SqlServer).ShouldBe(["GS6004"]);
    }

    private static SqlExpression Nested(SqlExpression expression, int depth) =>
        depth == 0 ? expression : Nested(new SqlCase([new(IsPaid, expression)], null, DataType.Integer), depth - 1);

    private static SqlBucket Buckets(int count) => new(Day, [.. Enumerable.Range(0, count).Select(i => (object)new DateOnly(2020, 1, 1).AddDays(i))]);

    private static string Where(SqlExpression condition)
    {
        var text = Sql(new SqlSelect { Columns = [new(N, "n")], From = View("t", "t"), Where = condition });
        return text[text.IndexOf("WHERE", StringComparison.Ordinal)..];
    }

    private static string Sql(SqlSelect select)
    {
        var text = Render(Statement(select), SqlServer).Text;
        TransactSqlErrors(text).ShouldBeEmpty();
        return text;
    }

    private static string Ts(SqlExpression expression)
    {
        TransactSqlErrors(Render(Select(expression), SqlServer).Text).ShouldBeEmpty();
        return Expression(expression, SqlServer);
    }

    private static SqlTruncate Truncate(SqlExpression operand, string grain, TimeSettings settings) =>
        new(operand, TimeNames.Grain(grain)!.Value, settings, DataType.Date);
}
