using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlServerWriterTests
{
    private static readonly TimeSettings Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);

    private static readonly SqlColumn Name = Column("t", "name", DataType.String);
    private static readonly SqlColumn N = Column("t", "n", DataType.Integer);
    private static readonly SqlColumn At = Column("t", "at", DataType.DateTimeTz);

    [Fact]
    public void Groups_text_by_its_length_too_and_writes_computed_keys_once()
    {
        var at = new SqlTruncate(At, TimeGrain.Month, Berlin, DataType.Date);
        var text = Sql(new SqlSelect
        {
            Columns = [new(at, "month"), new(Name, "name"), new(Call("upper", Name), "big"), new(Count(), "n")],
            From = View("t", "t"),
            GroupByFirst = 3,
            OrderBy = [new(at, false)],
            Limit = Value(5),
        });
        text.ShouldBe("""
            SELECT g_key.month, t.name COLLATE Latin1_General_BIN2 AS name, g_key.big, COUNT_BIG(*) AS n
            FROM t
            CROSS APPLY (
              SELECT
                DATEADD(month, DATEDIFF(month, CAST('00010101' AS date), CAST(t.at AT TIME ZONE 'W. Europe Standard Time' AS datetime2)), CAST('00010101' AS date)) AS month,
                UPPER(t.name COLLATE Latin1_General_BIN2) COLLATE Latin1_General_BIN2 AS big
            ) AS g_key
            GROUP BY g_key.month, t.name COLLATE Latin1_General_BIN2, DATALENGTH(t.name), g_key.big, DATALENGTH(g_key.big)
            ORDER BY CASE WHEN g_key.month IS NULL THEN 1 ELSE 0 END, g_key.month
            OFFSET 0 ROWS FETCH NEXT @p1 ROWS ONLY
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Distinct_rows_are_grouped_and_pages_need_an_order() => Sql(new SqlSelect
    {
        Columns = [new(Name, "name"), new(N, "n")],
        Distinct = true,
        From = View("t", "t"),
        Offset = Value(10),
    }).ShouldBe("""
        SELECT name COLLATE Latin1_General_BIN2 AS name, n
        FROM t
        GROUP BY name COLLATE Latin1_General_BIN2, DATALENGTH(name), n
        ORDER BY (SELECT NULL)
        OFFSET @p1 ROWS
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_constant_key_is_a_column_of_CROSS_APPLY_since_GROUP_BY_takes_no_constant() => Sql(new SqlSelect
    {
        Columns = [new(SqlConstant.Null(DataType.String), "region"), new(Count(), "n")],
        From = View("t", "t"),
        GroupByFirst = 1,
    }).ShouldBe("""
        SELECT g_key.region, COUNT_BIG(*) AS n
        FROM t
        CROSS APPLY (SELECT CAST(NULL AS nvarchar(4000)) AS region) AS g_key
        GROUP BY g_key.region, DATALENGTH(g_key.region)
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Aggregates_over_everything_have_no_GROUP_BY() =>
        Sql(new SqlSelect { Columns = [new(Count(), "n")], From = View("t", "t"), GroupByFirst = 0 }).ShouldBe("SELECT COUNT_BIG(*) AS n\nFROM t");

    private static string Sql(SqlSelect select)
    {
        var text = Render(Statement(select), SqlServer).Text;
        TransactSqlErrors(text).ShouldBeEmpty();
        return text;
    }
}
