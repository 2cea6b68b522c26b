using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

/// <summary>Times a fixed length later, times on the project's clocks, and sequences of text, as each database spells them.</summary>
public sealed class LaterAndCivilTests
{
    private static readonly TimeSettings Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);

    private static readonly SqlColumn At = Column("t", "at", DataType.DateTimeTz);
    private static readonly SqlColumn Civil = Column("t", "civil", DataType.DateTime);
    private static readonly SqlColumn Tokyo = Column("t", "civil", DataType.DateTime, zone: "Asia/Tokyo");
    private static readonly SqlColumn Day = Column("t", "on_day", DataType.Date);

    [Theory]
    [InlineData(604_800, "at + INTERVAL '168 hours'", "DATEADD(hour, 168, at)", "gsem_later(at, 604800)")]
    [InlineData(5_400, "at + INTERVAL '90 minutes'", "DATEADD(minute, 90, at)", "gsem_later(at, 5400)")]
    [InlineData(61, "at + INTERVAL '61 seconds'", "DATEADD(second, 61, at)", "gsem_later(at, 61)")]
    public void Instants_are_moved_by_the_clock_and_never_by_days(long seconds, string postgres, string sqlServer, string sqlite)
    {
        Expression(new SqlLater(At, seconds), Postgres).ShouldBe(postgres);
        Expression(new SqlLater(At, seconds), SqlServer).ShouldBe(sqlServer);
        Expression(new SqlLater(At, seconds), Sqlite).ShouldBe(sqlite);
    }

    [Fact]
    public void Dates_are_moved_by_days()
    {
        Expression(new SqlLater(Day, 7), Postgres).ShouldBe("on_day + 7");
        Expression(new SqlLater(Day, 7), SqlServer).ShouldBe("DATEADD(day, 7, on_day)");
        Expression(new SqlLater(Day, 7), Sqlite).ShouldBe("DATE(on_day, '+7 days')");
    }

    [Theory]
    [InlineData("2026-03-28 12:00:00.5", 86_400L, "2026-03-29 12:00:00.5")]
    [InlineData("2026-12-31 23:59:59", 1L, "2027-01-01 00:00:00")]
    [InlineData("9999-12-31 23:59:59", 86_400L, "9999-12-31 23:59:59.9999999")]
    [InlineData("soon", 1L, null)]
    public void Fractions_are_kept_and_the_end_of_time_is_not_passed(string time, long seconds, string? expected) =>
        SqliteRegisteredFunctions.Scalars.Single(f => f.Name == SqliteRegisteredFunctions.Later).Call([time, seconds]).ShouldBe(expected);

    [Fact]
    public void Only_times_of_other_zones_are_moved_to_the_clocks_of_the_project()
    {
        Expression(new SqlCivil(At, Berlin), Postgres).ShouldBe("at AT TIME ZONE 'Europe/Berlin'");
        Expression(new SqlCivil(Tokyo, Berlin), Postgres).ShouldBe("civil AT TIME ZONE 'Asia/Tokyo' AT TIME ZONE 'Europe/Berlin'");
        Expression(new SqlCivil(Civil, Berlin), Postgres).ShouldBe("civil");
        Expression(new SqlCivil(At, Berlin), SqlServer).ShouldBe("CAST(at AT TIME ZONE 'W. Europe Standard Time' AS datetime2)");
        Expression(new SqlCivil(Civil, Berlin), SqlServer).ShouldBe("civil");
        Expression(new SqlCivil(At, Berlin), Sqlite).ShouldBe("gsem_local(at, 'Europe/Berlin')");
        Expression(new SqlCivil(Tokyo, Berlin), Sqlite).ShouldBe("gsem_local(gsem_utc(civil, 'Asia/Tokyo'), 'Europe/Berlin')");
        Expression(new SqlCivil(Civil, Berlin), Sqlite).ShouldBe("civil");
    }

    [Fact]
    public void Text_with_blanks_at_its_end_is_a_sequence_of_its_own_on_sql_server()
    {
        var window = new SqlWindow(
            SqlWindowFunction.Lead, Reference("e", "n", DataType.Integer), [Reference("e", "name", DataType.String)],
            [new SqlOrder(Reference("e", "n", DataType.Integer), true)], false, null, DataType.Integer);

        Expression(window, SqlServer).ShouldBe("LEAD(n) OVER (PARTITION BY name, DATALENGTH(name) ORDER BY n DESC)");
        Expression(window, Postgres).ShouldBe("LEAD(n) OVER (PARTITION BY name ORDER BY n DESC NULLS LAST)");
    }
}
