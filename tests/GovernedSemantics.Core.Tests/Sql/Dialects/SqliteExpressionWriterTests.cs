using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

/// <summary>SQLite's own date functions against the calendar of the core, which knows nothing of them.</summary>
public sealed class SqliteExpressionWriterTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"];

    private static readonly ImmutableTimes Times = new();

    [Fact]
    public void Periods_of_days_are_those_of_the_calendar()
    {
        foreach (var settings in Settings(TimeZoneInfo.Utc))
        {
            foreach (var grain in Enum.GetValues<TimeGrain>().Where(g => g >= TimeGrain.Day))
            {
                var truncate = new SqlTruncate(Column("t", "d", DataType.Date), grain, settings, DataType.Date);
                var expected = Times.Days.Select(d => Iso(CivilTime.PeriodStart(d.ToDateTime(default), grain, settings)));
                Run("CREATE TABLE t (d TEXT)", Times.Days.Select(d => $"{d:yyyy-MM-dd}"), truncate).ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void Periods_of_instants_follow_the_zone()
    {
        foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var settings = new TimeSettings(zone, DayOfWeek.Sunday, 4);
            foreach (var grain in Enum.GetValues<TimeGrain>().Where(g => g >= TimeGrain.Day))
            {
                var truncate = new SqlTruncate(Column("t", "d", DataType.DateTimeTz), grain, settings, DataType.Date);
                var expected = Times.Instants.Select(i => Iso(CivilTime.PeriodStart(ZonedTime.ToCivil(i, zone), grain, settings)));
                Run("CREATE TABLE t (d TEXT)", Times.Instants.Select(i => $"{i:yyyy-MM-dd HH:mm:ss}"), truncate).ShouldBe(expected, zone.Id + " " + grain);
            }
        }
    }

    [Fact]
    public void Sub_daily_periods_of_instants_are_instants()
    {
        foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            foreach (var grain in new[] { TimeGrain.Second, TimeGrain.Minute, TimeGrain.Hour })
            {
                var truncate = new SqlTruncate(Column("t", "d", DataType.DateTimeTz), grain, TimeSettings.Default with { Zone = zone }, DataType.DateTimeTz);
                var expected = Times.Instants.Select(i => $"{ZonedTime.Period(i, grain, zone).Start:yyyy-MM-dd HH:mm:ss}");
                Run("CREATE TABLE t (d TEXT)", Times.Instants.Select(i => $"{i:yyyy-MM-dd HH:mm:ss}"), truncate).ShouldBe(expected, zone.Id + " " + grain);
            }
        }
    }

    [Fact]
    public void Civil_time_of_another_zone_is_converted()
    {
        var (own, project) = (TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var column = Column("t", "d", DataType.DateTime, zone: "America/New_York");
        var truncate = new SqlTruncate(column, TimeGrain.Day, TimeSettings.Default with { Zone = project }, DataType.Date);
        var expected = Times.Civil.Select(c => Iso(ZonedTime.ToCivil(ZonedTime.ToInstant(c, own), project).Date));
        Run("CREATE TABLE t (d TEXT)", Times.Civil.Select(c => $"{c:yyyy-MM-dd HH:mm:ss}"), truncate).ShouldBe(expected);
    }

    [Fact]
    public void Sub_daily_periods_of_civil_time_are_civil()
    {
        var truncate = new SqlTruncate(Column("t", "d", DataType.DateTime), TimeGrain.Hour, TimeSettings.Default, DataType.DateTime);
        Expression(truncate, Sqlite).ShouldBe("STRFTIME('%Y-%m-%d %H:00:00', d)");
        Run("CREATE TABLE t (d TEXT)", ["2026-10-25 02:30:15", "2026-10-25 23:59:59"], truncate).ShouldBe(["2026-10-25 02:00:00", "2026-10-25 23:00:00"]);
    }

    [Theory]
    [InlineData("iso", "2026-03-29 01:00:01", (int)TimeStorage.Iso)]
    [InlineData("iso_t", "2026-03-29T01:00:01.5Z", (int)TimeStorage.IsoT)]
    [InlineData("unix", 1774746001L, (int)TimeStorage.Unix)]
    [InlineData("unix_ms", 1774746001500L, (int)TimeStorage.UnixMs)]
    public void Truncates_every_storage(string name, object stored, int storage)
    {
        var column = Column("t", name, DataType.DateTimeTz, (TimeStorage)storage);
        var value = stored is string text ? $"'{text}'" : stored.ToString()!;
        using var run = new SqliteRun($"CREATE TABLE t ({name}); INSERT INTO t VALUES ({value})");
        SqlExpression Truncate(TimeGrain grain, string zone) =>
            new SqlTruncate(column, grain, TimeSettings.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) }, DataType.Date);
        run.Rows(Select(Truncate(TimeGrain.Second, "UTC"))).ShouldBe(["2026-03-29 01:00:01"]);
        run.Rows(Select(Truncate(TimeGrain.Day, "UTC"))).ShouldBe(["2026-03-29"]);
        run.Rows(Select(Truncate(TimeGrain.Day, "America/New_York"))).ShouldBe(["2026-03-28"]);
    }

    [Fact]
    public void Parts_are_those_of_the_calendar()
    {
        foreach (var part in Enum.GetValues<DatePart>())
        {
            Run("CREATE TABLE t (d TEXT)", Times.Civil.Select(c => $"{c:yyyy-MM-dd HH:mm:ss}"), new SqlDatePart(Column("t", "d", DataType.DateTime), part, TimeSettings.Default))
                .ShouldBe(Times.Civil.Select(c => PartOf(c, part).ToString()), part.ToString());
        }
    }

    private static int PartOf(DateTime time, DatePart part) => part switch
    {
        DatePart.YearNumber => time.Year,
        DatePart.QuarterOfYear => (time.Month + 2) / 3,
        DatePart.MonthOfYear => time.Month,
        DatePart.DayOfYear => time.DayOfYear,
        DatePart.DayOfMonth => time.Day,
        DatePart.DayOfWeek => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek,
        DatePart.HourOfDay => time.Hour,
        DatePart.WeekOfYear => System.Globalization.ISOWeek.GetWeekOfYear(time),
        _ => System.Globalization.ISOWeek.GetYear(time),
    };

    private static IEnumerable<TimeSettings> Settings(TimeZoneInfo zone) =>
        from start in new[] { DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday }
        from month in new[] { 1, 2, 4, 12 }
        select new TimeSettings(zone, start, month);

    private static string Iso(DateTime time) => $"{time:yyyy-MM-dd}";

    private static string[] Run(string table, IEnumerable<string> values, SqlExpression expression)
    {
        using var run = new SqliteRun(table + ";" + string.Concat(values.Select(v => $"INSERT INTO t VALUES ('{v}');")));
        return run.Rows(Select(expression));
    }

    /// <summary>Days over some years, and times around the changes of the clocks.</summary>
    private sealed class ImmutableTimes
    {
        public DateOnly[] Days { get; } = [.. Enumerable.Range(0, 200).Select(i => new DateOnly(2023, 12, 20).AddDays(i * 5))];

        public DateTimeOffset[] Instants { get; } =
        [
            .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2026, 3, 28, 13, 7, 9, TimeSpan.Zero).AddMinutes(i * 37)),
            .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2026, 4, 4, 13, 7, 9, TimeSpan.Zero).AddMinutes(i * 11)),
            .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2026, 10, 24, 22, 7, 9, TimeSpan.Zero).AddMinutes(i * 11)),
            .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2025, 12, 25, 22, 7, 9, TimeSpan.Zero).AddHours(i * 37)),
        ];

        public DateTime[] Civil { get; } = [.. Enumerable.Range(0, 150).Select(i => new DateTime(2024, 12, 25, 3, 20, 0).AddHours(i * 101))];
    }
}
