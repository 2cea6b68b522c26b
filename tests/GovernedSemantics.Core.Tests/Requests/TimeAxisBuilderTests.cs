using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeAxisBuilderTests
{
    [Fact]
    public void Clips_the_first_and_the_last_period_but_keeps_their_labels()
    {
        var axis = Build("2026-11-18 10:00", "2026-12-01", TimeGrain.Week, DataType.DateTimeTz);

        axis.Periods.Select(p => p.Label).ShouldBe([new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)]);
        axis.Periods[0].Start.ShouldBe(Civil("2026-11-18 10:00"));
        axis.Periods[0].StartInstant.ShouldBe(Instant("2026-11-18T09:00Z"));
        axis.Periods[0].End.ShouldBe(Civil("2026-11-23"));
        axis.Periods[2].End.ShouldBe(Civil("2026-12-01"));
        axis.Periods[2].EndInstant.ShouldBe(Instant("2026-11-30T23:00Z"));
    }

    [Fact]
    public void Takes_bounds_of_days_from_the_zone()
    {
        var axis = Build("2026-10-24", "2026-10-27", TimeGrain.Day, DataType.DateTimeTz);

        axis.Periods.Select(p => p.EndInstant - p.StartInstant).ShouldBe([TimeSpan.FromHours(24), TimeSpan.FromHours(25), TimeSpan.FromHours(24)]);
    }

    [Fact]
    public void Labels_fiscal_years_by_their_start()
    {
        var axis = TimeAxisBuilder.Build(Range("2025-01-01", "2026-06-01"), TimeGrain.FiscalYear, Settings(fiscalMonth: 4), DataType.Date).Value;

        axis.Periods.Select(p => p.Label).ShouldBe([new DateOnly(2024, 4, 1), new DateOnly(2025, 4, 1), new DateOnly(2026, 4, 1)]);
    }

    [Fact]
    public void Gives_the_doubled_hour_of_instants_twice()
    {
        var axis = Build("2026-10-25 01:00", "2026-10-25 04:00", TimeGrain.Hour, DataType.DateTimeTz);

        axis.Periods.Select(p => ((DateTimeOffset)p.Label).ToString("yyyy-MM-dd HH:mm zzz")).ShouldBe(
            ["2026-10-25 01:00 +02:00", "2026-10-25 02:00 +02:00", "2026-10-25 02:00 +01:00", "2026-10-25 03:00 +01:00"]);
        axis.Periods.ShouldAllBe(p => p.End - p.Start == TimeSpan.FromHours(1));
    }

    [Fact]
    public void Leaves_out_the_hour_of_instants_that_the_zone_skips()
    {
        var axis = Build("2026-03-29 01:00", "2026-03-29 05:00", TimeGrain.Hour, DataType.DateTimeTz);

        axis.Periods.Select(p => ((DateTimeOffset)p.Label).Hour).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void Cuts_an_hour_where_clocks_change_by_half_an_hour()
    {
        var settings = Settings("Australia/Lord_Howe");
        var axis = TimeAxisBuilder.Build(TimeRange.Civil(Civil("2026-10-04"), Civil("2026-10-05"), settings), TimeGrain.Hour, settings, DataType.DateTimeTz).Value;

        axis.Periods.Length.ShouldBe(24);
        ((DateTimeOffset)axis.Periods[2].Label).ToString("HH:mm zzz").ShouldBe("02:30 +11:00");
        (axis.Periods[2].EndInstant - axis.Periods[2].StartInstant).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void Aligns_hours_with_the_clocks_of_a_half_hour_zone()
    {
        var settings = Settings("Asia/Kolkata");
        var axis = TimeAxisBuilder.Build(TimeRange.Civil(Civil("2026-10-04"), Civil("2026-10-05"), settings), TimeGrain.Hour, settings, DataType.DateTimeTz).Value;

        axis.Periods.Length.ShouldBe(24);
        axis.Periods.ShouldAllBe(p => p.StartInstant.Minute == 30);
        axis.Periods.ShouldAllBe(p => ((DateTimeOffset)p.Label).Minute == 0);
    }

    [Theory]
    [InlineData("2026-10-25")]
    [InlineData("2026-03-29")]
    public void Gives_civil_columns_24_hours_on_every_day(string day)
    {
        var axis = TimeAxisBuilder.Build(TimeRange.Civil(Civil(day), Civil(day).AddDays(1), Settings()), TimeGrain.Hour, Settings(), DataType.DateTime).Value;

        axis.Periods.Select(p => p.Label).ShouldBe(Enumerable.Range(0, 24).Select(h => (object)Civil(day).AddHours(h)));
    }

    [Fact]
    public void Has_one_day_less_where_the_zone_skipped_one()
    {
        var settings = Settings("Pacific/Apia");
        var axis = TimeAxisBuilder.Build(TimeRange.Civil(Civil("2011-12-29"), Civil("2012-01-01"), settings), TimeGrain.Day, settings, DataType.DateTimeTz).Value;

        axis.Periods.Select(p => (p.EndInstant - p.StartInstant).TotalHours).ShouldBe([24, 0, 24]);
    }

    [Fact]
    public void Reaches_the_ends_of_the_calendar()
    {
        var axis = Build("0001-01-01", "9999-12-31", TimeGrain.Year, DataType.Date);

        axis.Periods.Length.ShouldBe(9999);
        axis.Periods[0].Label.ShouldBe(new DateOnly(1, 1, 1));
        axis.Periods[^1].End.ShouldBe(Civil("9999-12-31"));
    }

    [Fact]
    public void Refuses_more_than_20000_periods_and_names_the_finest_grain_that_fits()
    {
        var error = TimeAxisBuilder.Build(Range("2026-01-01", "2027-01-01"), TimeGrain.Second, Settings(), DataType.DateTimeTz, "/group_by/0").Errors.Single();

        error.Code.ShouldBe("GS3154");
        error.Location.Pointer.ShouldBe("/group_by/0");
        error.Message.ShouldContain("31,536,000");
        error.Suggestion.ShouldBe("The finest grain that fits is hour.");
        error.Allowed.ShouldBe(["hour", "day", "week", "month", "quarter", "year"]);
    }

    [Theory]
    [InlineData("second")]
    [InlineData("day")]
    [InlineData("week")]
    public void Refuses_fine_grains_over_the_whole_calendar(string grain) =>
        TimeAxisBuilder.Build(Range("0001-01-01", "9999-12-31"), TimeNames.Grain(grain)!.Value, Settings(), DataType.DateTimeTz).Errors.Single().Code.ShouldBe("GS3154");

    [Fact]
    public void Allows_exactly_20000_periods()
    {
        var from = Civil("2026-06-01");
        var most = TimeAxisBuilder.Build(TimeRange.Civil(from, from.AddSeconds(20_000), Settings()), TimeGrain.Second, Settings(), DataType.DateTimeTz);
        var more = TimeAxisBuilder.Build(TimeRange.Civil(from, from.AddSeconds(20_000.5), Settings()), TimeGrain.Second, Settings(), DataType.DateTimeTz);

        most.Value.Periods.Length.ShouldBe(20_000);
        more.Errors.Single().Code.ShouldBe("GS3154");
    }

    [Fact]
    public void Periods_tile_the_range()
    {
        Prop.ForAll(AnyAxis(), c =>
        {
            var range = TimeRange.Between(c.From, c.To, c.Settings);
            var built = TimeAxisBuilder.Build(range, c.Grain, c.Settings, c.Type);
            if (!built.TryGet(out var axis))
            {
                built.Errors.Single().Code.ShouldBe("GS3154");
                return;
            }

            axis.Periods[0].StartInstant.ShouldBe(c.From);
            axis.Periods[^1].EndInstant.ShouldBe(c.To);
            axis.Periods[0].Start.ShouldBe(range.From!.Value);
            axis.Periods.Select(p => p.Label).Distinct().Count().ShouldBe(axis.Periods.Length);
            axis.Periods.Zip(axis.Periods.Skip(1)).All(p => p.Second.StartInstant == p.First.EndInstant).ShouldBeTrue();
            axis.Periods.All(p => p.StartInstant < p.EndInstant).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_instant_of_the_range_lies_in_exactly_one_period_and_that_has_its_label()
    {
        Prop.ForAll(AnyAxis(), c =>
        {
            var range = TimeRange.Between(c.From, c.To, c.Settings);
            if (TimeAxisBuilder.Build(range, c.Grain, c.Settings, DataType.DateTimeTz).TryGet(out var axis))
            {
                var at = c.From + ((c.To - c.From) * 0.37);
                var period = axis.Periods.Where(p => p.StartInstant <= at && at < p.EndInstant).ShouldHaveSingleItem();
                var local = ZonedTime.In(at, c.Settings.Zone);
                var expected = CivilTime.PeriodStart(local.DateTime, c.Grain, c.Settings);
                if (period.Label is DateTimeOffset label)
                {
                    label.Offset.ShouldBe(local.Offset);
                    CivilTime.PeriodStart(label.DateTime, c.Grain, c.Settings).ShouldBe(expected);
                }
                else
                {
                    period.Label.ShouldBe(DateOnly.FromDateTime(expected));
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Arbitrary<(DateTimeOffset From, DateTimeOffset To, TimeGrain Grain, TimeSettings Settings, DataType Type)> AnyAxis() =>
        (from minutes in Gen.Choose(0, 60 * 24 * 365)
         from length in Gen.OneOf(Gen.Choose(1, 5_000), Gen.Choose(1, 40_000_000))
         from grain in Gen.Elements(Grains)
         from zone in Gen.Elements("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
         from weekStart in Gen.Choose(0, 6)
         from month in Gen.Choose(1, 12)
         let start = Instant("2026-01-01T00:00Z").AddMinutes(minutes)
         select (start, start.AddSeconds(length), grain, Settings(zone, (DayOfWeek)weekStart, month), DataType.DateTimeTz)).ToArbitrary();

    private static TimeRange Range(string from, string to) => TimeRange.Civil(Civil(from), Civil(to), Settings());

    private static TimeAxis Build(string from, string to, TimeGrain grain, DataType type) =>
        TimeAxisBuilder.Build(Range(from, to), grain, Settings(), type).Value;
}
