using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

/// <summary>The SQL on SQLite, against loops over the same random events, which tie often.</summary>
public sealed class ConversionLoweringTests
{
    private static readonly DateTime Start = new(2026, 3, 10, 22, 0, 0, DateTimeKind.Unspecified);

    private static readonly Kept Instant = new(DataType.DateTimeTz);

    public static TheoryData<string, string> Stores => new()
    {
        { "tz iso", "tz iso" }, { "tz iso", "tz iso_t" }, { "tz unix", "tz iso_t" }, { "tz unix_ms", "tz unix" }, { "tz iso_t", "tz unix_ms" },
        { "civil iso", "civil iso" }, { "civil iso", "tz unix" }, { "civil York", "tz iso" }, { "civil York", "civil iso" }, { "civil York", "civil York" },
        { "tz iso", "civil York" }, { "date", "date" }, { "date", "tz iso" }, { "tz unix_ms", "date" }, { "civil York", "date" },
    };

    [Theory]
    [MemberData(nameof(Stores))]
    public void Each_base_is_followed_as_the_loops_find_it(string bases, string follows)
    {
        var (visited, bought) = (KeptAs(bases), KeptAs(follows));
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var (visits, purchases) = (Events(random, 60), Events(random, 40));
            var days = visited.Type.Kind == TypeKind.Date || bought.Type.Kind == TypeKind.Date;
            var fixture = new ConversionFixture(visited, bought)
            {
                Window = (seed % 3, days) switch
                {
                    (0, _) => null,
                    (_, true) => new Duration(seed % 2 + 1, TimeGrain.Day),
                    (1, false) => new Duration(3, TimeGrain.Hour),
                    _ => new Duration(90, TimeGrain.Minute),
                },
                All = seed % 2 == 0,
                Same = seed % 4 > 1,
                Region = seed % 5 == 0 ? "north" : null,
                Range = seed % 6 == 0 ? null : ConversionFixture.Days("2026-03-11", "2026-03-12"),
            };
            Check(fixture, visited, visits, bought, purchases);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_event_is_not_its_own_follow_up(bool all)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var orders = Events(new Random(seed), 60);
            var fixture = new ConversionFixture(Instant, Instant, oneModel: true) { All = all, Window = seed % 2 == 0 ? null : new Duration(2, TimeGrain.Hour) };
            using var run = new SqliteRun(ConversionFixture.Setup(Instant, orders, Instant, []));
            run.Rows(fixture.Statement()).ShouldBe(Expected(fixture, Instant, orders, Instant, orders, followsFirst: true));
        }
    }

    [Fact]
    public void Fractions_of_a_second_decide_at_the_end_of_the_window()
    {
        var at = Start.AddMilliseconds(500);
        Occurrence[] visits = [new(1, 1, "a", "north", at), new(2, 2, "a", "north", at)];
        Occurrence[] purchases = [new(1, 1, "a", null, at.AddSeconds(10)), new(2, 2, "a", null, at.AddMilliseconds(9_900))];
        var fixture = new ConversionFixture(Instant, Instant) { Window = new Duration(10, TimeGrain.Second) };
        using var run = new SqliteRun(ConversionFixture.Setup(Instant, visits, Instant, purchases));

        run.Rows(fixture.Statement()).ShouldBe(["north|2|1"]);
    }

    [Fact]
    public void Bases_after_the_range_compete_and_are_not_counted()
    {
        Occurrence[] visits = [new(1, 1, "a", "north", Noon(11)), new(2, 1, "a", "north", Noon(12)), new(3, 2, "a", "north", Noon(11))];
        Occurrence[] purchases = [new(1, 1, "a", null, Noon(13)), new(2, 2, "a", null, Noon(13))];
        var fixture = new ConversionFixture(Instant, Instant)
        {
            Window = new Duration(7, TimeGrain.Day),
            Range = ConversionFixture.Days("2026-03-11", "2026-03-12"),
        };
        using var run = new SqliteRun(ConversionFixture.Setup(Instant, visits, Instant, purchases));

        run.Rows(fixture.Statement()).ShouldBe(["north|2|1"]);
    }

    [Fact]
    public void The_greatest_key_is_the_last_of_several_at_one_instant_whatever_is_filtered()
    {
        Occurrence[] visits = [new(2, 1, "a", "south", Noon(11)), new(10, 1, "a", "north", Noon(11))];
        Occurrence[] purchases = [new(1, 1, "a", null, Noon(11))];
        using var run = new SqliteRun(ConversionFixture.Setup(Instant, visits, Instant, purchases));

        run.Rows(new ConversionFixture(Instant, Instant).Statement()).ShouldBe(["north|1|1", "south|1|0"]);
        run.Rows(new ConversionFixture(Instant, Instant) { Region = "south" }.Statement()).ShouldBe(["south|1|0"]);
        run.Rows(new ConversionFixture(Instant, Instant) { Region = "south", All = true }.Statement()).ShouldBe(["south|1|0"]);
        run.Rows(new ConversionFixture(Instant, Instant, withKey: false).Statement()).ShouldBe(["north|1|0", "south|1|1"]);
    }

    [Fact]
    public void Without_keys_there_is_one_row_and_periods_are_those_of_the_base()
    {
        Occurrence[] visits = [new(1, 1, "a", "north", Noon(11)), new(2, 1, "a", "north", Noon(12)), new(3, null, null, null, Noon(12))];
        Occurrence[] purchases = [new(1, 1, "a", null, Noon(14)), new(2, 1, "a", null, Noon(15))];
        using var run = new SqliteRun(ConversionFixture.Setup(Instant, visits, Instant, purchases));
        var range = ConversionFixture.Days("2026-03-11", "2026-03-14");
        object[] bounds = [Utc(10, 23), Utc(11, 23), Utc(12, 23)];

        run.Rows(new ConversionFixture(Instant, Instant) { ByRegion = false, Range = range }.Statement()).ShouldBe(["3|1"]);
        run.Rows(new ConversionFixture(Instant, Instant) { ByRegion = false, Range = range, All = true }.Statement()).ShouldBe(["3|2"]);
        run.Rows(new ConversionFixture(Instant, Instant) { ByRegion = false, Range = ConversionFixture.Days("2027-01-01", "2027-01-02") }.Statement())
            .ShouldBe(["0|0"]);
        run.Rows(new ConversionFixture(Instant, Instant) { ByRegion = false, Range = range, Bounds = [.. bounds] }.Statement()).ShouldBe(["1|1|0", "2|2|1"]);
    }

    [Fact]
    public void A_window_of_hours_is_refused_where_one_side_has_only_days()
    {
        var bag = new DiagnosticBag();

        new ConversionFixture(new Kept(DataType.Date), Instant) { Window = new Duration(36, TimeGrain.Hour) }.Plan(bag).ShouldBeNull();

        bag.Errors().Select(d => d.Code).ShouldBe(["GS4025"]);
    }

    [Theory]
    [InlineData("tz iso", "tz iso", true)]
    [InlineData("civil York", "tz iso", false)]
    [InlineData("date", "tz iso", false)]
    [InlineData("date", "date", true)]
    public void Microsofts_parser_takes_it(string bases, string follows, bool all)
    {
        var fixture = new ConversionFixture(KeptAs(bases), KeptAs(follows))
        {
            Window = new Duration(7, TimeGrain.Day), All = all, Same = true, Region = "north", Range = ConversionFixture.Days("2026-03-11", "2026-03-12"),
        };

        Trees.TransactSqlErrors(Trees.Render(fixture.Statement(), Trees.SqlServer).Text).ShouldBeEmpty();
    }

    private static void Check(ConversionFixture fixture, Kept visited, Occurrence[] visits, Kept bought, Occurrence[] purchases)
    {
        using var run = new SqliteRun(ConversionFixture.Setup(visited, visits, bought, purchases));
        run.Rows(fixture.Statement()).ShouldBe(Expected(fixture, visited, visits, bought, purchases, followsFirst: false));
    }

    private static string[] Expected(
        ConversionFixture fixture, Kept visited, Occurrence[] visits, Kept bought, Occurrence[] purchases, bool followsFirst)
    {
        var days = visited.Type.Kind == TypeKind.Date || bought.Type.Kind == TypeKind.Date;
        DateTime? Clock(DateTime? at) => !days || at is not { } time ? at : Berlin(time).Date;
        var window = fixture.Window is { } w ? w.Count * Unit(w.Unit) : TimeSpan.MaxValue;
        var found = visits.ToDictionary(v => v, _ => 0);
        foreach (var purchase in purchases.Where(p => p.Customer is not null && p.At is not null && (!fixture.Same || p.Plan is not null)))
        {
            var at = Clock(purchase.At)!.Value;
            var last = visits
                .Where(v => v.Customer == purchase.Customer && (!fixture.Same || v.Plan == purchase.Plan))
                .Where(v => Clock(v.At) is { } before && (followsFirst ? before < at : before <= at))
                .OrderBy(v => Clock(v.At)).ThenBy(v => v.Id)
                .LastOrDefault();
            if (last is not null && (fixture.Window is null || at < Clock(last.At)!.Value + window))
            {
                found[last]++;
            }
        }

        return [.. visits
            .Where(v => IsCounted(fixture, v, visited))
            .GroupBy(v => v.Region)
            .OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key ?? "null"}|{g.Count()}|{g.Sum(v => fixture.All ? found[v] : Math.Min(1, found[v]))}")];
    }

    private static bool IsCounted(ConversionFixture fixture, Occurrence visit, Kept kept)
    {
        var (from, to) = (fixture.Range?.From, fixture.Range?.To);
        var at = visit.At is not { } time ? (DateTime?)null : kept.Type.Kind == TypeKind.Date ? Berlin(time).Date : Berlin(time);
        return (fixture.Range is null || (at >= from && at < to)) && (fixture.Region is null || visit.Region == fixture.Region);
    }

    private static Occurrence[] Events(Random random, int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new Occurrence(
            i,
            random.Next(8) is var c && c < 6 ? c % 4 : null,
            new[] { "a", "b", null }[random.Next(3)],
            new[] { "north", "south", "a ", null }[random.Next(4)],
            random.Next(12) == 0 ? null : Start.AddMinutes(30 * random.Next(100)))),
    ];

    private static Kept KeptAs(string text)
    {
        var parts = text.Split(' ');
        var type = parts[0] switch { "tz" => DataType.DateTimeTz, "civil" => DataType.DateTime, _ => DataType.Date };
        var storage = parts[^1] switch { "iso_t" => TimeStorage.IsoT, "unix" => TimeStorage.Unix, "unix_ms" => TimeStorage.UnixMs, _ => TimeStorage.Iso };
        return new Kept(type, storage, parts[^1] == "York" ? "America/New_York" : null);
    }

    private static TimeSpan Unit(TimeGrain grain) => grain switch
    {
        TimeGrain.Minute => TimeSpan.FromMinutes(1),
        TimeGrain.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    private static DateTime Berlin(DateTime utc) => ZonedTime.ToCivil(new DateTimeOffset(utc, TimeSpan.Zero), ConversionFixture.Settings.Zone);

    private static DateTime Noon(int day) => new(2026, 3, day, 12, 0, 0, DateTimeKind.Unspecified);

    private static DateTimeOffset Utc(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);
}
