using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqliteTimesTests
{
    // One instant per row, in the four storages; row 3 has a fraction, row 5 is NULL.
    private const string Rows = """
        CREATE TABLE t (id INTEGER, iso TEXT, iso_t TEXT, unix INTEGER, unix_ms INTEGER);
        INSERT INTO t VALUES
          (1, '2026-03-29 00:59:59', '2026-03-29T00:59:59Z', 1774745999, 1774745999000),
          (2, '2026-03-29 01:00:00', '2026-03-29T01:00:00', 1774746000, 1774746000000),
          (3, '2026-03-29 01:00:00.5', '2026-03-29T01:00:00.500Z', 1774746000.5, 1774746000500),
          (4, '2026-03-29 01:00:01', '2026-03-29T01:00:01.000Z', 1774746001, 1774746001000),
          (5, NULL, NULL, NULL, NULL);
        """;

    private static readonly DateTimeOffset Two = new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, int> Storages => new()
    {
        { "iso", (int)TimeStorage.Iso }, { "iso_t", (int)TimeStorage.IsoT }, { "unix", (int)TimeStorage.Unix }, { "unix_ms", (int)TimeStorage.UnixMs },
    };

    [Theory]
    [MemberData(nameof(Storages))]
    public void Compares_instants_in_every_storage(string name, int storage)
    {
        using var run = new SqliteRun(Rows);
        var column = Column("t", name, DataType.DateTimeTz, (TimeStorage)storage);
        var half = Two.AddMilliseconds(500);
        Ids(run, Call(">=", column, Value(Two))).ShouldBe("2 3 4");
        Ids(run, Call("<", column, Value(Two))).ShouldBe("1");
        Ids(run, Call(">", column, Value(Two))).ShouldBe("3 4");
        Ids(run, Call("<=", column, Value(Two))).ShouldBe("1 2");
        Ids(run, Call("=", column, Value(Two))).ShouldBe("2");
        Ids(run, Call("=", column, Value(half))).ShouldBe("3");
        Ids(run, Call("<", column, Value(half))).ShouldBe("1 2");
        Ids(run, Call(">=", column, Value(half))).ShouldBe("3 4");
        Ids(run, Call("<>", column, Value(Two))).ShouldBe("1 3 4");
        Ids(run, Call("between", column, Value(Two), Value(Two.AddSeconds(1)))).ShouldBe("2 3 4");
        Ids(run, Call("is distinct from", column, Value(Two))).ShouldBe("1 3 4 5");
        Ids(run, new SqlIn(column, [Value(Two), Value(Two.AddSeconds(1))], Negated: false)).ShouldBe("2 4");
        Ids(run, new SqlIn(column, [Value(Two), Value(Two.AddSeconds(1))], Negated: true)).ShouldBe("1 3");
        Ids(run, Call("is null", column)).ShouldBe("5");
    }

    [Theory]
    [InlineData((int)TimeStorage.Iso, "2026-03-29 01:00:00")]
    [InlineData((int)TimeStorage.IsoT, "2026-03-29T01:00:00")]
    [InlineData((int)TimeStorage.Unix, 1774746000L)]
    [InlineData((int)TimeStorage.UnixMs, 1774746000000L)]
    public void A_range_leaves_the_column_bare_and_sends_its_storage(int storage, object sent)
    {
        var query = Render(Select(Call(">=", Column("t", "at", DataType.DateTimeTz, (TimeStorage)storage), Value(Two.ToOffset(TimeSpan.FromHours(2))))), Sqlite);
        query.Text.ShouldBe("SELECT at >= ?1 AS x\nFROM t");
        query.Parameters.Single().Value.ShouldBe(sent);
    }

    [Fact]
    public void One_value_beside_columns_of_two_storages_is_two_parameters()
    {
        var value = Value(Two);
        var query = Render(
            Select(Call("and", Call(">=", Column("t", "a", DataType.DateTimeTz), value), Call("<", Column("t", "b", DataType.DateTimeTz, TimeStorage.Unix), value))),
            Sqlite);
        query.Text.ShouldStartWith("SELECT a >= ?1 AND b < ?2 AS x");
        query.Parameters.Select(p => p.Value).ShouldBe(["2026-03-29 01:00:00", 1774746000L]);
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public void Turns_every_storage_into_iso_text_where_it_is_a_value(string name, int storage)
    {
        using var run = new SqliteRun(Rows);
        var column = Column("t", name, DataType.DateTimeTz, (TimeStorage)storage);
        var rows = run.Rows(Statement(new SqlSelect { Columns = [new(column, "x")], From = View("t", "t"), Where = Call("<>", Column("t", "id", DataType.Integer), Value(3)) }));
        rows.ShouldBe(["2026-03-29 00:59:59", "2026-03-29 01:00:00", "2026-03-29 01:00:01", "null"]);
        run.Rows(Select(Aggregate(SqlAggregateFunction.Min, column))).ShouldBe(["2026-03-29 00:59:59"]);
        run.Rows(Select(Aggregate(SqlAggregateFunction.Max, column))).ShouldBe(["2026-03-29 01:00:01"]);
        run.Rows(Select(Aggregate(SqlAggregateFunction.CountDistinct, column))).ShouldBe(["4"]);
    }

    [Fact]
    public void A_day_beside_a_civil_time_is_its_start()
    {
        using var run = new SqliteRun("CREATE TABLE t (id INTEGER, d TEXT, at TEXT); INSERT INTO t VALUES (1, '2026-03-29', '2026-03-29 00:00:00'), (2, '2026-03-30', '2026-03-29 23:00:00')");
        var (day, at) = (Column("t", "d", DataType.Date), Column("t", "at", DataType.DateTime));
        Ids(run, Call("=", day, at)).ShouldBe("1");
        Ids(run, Call(">", day, at)).ShouldBe("2");
        Ids(run, Call(">=", at, Value(new DateOnly(2026, 3, 29)))).ShouldBe("1 2");
        Ids(run, Call("=", at, Value(new DateOnly(2026, 3, 29)))).ShouldBe("1");
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public void Finds_the_bucket_of_an_instant_and_none_for_NULL(string name, int storage)
    {
        using var run = new SqliteRun(Rows);
        var column = Column("t", name, DataType.DateTimeTz, (TimeStorage)storage);
        object[] bounds = [Two.AddHours(-1), Two, Two.AddSeconds(1), Two.AddSeconds(2)];
        run.Rows(Select(new SqlBucket(column, [.. bounds]))).ShouldBe(["1", "2", "2", "3", "null"]);
        run.Rows(Select(new SqlBucket(column, [.. bounds[..1]]))).ShouldBe(["1", "1", "1", "1", "null"]);
    }

    [Fact]
    public void A_tree_of_many_buckets_finds_each()
    {
        var start = new DateOnly(2026, 1, 1);
        object[] bounds = [.. Enumerable.Range(0, 365).Select(i => (object)start.AddDays(i))];
        using var run = new SqliteRun("CREATE TABLE t (d TEXT);" + string.Concat(bounds.Select(b => $"INSERT INTO t VALUES ('{b:yyyy-MM-dd}');")));
        run.Rows(Select(new SqlBucket(Column("t", "d", DataType.Date), [.. bounds])))
            .ShouldBe(Enumerable.Range(1, 365).Select(i => i.ToString()));
    }

    private static string Ids(SqliteRun run, SqlExpression condition) => string.Join(' ', run.Rows(Statement(new SqlSelect
    {
        Columns = [new(Column("t", "id", DataType.Integer), "id")],
        From = View("t", "t"),
        Where = condition,
    })));
}
