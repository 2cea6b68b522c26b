using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeRangeResolverTests
{
    // A Sunday, 14:26 in Berlin.
    private static readonly DateTimeOffset Now = Instant("2026-11-22T13:26Z");

    [Theory]
    [InlineData("8 weeks", false, "2026-09-21", "2026-11-16")]
    [InlineData("8 weeks", true, "2026-09-28", "2026-11-23")]
    [InlineData("1 day", false, "2026-11-21", "2026-11-22")]
    [InlineData("30 days", true, "2026-10-24", "2026-11-23")]
    [InlineData("3 months", false, "2026-08-01", "2026-11-01")]
    [InlineData("3 months", true, "2026-09-01", "2026-12-01")]
    [InlineData("1 quarter", false, "2026-07-01", "2026-10-01")]
    [InlineData("2 years", false, "2024-01-01", "2026-01-01")]
    [InlineData("1 fiscal_quarter", true, "2026-11-01", "2027-02-01")]
    [InlineData("1 fiscal_year", false, "2025-02-01", "2026-02-01")]
    [InlineData("3 hours", false, "2026-11-22 11:00", "2026-11-22 14:00")]
    [InlineData("3 hours", true, "2026-11-22 12:00", "2026-11-22 15:00")]
    [InlineData("90 minutes", false, "2026-11-22 12:56", "2026-11-22 14:26")]
    [InlineData("100000 seconds", false, "2026-11-21 10:39:20", "2026-11-22 14:26")]
    public void Counts_complete_periods_back(string duration, bool includeCurrent, string from, string to) =>
        ShouldBe(new LastPeriods(Duration.Parse(duration)!.Value) { IncludeCurrent = includeCurrent }, from, to, Settings(fiscalMonth: 2));

    [Fact]
    public void Follows_the_week_start_of_the_project() =>
        ShouldBe(new LastPeriods(new Duration(1, TimeGrain.Week)), "2026-11-15", "2026-11-22", Settings(weekStart: DayOfWeek.Sunday));

    [Theory]
    [InlineData("day", "2026-11-22", "2026-11-23")]
    [InlineData("week", "2026-11-16", "2026-11-23")]
    [InlineData("month", "2026-11-01", "2026-12-01")]
    [InlineData("fiscal_year", "2026-02-01", "2027-02-01")]
    [InlineData("hour", "2026-11-22 14:00", "2026-11-22 15:00")]
    public void Takes_the_whole_running_period(string grain, string from, string to) =>
        ShouldBe(new ThisPeriod(TimeNames.Grain(grain)!.Value), from, to, Settings(fiscalMonth: 2));

    [Theory]
    [InlineData("day", "2026-11-21", "2026-11-22")]
    [InlineData("quarter", "2026-07-01", "2026-10-01")]
    [InlineData("fiscal_quarter", "2026-08-01", "2026-11-01")]
    [InlineData("minute", "2026-11-22 14:25", "2026-11-22 14:26")]
    public void Takes_the_former_period(string grain, string from, string to) =>
        ShouldBe(new PreviousPeriod(TimeNames.Grain(grain)!.Value), from, to, Settings(fiscalMonth: 2));

    [Theory]
    [InlineData("week", "2026-11-16", "2026-11-22")]
    [InlineData("month", "2026-11-01", "2026-11-22")]
    [InlineData("year", "2026-01-01", "2026-11-22")]
    [InlineData("fiscal_year", "2026-02-01", "2026-11-22")]
    public void Ends_to_date_with_yesterday(string grain, string from, string to) =>
        ShouldBe(new PeriodToDate(TimeNames.Grain(grain)!.Value), from, to, Settings(fiscalMonth: 2));

    [Theory]
    [InlineData("2026-03-01", "2026-04-01", "2026-03-01", "2026-04-01")]
    [InlineData("2026", "2026-04", "2026-01-01", "2026-04-01")]
    [InlineData("2026-Q2", "2026-W45", "2026-04-01", "2026-11-02")]
    [InlineData("2026-03-01 10:00", "2026-03-01T10:00:00.5", "2026-03-01 10:00", "2026-03-01 10:00:00.5")]
    [InlineData("2026-03-01T00:00Z", "2026-03-01T00:00-05:00", "2026-03-01 01:00", "2026-03-01 06:00")]
    [InlineData("0001-01-01", "9999-12-31", "0001-01-01", "9999-12-31")]
    [InlineData(" 2026-03-01 ", "2026-04", "2026-03-01", "2026-04-01")]
    public void Reads_written_bounds(string from, string to, string expectedFrom, string expectedTo) =>
        ShouldBe(new FromTo(from, to), expectedFrom, expectedTo, Settings());

    [Fact]
    public void Leaves_a_bound_open_that_is_not_written()
    {
        var range = Resolve(new FromTo("2026-03", null)).Value.Range!;

        range.IsBounded.ShouldBeFalse();
        range.From.ShouldBe(Civil("2026-03-01"));
        range.To.ShouldBeNull();
        range.ToInstant.ShouldBeNull();
    }

    [Fact]
    public void Gives_the_instants_of_civil_bounds_in_the_zone()
    {
        var range = Resolve(new FromTo("2026-03-29 02:30", "2026-10-25 02:30")).Value.Range!;

        range.FromInstant.ShouldBe(Instant("2026-03-29T01:00Z"));
        range.ToInstant.ShouldBe(Instant("2026-10-25T00:30Z"));
    }

    [Fact]
    public void Keeps_the_instant_of_a_bound_with_an_offset()
    {
        var range = Resolve(new FromTo("2026-10-25T02:30+01:00", "2026-10-25T04:00+01:00")).Value.Range!;

        range.FromInstant.ShouldBe(Instant("2026-10-25T01:30Z"));
        range.From.ShouldBe(Civil("2026-10-25 02:30"));
    }

    [Fact]
    public void Keeps_the_day_whose_midnight_the_zone_skips()
    {
        var range = TimeRangeResolver.Resolve(new FromTo("2026-03-08T05:00Z", "2026-03-09"), Now, Settings("America/Havana"), "/time").Value.Range!;

        range.From.ShouldBe(Civil("2026-03-08"));
    }

    [Fact]
    public void Means_all_history_without_a_range()
    {
        Resolve(null).Value.Range.ShouldBeNull();
        Resolve(new AllTime()).Value.Range.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-10-25T02:10Z", 3, "2026-10-24T23:00Z", "2026-10-25 01:00", "2026-10-25 03:00")]
    [InlineData("2026-10-25T01:10Z", 1, "2026-10-25T00:00Z", "2026-10-25 02:00", "2026-10-25 03:00")]
    [InlineData("2026-03-29T02:10Z", 3, "2026-03-28T23:00Z", "2026-03-29 00:00", "2026-03-29 04:00")]
    [InlineData("2026-03-29T02:10Z", 1, "2026-03-29T01:00Z", "2026-03-29 02:00", "2026-03-29 04:00")]
    public void Counts_hours_as_they_pass_when_the_clocks_change(string now, int hours, string fromInstant, string from, string to)
    {
        var range = TimeRangeResolver.Resolve(new LastPeriods(new Duration(hours, TimeGrain.Hour)), Instant(now), Settings(), "/time").Value.Range!;

        range.FromInstant.ShouldBe(Instant(fromInstant));
        (range.ToInstant - range.FromInstant).ShouldBe(TimeSpan.FromHours(hours));
        range.From.ShouldBe(Civil(from));
        range.To.ShouldBe(Civil(to));
    }

    [Fact]
    public void Counts_as_many_hours_as_are_asked_for_where_a_change_cuts_one()
    {
        var settings = Settings("Australia/Lord_Howe");
        var range = TimeRangeResolver.Resolve(new LastPeriods(new Duration(3, TimeGrain.Hour)), Instant("2026-10-03T17:05Z"), settings, "/time").Value.Range!;

        // 01:00 to 02:00, then from 02:30 to 03:00, then 03:00 to 04:00.
        (range.ToInstant - range.FromInstant).ShouldBe(TimeSpan.FromHours(2.5));
    }

    [Fact]
    public void Counts_many_hours_back_over_years()
    {
        var range = Resolve(new LastPeriods(new Duration(100_000, TimeGrain.Hour))).Value.Range!;

        (range.ToInstant - range.FromInstant).ShouldBe(TimeSpan.FromHours(100_000));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("2026-03-02", "2026-03-01")]
    [InlineData("2026-03", "2026")]
    [InlineData("2026-03-01T00:00Z", "2026-03-01T02:00+02:00")]
    [InlineData("2026-03-29 02:00", "2026-03-29 02:30")]
    public void Refuses_a_range_that_holds_no_time(string from, string to) =>
        Refused(new FromTo(from, to), "GS3151").Location.Pointer.ShouldBe("/time");

    [Fact]
    public void Tells_both_bounds_that_cannot_be_read()
    {
        var errors = Resolve(new FromTo("yesterday", "2026-02-30")).Errors;

        errors.Select(e => (e.Code, e.Location.Pointer)).ShouldBe([("GS3150", "/time/from"), ("GS3150", "/time/to")]);
        errors[0].Message.ShouldContain("\"yesterday\"");
    }

    [Theory]
    [InlineData("week", "2026-11-16T12:00Z")]
    [InlineData("month", "2026-11-01T00:00Z")]
    [InlineData("year", "2025-12-31T23:00Z")]
    [InlineData("fiscal_year", "2026-02-01T12:00Z")]
    public void Refuses_to_date_on_the_first_day_of_the_period(string grain, string now)
    {
        var result = TimeRangeResolver.Resolve(new PeriodToDate(TimeNames.Grain(grain)!.Value), Instant(now), Settings(fiscalMonth: 2), "/time");

        result.Errors.Single().Code.ShouldBe("GS3152");
        result.Errors.Single().Location.Pointer.ShouldBe("/time/to_date");
    }

    [Theory]
    [InlineData("day")]
    [InlineData("hour")]
    public void Refuses_to_date_of_a_day_or_less(string grain) => Refused(new PeriodToDate(TimeNames.Grain(grain)!.Value), "GS3155");

    [Fact]
    public void Refuses_what_leads_out_of_the_calendar()
    {
        foreach (var grain in Grains.Where(g => g >= TimeGrain.Month))
        {
            Refused(new LastPeriods(new Duration(100_000, grain)), "GS3153").Location.Pointer.ShouldBe("/time/last");
        }

        Refused(new FromTo(null, "9999-12-31 10:00"), "GS3153").Location.Pointer.ShouldBe("/time/to");
        var late = Instant("9999-12-31T12:00Z");
        foreach (var grain in Grains.Where(g => g >= TimeGrain.Day))
        {
            TimeRangeResolver.Resolve(new ThisPeriod(grain), late, Settings("UTC"), "/time").Errors.Single().Code.ShouldBe("GS3153");
        }
    }

    [Fact]
    public void Never_throws_at_the_ends_of_the_calendar()
    {
        foreach (var now in new[] { DateTimeOffset.MinValue, Instant("0001-01-02T00:00Z"), Instant("9999-12-31T23:59:59Z"), DateTimeOffset.MaxValue })
        {
            foreach (var settings in new[] { "UTC", "Europe/Berlin", "America/New_York" }.Select(id => Settings(id, DayOfWeek.Sunday, 4)))
            {
                foreach (var grain in Grains)
                {
                    TimeRequest[] requests =
                    [
                        new LastPeriods(new Duration(1, grain)), new LastPeriods(new Duration(100_000, grain)) { IncludeCurrent = true },
                        new ThisPeriod(grain), new PreviousPeriod(grain), new PeriodToDate(grain),
                    ];
                    requests.ShouldAllBe(r => Ends(r, now, settings));
                }
            }
        }
    }

    private static bool Ends(TimeRequest request, DateTimeOffset now, TimeSettings settings)
    {
        var result = TimeRangeResolver.Resolve(request, now, settings, "/time");
        return result.IsOk ? result.Value.Range!.From <= result.Value.Range.To : !result.Errors.IsEmpty;
    }

    private static Result<ResolvedTime> Resolve(TimeRequest? request) => TimeRangeResolver.Resolve(request, Now, Settings(), "/time");

    private static Diagnostic Refused(TimeRequest request, string code)
    {
        var error = Resolve(request).Errors.Single();
        error.Code.ShouldBe(code);
        return error;
    }

    private static void ShouldBe(TimeRequest request, string from, string to, TimeSettings settings)
    {
        var range = TimeRangeResolver.Resolve(request, Now, settings, "/time").Value.Range!;
        range.From.ShouldBe(Civil(from));
        range.To.ShouldBe(Civil(to));
        range.FromInstant.ShouldBe(ZonedTime.ToInstant(Civil(from), settings.Zone));
        range.ToInstant.ShouldBe(ZonedTime.ToInstant(Civil(to), settings.Zone));
        range.IsBounded.ShouldBeTrue();
    }
}
