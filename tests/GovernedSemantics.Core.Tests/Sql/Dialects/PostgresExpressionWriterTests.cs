using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class PostgresExpressionWriterTests
{
    private static readonly TimeSettings Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);
    private static readonly TimeSettings Fiscal = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), DayOfWeek.Sunday, 5);

    private static readonly SqlColumn Amount = Column("t", "amount", Money);
    private static readonly SqlColumn Name = Column("t", "name", DataType.String);
    private static readonly SqlColumn N = Column("t", "n", DataType.Integer);
    private static readonly SqlColumn F = Column("t", "f", DataType.Float);
    private static readonly SqlColumn Open = Column("t", "open", DataType.Boolean);
    private static readonly SqlColumn At = Column("t", "at", DataType.DateTimeTz);
    private static readonly SqlColumn Civil = Column("t", "civil", DataType.DateTime);
    private static readonly SqlColumn Day = Column("t", "day_", DataType.Date);

    [Fact]
    public void Spells_aggregates()
    {
        Pg(Sum(Amount)).ShouldBe("SUM(amount)");
        Pg(Sum(Amount, Call(">", N, Value(3)))).ShouldBe("SUM(amount) FILTER (WHERE n > $1)");
        Pg(Count()).ShouldBe("COUNT(*)");
        Pg(Count(null, Open)).ShouldBe("COUNT(*) FILTER (WHERE open)");
        Pg(Count(Name)).ShouldBe("COUNT(name)");
        Pg(Aggregate(SqlAggregateFunction.CountDistinct, Name, Open)).ShouldBe("COUNT(DISTINCT name) FILTER (WHERE open)");
        Pg(Aggregate(SqlAggregateFunction.Min, Name)).ShouldBe("MIN(name COLLATE \"C\")");
        Pg(Aggregate(SqlAggregateFunction.Max, Open)).ShouldBe("BOOL_OR(open)");
        Pg(Aggregate(SqlAggregateFunction.Min, Open)).ShouldBe("BOOL_AND(open)");
        Pg(Aggregate(SqlAggregateFunction.Avg, Amount, Open)).ShouldBe("ROUND(AVG(amount) FILTER (WHERE open), 10)");
        Pg(Aggregate(SqlAggregateFunction.Avg, F)).ShouldBe("ROUND(AVG(f::numeric), 10)");
        Pg(Aggregate(SqlAggregateFunction.StdDev, N)).ShouldBe("ROUND(STDDEV_SAMP(n), 10)");
        Pg(Aggregate(SqlAggregateFunction.VarPop, F)).ShouldBe("ROUND(VAR_POP(f::numeric), 10)");
    }

    [Fact]
    public void Casts_only_where_a_quotient_needs_it()
    {
        Pg(Call("/", Amount, N)).ShouldBe("ROUND(amount / NULLIF(n, 0), 10)");
        Pg(Call("/", N, N)).ShouldBe("ROUND(n::numeric / NULLIF(n, 0), 10)");
        Pg(Call("/", Call("+", N, Value(1)), N)).ShouldBe("ROUND((n + $1)::numeric / NULLIF(n, 0), 10)");
        Pg(Call("/", Amount, Value(100))).ShouldBe("ROUND(amount / $1, 10)");
        Pg(Call("/", Amount, Value(0))).ShouldBe("ROUND(amount / NULLIF($1, 0), 10)");
        Pg(Call("/", F, N)).ShouldBe("ROUND((f / NULLIF(n, 0))::numeric, 10)");
        Pg(Call("*", Call("/", Amount, N), Value(100))).ShouldBe("ROUND(ROUND(amount / NULLIF(n, 0), 10) * $1, 10)");
    }

    [Fact]
    public void Puts_parentheses_where_they_matter_and_nowhere_else()
    {
        Pg(Call("-", N, Call("-", N, N))).ShouldBe("n - (n - n)");
        Pg(Call("-", Call("-", N, N), N)).ShouldBe("n - n - n");
        Pg(Call("*", Call("+", N, N), N)).ShouldBe("(n + n) * n");
        Pg(Call("+", Call("*", N, N), N)).ShouldBe("n * n + n");
        Pg(Call("negate", Call("negate", N))).ShouldBe("-(-n)");
        Pg(Call("and", Call("or", Open, Open), Open)).ShouldBe("(open OR open) AND open");
        Pg(Call("or", Call("and", Open, Open), Open)).ShouldBe("open AND open OR open");
        Pg(Call("not", Call("and", Open, Open))).ShouldBe("NOT (open AND open)");
        Pg(Call("=", Call("=", N, N), Open)).ShouldBe("(n = n) = open");
        Pg(Call("is null", Call("=", N, N))).ShouldBe("(n = n) IS NULL");
        Pg(new SqlIn(Call("+", N, N), [Value(1), Value(2)], Negated: true)).ShouldBe("n + n NOT IN ($1, $2)");
    }

    [Fact]
    public void Compares_and_orders_text_by_code_point()
    {
        Pg(Call("=", Name, Value("x"))).ShouldBe("name = $1");
        Pg(Call("<", Name, Value("x"))).ShouldBe("name COLLATE \"C\" < $1");
        Pg(Call("between", Name, Value("a"), Value("b"))).ShouldBe("name COLLATE \"C\" BETWEEN $1 AND $2");
        Pg(Call("is distinct from", Name, Value("a"))).ShouldBe("name IS DISTINCT FROM $1");
    }

    [Fact]
    public void Types_the_NULLs()
    {
        Pg(SqlConstant.Null(Money)).ShouldBe("NULL::numeric");
        Pg(SqlConstant.Null(DataType.String)).ShouldBe("NULL::text");
        Pg(SqlConstant.Null(DataType.DateTimeTz)).ShouldBe("NULL::timestamptz");
        Pg(SqlConstant.Of(true)).ShouldBe("TRUE");
        Pg(SqlConstant.Of(-3)).ShouldBe("-3");
    }

    [Fact]
    public void Finds_buckets_by_binary_search_over_one_typed_array()
    {
        var query = Render(Select(new SqlBucket(At, [new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), DateTimeOffset.UnixEpoch])), Postgres);
        query.Text.ShouldStartWith("SELECT WIDTH_BUCKET(at, $1::timestamptz[]) AS x");
        query.Parameters.Single().Value.ShouldBeOfType<DateTimeOffset[]>()[0].ShouldBe(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Pg(new SqlBucket(Day, [new DateOnly(2026, 1, 1)])).ShouldBe("WIDTH_BUCKET(day_, $1::date[])");
        Pg(new SqlBucket(Civil, [new DateTime(2026, 1, 1)])).ShouldBe("WIDTH_BUCKET(civil, $1::timestamp[])");
        Pg(new SqlBucket(N, [1L, 8L])).ShouldBe("WIDTH_BUCKET(n, $1::bigint[])");
    }

    [Fact]
    public void Sends_the_same_bounds_once()
    {
        var statement = Statement(new SqlSelect
        {
            Columns =
            [
                new(new SqlBucket(N, [1L, 8L]), "a"), new(new SqlBucket(N, [1L, 8L]), "b"), new(new SqlBucket(N, [1L, 4L, 8L]), "c"),
                new(new SqlBucket(N, [1L, 5L, 8L]), "d"), new(new SqlBucket(Day, [new DateOnly(2026, 1, 1)]), "e"),
            ],
            From = View("t", "t"),
        });
        var query = Render(statement, Postgres);
        query.Text.ShouldContain("WIDTH_BUCKET(n, $1::bigint[]) AS a");
        query.Text.ShouldContain("WIDTH_BUCKET(n, $1::bigint[]) AS b");
        query.Text.ShouldContain("WIDTH_BUCKET(n, $3::bigint[]) AS d");
        query.Parameters.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(TimeGrainName.Day, "(at AT TIME ZONE 'Europe/Berlin')::date")]
    [InlineData(TimeGrainName.Week, "DATE_TRUNC('week', at AT TIME ZONE 'Europe/Berlin')::date")]
    [InlineData(TimeGrainName.Month, "DATE_TRUNC('month', at AT TIME ZONE 'Europe/Berlin')::date")]
    [InlineData(TimeGrainName.FiscalQuarter, "DATE_TRUNC('quarter', at AT TIME ZONE 'Europe/Berlin')::date")]
    [InlineData(TimeGrainName.FiscalYear, "DATE_TRUNC('year', at AT TIME ZONE 'Europe/Berlin')::date")]
    [InlineData(TimeGrainName.Hour, "DATE_TRUNC('hour', at, 'Europe/Berlin')")]
    public void Truncates_instants_in_the_zone_of_the_project(string grain, string expected) => Pg(Truncate(At, grain, Berlin)).ShouldBe(expected);

    [Theory]
    [InlineData(TimeGrainName.Day, "day_")]
    [InlineData(TimeGrainName.Week, "DATE_TRUNC('week', day_::timestamp + INTERVAL '1 days')::date - 1")]
    [InlineData(TimeGrainName.Quarter, "DATE_TRUNC('quarter', day_::timestamp)::date")]
    [InlineData(TimeGrainName.FiscalQuarter, "(DATE_TRUNC('quarter', day_::timestamp - INTERVAL '1 months') + INTERVAL '1 months')::date")]
    [InlineData(TimeGrainName.FiscalYear, "(DATE_TRUNC('year', day_::timestamp - INTERVAL '4 months') + INTERVAL '4 months')::date")]
    public void Truncates_dates_without_the_zone_of_the_session(string grain, string expected) => Pg(Truncate(Day, grain, Fiscal)).ShouldBe(expected);

    [Fact]
    public void Truncates_civil_time_and_converts_it_where_its_zone_differs()
    {
        Pg(Truncate(Civil, TimeGrainName.Hour, Berlin)).ShouldBe("DATE_TRUNC('hour', civil)");
        Pg(Truncate(Civil, TimeGrainName.Day, Berlin)).ShouldBe("civil::date");
        var tokyo = Column("t", "civil", DataType.DateTime, zone: "Asia/Tokyo");
        Pg(Truncate(tokyo, TimeGrainName.Day, Berlin)).ShouldBe("(civil AT TIME ZONE 'Asia/Tokyo' AT TIME ZONE 'Europe/Berlin')::date");
        Pg(Truncate(Column("t", "civil", DataType.DateTime, zone: "Europe/Berlin"), TimeGrainName.Day, Berlin)).ShouldBe("civil::date");
    }

    [Fact]
    public void Takes_parts_of_times()
    {
        Pg(new SqlDatePart(At, DatePart.HourOfDay, Berlin)).ShouldBe("EXTRACT(HOUR FROM at AT TIME ZONE 'Europe/Berlin')::integer");
        Pg(new SqlDatePart(Day, DatePart.IsoYear, Berlin)).ShouldBe("EXTRACT(ISOYEAR FROM day_)::integer");
        Pg(new SqlDatePart(Civil, DatePart.DayOfWeek, Berlin)).ShouldBe("EXTRACT(ISODOW FROM civil)::integer");
    }

    [Fact]
    public void Writes_windows_with_frames_of_rows()
    {
        var revenue = Reference("t", "revenue", DataType.Decimal(38, 2));
        var region = Reference("t", "region", DataType.String);
        var number = Reference("t", "g_t", DataType.Integer);
        SqlExpression Window(SqlWindowFunction function, bool hasFrame, int? preceding) =>
            new SqlWindow(function, revenue, [region], [new SqlOrder(number, false)], hasFrame, preceding, revenue.Type);
        Pg(Window(SqlWindowFunction.Sum, true, 27)).ShouldBe("SUM(revenue) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 27 PRECEDING AND CURRENT ROW)");
        Pg(Window(SqlWindowFunction.Max, true, null)).ShouldBe("MAX(revenue) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        Pg(Window(SqlWindowFunction.Lag, true, 3)).ShouldBe("LAG(revenue) OVER (PARTITION BY region ORDER BY g_t)");
        Pg(new SqlWindow(SqlWindowFunction.Sum, revenue, [], [], false, null, revenue.Type)).ShouldBe("SUM(revenue) OVER ()");
        Pg(new SqlWindow(SqlWindowFunction.Rank, null, [], [new SqlOrder(revenue, true)], false, null, DataType.Integer))
            .ShouldBe("RANK() OVER (ORDER BY revenue DESC NULLS LAST)");
        Pg(new SqlWindow(SqlWindowFunction.RowNumber, null, [], [new SqlOrder(region, true)], false, null, DataType.Integer))
            .ShouldBe("ROW_NUMBER() OVER (ORDER BY region COLLATE \"C\" DESC NULLS LAST)");
    }

    [Fact]
    public void Long_choices_take_a_line_for_each_branch()
    {
        var choice = new SqlCase(
            [new(Call("<", Amount, Value(10m)), Value("a band with a rather long name")), new(Call("<", Amount, Value(100m)), SqlConstant.Null(DataType.String))],
            new SqlCase([new(Call("is null", Name), Name), new(Open, Name), new(Call("=", Name, Value("a")), Name), new(Call("=", Name, Value("b")), Name)], Name, DataType.String),
            DataType.String);
        Render(Select(choice), Postgres).Text.ReplaceLineEndings("\n").ShouldBe("""
            SELECT
              CASE
                WHEN amount < $1 THEN $2
                WHEN amount < $3 THEN NULL::text
                ELSE CASE
                  WHEN name IS NULL THEN name
                  WHEN open THEN name
                  WHEN name = $4 THEN name
                  WHEN name = $5 THEN name
                  ELSE name
                END
              END AS x
            FROM t
            """.ReplaceLineEndings("\n"));
    }

    private static string Pg(SqlExpression expression) => Expression(expression, Postgres);

    private static SqlTruncate Truncate(SqlExpression operand, string grain, TimeSettings settings) =>
        new(operand, TimeNames.Grain(grain)!.Value, settings, DataType.Date);
}
