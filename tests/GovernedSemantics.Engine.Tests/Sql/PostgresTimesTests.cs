using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using Npgsql;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;

namespace GovernedSemantics.Engine.Tests.Sql;

/// <summary>
/// PostgreSQL's periods against the calendar of the core, which knows nothing of them; in a session far from the project's zone.
/// </summary>
public sealed class PostgresTimesTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"];

    private static readonly DateTimeOffset[] Instants =
    [
        .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2026, 3, 28, 13, 7, 9, TimeSpan.Zero).AddMinutes(i * 37)),
        .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2026, 10, 24, 22, 7, 9, TimeSpan.Zero).AddMinutes(i * 11)),
        .. Enumerable.Range(0, 60).Select(i => new DateTimeOffset(2025, 12, 25, 22, 7, 9, TimeSpan.Zero).AddHours(i * 37)),
    ];

    private static readonly DataSource Source =
        new("test", DatabaseKind.Postgres, "", ImmutableDictionary<string, string>.Empty, "", "", null, SourceSpan.None);

    [PostgresFact]
    public async Task Periods_of_instants_follow_the_zone_of_the_project()
    {
        await FillAsync();
        foreach (var settings in Settings())
        {
            foreach (var grain in Enum.GetValues<TimeGrain>().Where(g => g >= TimeGrain.Day))
            {
                var truncate = new SqlTruncate(Column("at", DataType.DateTimeTz), grain, settings, DataType.Date);
                var expected = Instants.Select(i => (object)DateOnly.FromDateTime(CivilTime.PeriodStart(ZonedTime.ToCivil(i, settings.Zone), grain, settings)));
                (await AnswersAsync<DateOnly>(truncate)).ShouldBe(expected, $"{settings} {grain}");
            }
        }
    }

    [PostgresFact]
    public async Task Periods_of_days_follow_weeks_and_fiscal_years()
    {
        await FillAsync();
        foreach (var settings in Settings())
        {
            foreach (var grain in Enum.GetValues<TimeGrain>().Where(g => g >= TimeGrain.Day))
            {
                var truncate = new SqlTruncate(Column("day", DataType.Date), grain, settings, DataType.Date);
                var expected = Instants.Select(i => (object)DateOnly.FromDateTime(CivilTime.PeriodStart(i.UtcDateTime.Date, grain, settings)));
                (await AnswersAsync<DateOnly>(truncate)).ShouldBe(expected, $"{settings} {grain}");
            }
        }
    }

    [PostgresFact]
    public async Task Sub_daily_periods_of_instants_are_instants()
    {
        await FillAsync();
        foreach (var settings in Settings())
        {
            foreach (var grain in new[] { TimeGrain.Second, TimeGrain.Minute, TimeGrain.Hour })
            {
                var truncate = new SqlTruncate(Column("at", DataType.DateTimeTz), grain, settings, DataType.DateTimeTz);
                var expected = Instants.Select(i => (object)ZonedTime.Period(i, grain, settings.Zone).Start.UtcDateTime);
                (await AnswersAsync<DateTime>(truncate)).ShouldBe(expected, $"{settings} {grain}");
            }
        }
    }

    [PostgresFact]
    public async Task Civil_time_of_another_zone_is_converted()
    {
        await FillAsync();
        var (own, project) = (TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var truncate = new SqlTruncate(Column("civil", DataType.DateTime, own.Id), TimeGrain.Day, TimeSettings.Default with { Zone = project }, DataType.Date);
        var expected = Instants.Select(i => (object)DateOnly.FromDateTime(ZonedTime.ToCivil(ZonedTime.ToInstant(i.UtcDateTime, own), project)));
        (await AnswersAsync<DateOnly>(truncate)).ShouldBe(expected);
    }

    [PostgresFact]
    public async Task Parts_are_those_of_the_calendar()
    {
        await FillAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
        foreach (var part in Enum.GetValues<DatePart>())
        {
            var expected = Instants.Select(i => (object)PartOf(ZonedTime.ToCivil(i, zone), part));
            (await AnswersAsync<int>(new SqlDatePart(Column("at", DataType.DateTimeTz), part, TimeSettings.Default with { Zone = zone })))
                .ShouldBe(expected, part.ToString());
        }
    }

    [PostgresFact]
    public async Task Buckets_are_found_in_dates_civil_times_instants_and_numbers()
    {
        await FillAsync();
        var low = Instants.Min();
        var bounds = Enumerable.Range(0, 100).Select(i => low.AddHours(i * 80)).ToArray();
        var byInstant = Instants.Select(i => (object)bounds.Count(b => b <= i)).ToArray();
        (await AnswersAsync<int>(new SqlBucket(Column("at", DataType.DateTimeTz), [.. bounds]))).ShouldBe(byInstant);
        (await AnswersAsync<int>(new SqlBucket(Column("civil", DataType.DateTime), [.. bounds.Select(b => (object)b.UtcDateTime)]))).ShouldBe(byInstant);
        var days = Enumerable.Range(0, 50).Select(i => DateOnly.FromDateTime(low.UtcDateTime).AddDays(i * 7)).ToArray();
        (await AnswersAsync<int>(new SqlBucket(Column("day", DataType.Date), [.. days])))
            .ShouldBe(Instants.Select(i => (object)days.Count(d => d <= DateOnly.FromDateTime(i.UtcDateTime))));
        (await AnswersAsync<int>(new SqlBucket(Column("id", DataType.Integer), [0L, 10L, 20L])))
            .ShouldBe(Enumerable.Range(0, Instants.Length).Select(i => (object)(i < 10 ? 1 : i < 20 ? 2 : 3)));
    }

    private static IEnumerable<TimeSettings> Settings() =>
        from zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById)
        from other in new[] { (Week: DayOfWeek.Monday, Month: 1), (Week: DayOfWeek.Sunday, Month: 4), (Week: DayOfWeek.Saturday, Month: 12) }
        select new TimeSettings(zone, other.Week, other.Month);

    private static int PartOf(DateTime time, DatePart part) => part switch
    {
        DatePart.YearNumber => time.Year,
        DatePart.QuarterOfYear => (time.Month + 2) / 3,
        DatePart.MonthOfYear => time.Month,
        DatePart.DayOfYear => time.DayOfYear,
        DatePart.DayOfMonth => time.Day,
        DatePart.DayOfWeek => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek,
        DatePart.HourOfDay => time.Hour,
        DatePart.WeekOfYear => ISOWeek.GetWeekOfYear(time),
        _ => ISOWeek.GetYear(time),
    };

    private static SqlColumn Column(string name, DataType type, string? zone = null) =>
        new("t", new ViewColumn(name, name, type, Classification.Internal, TimeStorage.Iso, zone, SourceSpan.None));

    private async Task FillAsync() => await database.RunScriptAsync(
        "DROP TABLE IF EXISTS t; CREATE TABLE t (id int, at timestamptz, civil timestamp, day date);"
        + string.Concat(Instants.Select((i, n) => $"INSERT INTO t VALUES ({n}, '{i:yyyy-MM-dd HH:mm:ss}Z', '{i:yyyy-MM-dd HH:mm:ss}', '{i:yyyy-MM-dd}');")));

    private async Task<object[]> AnswersAsync<T>(SqlExpression expression)
    {
        var view = new ApprovedView("t", ["t"], Source, "", "", null, [], SourceSpan.None);
        var statement = new SqlStatement([], new SqlSelect
        {
            Columns = [new(expression, "x")],
            From = new SqlViewTable(view, "t"),
            OrderBy = [new(Column("id", DataType.Integer), false)],
        });
        var query = CompiledQuery.Render(statement, SqlDialects.Of(DatabaseKind.Postgres), Source).Value;
        await using var connection = new NpgsqlConnection(database.ConnectionText + ";Options=-c timezone=Pacific/Kiritimati");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query.Text, connection);
        foreach (var parameter in query.Parameters)
        {
            command.Parameters.Add(PostgresParameters.Of(parameter));
        }

        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<object>();
        while (await reader.ReadAsync())
        {
            answers.Add(reader.GetFieldValue<T>(0)!);
        }

        return [.. answers];
    }
}
