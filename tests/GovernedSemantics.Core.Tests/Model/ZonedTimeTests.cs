using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Model;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Model;

public sealed class ZonedTimeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-07-01 12:00", "2026-07-01T10:00Z")]
    [InlineData("Europe/Berlin", "2026-12-01 12:00", "2026-12-01T11:00Z")]
    [InlineData("America/New_York", "2026-07-01", "2026-07-01T04:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-07-01", "2026-06-30T13:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-12-01", "2026-11-30T13:00Z")]
    [InlineData("Asia/Kolkata", "2026-07-01", "2026-06-30T18:30Z")]
    [InlineData("UTC", "2026-07-01 00:00:00.1234567", "2026-07-01T00:00:00.1234567Z")]
    public void Turns_civil_time_into_an_instant_and_back(string zone, string civil, string instant)
    {
        ZonedTime.ToInstant(Civil(civil), Zone(zone)).ShouldBe(Instant(instant));
        ZonedTime.ToInstant(Civil(civil), Zone(zone)).Offset.ShouldBe(TimeSpan.Zero);
        ZonedTime.ToCivil(Instant(instant), Zone(zone)).ShouldBe(Civil(civil));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T01:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00Z")]
    [InlineData("America/New_York", "2024-03-10 02:30", "2024-03-10T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:30Z")]
    [InlineData("America/Havana", "2026-03-08 00:00", "2026-03-08T05:00Z")]
    [InlineData("America/St_Johns", "2006-04-02 00:30", "2006-04-02T03:31Z")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00Z")]
    public void Moves_a_civil_time_that_the_zone_skips_to_the_next_that_exists(string zone, string civil, string instant) =>
        ZonedTime.ToInstant(Civil(civil), Zone(zone)).ShouldBe(Instant(instant));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:00", "2026-10-25T00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:59:59", "2026-10-25T00:59:59Z")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00Z")]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45Z")]
    [InlineData("America/Havana", "2026-11-01 00:00", "2026-11-01T04:00Z")]
    [InlineData("America/St_Johns", "2006-10-28 23:30", "2006-10-29T02:00Z")]
    public void Takes_the_earlier_of_two_instants(string zone, string civil, string instant) =>
        ZonedTime.ToInstant(Civil(civil), Zone(zone)).ShouldBe(Instant(instant));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25T00:30Z", "2026-10-25T00:00Z", "2026-10-25T01:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T01:30Z", "2026-10-25T01:00Z", "2026-10-25T02:00Z")]
    [InlineData("Asia/Kolkata", "2026-10-25T01:00Z", "2026-10-25T00:30Z", "2026-10-25T01:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T14:59Z", "2026-04-04T14:00Z", "2026-04-04T15:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T15:00Z", "2026-04-04T15:00Z", "2026-04-04T15:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T15:45Z", "2026-10-03T15:30Z", "2026-10-03T16:00Z")]
    [InlineData("America/St_Johns", "2006-10-29T02:30:59Z", "2006-10-29T02:30Z", "2006-10-29T02:31Z")]
    [InlineData("America/St_Johns", "2006-10-29T02:31Z", "2006-10-29T02:31Z", "2006-10-29T03:30Z")]
    public void Cuts_hours_of_instants_where_the_offset_changes(string zone, string instant, string start, string end)
    {
        var period = ZonedTime.Period(Instant(instant), TimeGrain.Hour, Zone(zone));

        period.Start.ShouldBe(Instant(start));
        period.End.ShouldBe(Instant(end));
    }

    [Theory]
    [InlineData("America/Havana", "2026-03-08T05:00Z", "2026-03-08 00:00")]
    [InlineData("Europe/Berlin", "2026-03-29T01:00Z", "2026-03-29 02:00")]
    [InlineData("Europe/Berlin", "2026-10-25T01:00Z", "2026-10-25 02:00")]
    [InlineData("Europe/Berlin", "2026-10-25T00:00Z", "2026-10-25 02:00")]
    [InlineData("Europe/Berlin", "2026-07-01T00:30Z", "2026-07-01 02:30")]
    public void A_bound_after_a_skipped_stretch_is_the_start_of_the_stretch(string zone, string instant, string civil) =>
        ZonedTime.ToCivilBound(Instant(instant), Zone(zone)).ShouldBe(Civil(civil));

    [Fact]
    public void Writes_the_doubled_hour_with_two_offsets()
    {
        ZonedTime.In(Instant("2026-10-25T00:00Z"), Zone("Europe/Berlin")).ToString("o").ShouldBe("2026-10-25T02:00:00.0000000+02:00");
        ZonedTime.In(Instant("2026-10-25T01:00Z"), Zone("Europe/Berlin")).ToString("o").ShouldBe("2026-10-25T02:00:00.0000000+01:00");
    }

    [Fact]
    public void Stops_at_the_ends_of_the_calendar_without_an_exception()
    {
        foreach (var id in ZoneIds)
        {
            var zone = Zone(id);
            foreach (var civil in new[] { DateTime.MinValue, DateTime.MaxValue })
            {
                ZonedTime.ToCivil(ZonedTime.ToInstant(civil, zone), zone).ShouldBe(civil, TimeSpan.FromDays(1));
            }

            foreach (var instant in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            {
                ZonedTime.In(instant, zone).ShouldBe(instant);
                var (start, end) = ZonedTime.Period(instant, TimeGrain.Hour, zone);
                start.ShouldBeLessThanOrEqualTo(instant);
                end.ShouldBeGreaterThanOrEqualTo(instant);
            }
        }
    }

    [Fact]
    public void An_instant_survives_the_way_to_civil_time_and_back_unless_it_is_the_later_of_two()
    {
        Prop.ForAll(AnyInstant(), c =>
        {
            var back = ZonedTime.ToInstant(ZonedTime.ToCivil(c.Instant, c.Zone), c.Zone);
            back.ShouldBeLessThanOrEqualTo(c.Instant);
            if (back != c.Instant)
            {
                ZonedTime.In(back, c.Zone).DateTime.ShouldBe(ZonedTime.In(c.Instant, c.Zone).DateTime);
                ZonedTime.In(back, c.Zone).Offset.ShouldBeGreaterThan(ZonedTime.In(c.Instant, c.Zone).Offset);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_instant_of_a_civil_time_is_the_first_at_which_clocks_show_it_or_later()
    {
        Prop.ForAll(AnyInstant(), c =>
        {
            var civil = c.Instant.DateTime;
            var instant = ZonedTime.ToInstant(civil, c.Zone);
            ZonedTime.ToCivil(instant, c.Zone).ShouldBeGreaterThanOrEqualTo(civil);
            ZonedTime.ToCivil(instant.AddTicks(-1), c.Zone).ShouldBeLessThan(civil);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_instant_lies_in_exactly_one_sub_daily_period()
    {
        Prop.ForAll(AnyInstant(), c =>
        {
            foreach (var grain in new[] { TimeGrain.Second, TimeGrain.Minute, TimeGrain.Hour })
            {
                var (start, end) = ZonedTime.Period(c.Instant, grain, c.Zone);
                start.ShouldBeLessThanOrEqualTo(c.Instant);
                end.ShouldBeGreaterThan(c.Instant);
                ZonedTime.Period(start, grain, c.Zone).ShouldBe((start, end));
                ZonedTime.Period(end.AddTicks(-1), grain, c.Zone).ShouldBe((start, end));
                ZonedTime.Period(end, grain, c.Zone).Start.ShouldBe(end);
            }
        }).QuickCheckThrowOnFailure();
    }

    // Half of the instants lie within two hours of a change of offset.
    private static Arbitrary<(DateTimeOffset Instant, TimeZoneInfo Zone)> AnyInstant()
    {
        string[] changes =
        [
            "2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-04-04T15:00Z", "2026-10-03T15:30Z",
            "2011-12-30T10:00Z", "2026-03-08T05:00Z", "2026-11-01T05:00Z", "2006-10-29T02:31Z", "2006-04-02T03:31Z",
        ];
        var near = from change in Gen.Elements(changes)
                   from seconds in Gen.Choose(-7_200, 7_200)
                   select Instant(change).AddSeconds(seconds);
        var any = from minutes in Gen.Choose(0, 60 * 24 * 365 * 100) select Instant("1950-01-01T00:00Z").AddMinutes(minutes);
        return (from instant in Gen.OneOf(near, any)
                from zone in Gen.Elements(ZoneIds)
                select (instant, Zone(zone))).ToArbitrary();
    }
}
