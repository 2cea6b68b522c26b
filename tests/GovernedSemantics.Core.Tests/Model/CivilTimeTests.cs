using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Model;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Model;

public sealed class CivilTimeTests
{
    [Theory]
    [InlineData("second", "2026-11-22 13:45:59", "2026-11-22 13:46:00")]
    [InlineData("minute", "2026-11-22 13:45:00", "2026-11-22 13:46:00")]
    [InlineData("hour", "2026-11-22 13:00:00", "2026-11-22 14:00:00")]
    [InlineData("day", "2026-11-22", "2026-11-23")]
    [InlineData("week", "2026-11-16", "2026-11-23")]
    [InlineData("month", "2026-11-01", "2026-12-01")]
    [InlineData("quarter", "2026-10-01", "2027-01-01")]
    [InlineData("year", "2026-01-01", "2027-01-01")]
    [InlineData("fiscal_quarter", "2026-10-01", "2027-01-01")]
    [InlineData("fiscal_year", "2026-04-01", "2027-04-01")]
    public void Finds_the_period_that_holds_a_time(string grain, string start, string next)
    {
        var settings = Settings(fiscalMonth: 4);
        var time = Civil("2026-11-22 13:45:59.1234567");

        CivilTime.PeriodStart(time, TimeNames.Grain(grain)!.Value, settings).ShouldBe(Civil(start));
        CivilTime.NextPeriod(time, TimeNames.Grain(grain)!.Value, settings).ShouldBe(Civil(next));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-11-16")]
    [InlineData(DayOfWeek.Tuesday, "2026-11-17")]
    [InlineData(DayOfWeek.Saturday, "2026-11-21")]
    [InlineData(DayOfWeek.Sunday, "2026-11-22")]
    public void Starts_weeks_on_the_day_of_the_project(DayOfWeek weekStart, string start) =>
        CivilTime.PeriodStart(Civil("2026-11-22 23:59"), TimeGrain.Week, Settings(weekStart: weekStart)).ShouldBe(Civil(start));

    [Theory]
    [InlineData(1, "2026-03-31", "2026-01-01", "2026-01-01", 2026)]
    [InlineData(2, "2026-01-31", "2025-11-01", "2025-02-01", 2026)]
    [InlineData(4, "2026-03-31", "2026-01-01", "2025-04-01", 2026)]
    [InlineData(4, "2026-04-01", "2026-04-01", "2026-04-01", 2027)]
    [InlineData(10, "2026-09-30", "2026-07-01", "2025-10-01", 2026)]
    [InlineData(12, "2026-12-01", "2026-12-01", "2026-12-01", 2027)]
    public void Follows_the_fiscal_year_of_the_project(int month, string time, string quarter, string year, int name)
    {
        var settings = Settings(fiscalMonth: month);

        CivilTime.PeriodStart(Civil(time), TimeGrain.FiscalQuarter, settings).ShouldBe(Civil(quarter));
        CivilTime.PeriodStart(Civil(time), TimeGrain.FiscalYear, settings).ShouldBe(Civil(year));
        CivilTime.FiscalYear(Civil(time), settings).ShouldBe(name);
    }

    [Fact]
    public void Names_a_fiscal_year_by_the_year_in_which_it_ends()
    {
        for (var month = 1; month <= 12; month++)
        {
            var settings = Settings(fiscalMonth: month);
            var last = CivilTime.NextPeriod(Civil("2026-06-15"), TimeGrain.FiscalYear, settings)!.Value.AddDays(-1);
            CivilTime.FiscalYear(Civil("2026-06-15"), settings).ShouldBe(last.Year);
        }
    }

    [Theory]
    [InlineData("2026-01-31", 1, "month", "2026-02-28")]
    [InlineData("2028-01-31 10:30", 1, "month", "2028-02-29 10:30")]
    [InlineData("2028-02-29", 1, "year", "2029-02-28")]
    [InlineData("2028-02-29", -4, "year", "2024-02-29")]
    [InlineData("2026-05-31", -1, "quarter", "2026-02-28")]
    [InlineData("2026-11-22", 2, "fiscal_year", "2028-11-22")]
    [InlineData("2026-11-22", -8, "week", "2026-09-27")]
    [InlineData("2028-02-28", 2, "day", "2028-03-01")]
    [InlineData("2026-12-31 23:59:59", 1, "second", "2027-01-01")]
    public void Adds_periods_and_clamps_to_the_month_end(string time, int count, string unit, string expected) =>
        CivilTime.Add(Civil(time), count, TimeNames.Grain(unit)!.Value).ShouldBe(Civil(expected));

    [Theory]
    [InlineData("9999-12-31", 1, "day")]
    [InlineData("9999-12-31 23:59:59", 1, "second")]
    [InlineData("9999-01-01", 1, "year")]
    [InlineData("0001-01-01", -1, "second")]
    [InlineData("0001-12-31", -12, "month")]
    [InlineData("2026-11-22", 100_000, "year")]
    [InlineData("2026-11-22", -100_000, "fiscal_year")]
    [InlineData("2026-11-22", int.MaxValue, "week")]
    [InlineData("2026-11-22", int.MinValue, "year")]
    public void Has_no_answer_beyond_the_calendar(string time, int count, string unit) =>
        CivilTime.Add(Civil(time), count, TimeNames.Grain(unit)!.Value).ShouldBeNull();

    [Fact]
    public void Cuts_the_first_period_at_the_year_1()
    {
        var settings = Settings(weekStart: DayOfWeek.Sunday, fiscalMonth: 4);

        CivilTime.PeriodStart(Civil("0001-01-03"), TimeGrain.Week, settings).ShouldBe(DateTime.MinValue);
        CivilTime.NextPeriod(Civil("0001-01-03"), TimeGrain.Week, settings).ShouldBe(Civil("0001-01-07"));
        CivilTime.PeriodStart(Civil("0001-03-31"), TimeGrain.FiscalYear, settings).ShouldBe(DateTime.MinValue);
        CivilTime.NextPeriod(Civil("0001-03-31"), TimeGrain.FiscalYear, settings).ShouldBe(Civil("0001-04-01"));
    }

    [Fact]
    public void Gives_the_last_period_no_end()
    {
        foreach (var grain in Grains)
        {
            CivilTime.NextPeriod(DateTime.MaxValue, grain, Settings()).ShouldBeNull();
            CivilTime.DaysIn(DateTime.MaxValue, grain, Settings()).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("2026-02-10", "month", 28)]
    [InlineData("2028-02-10", "month", 29)]
    [InlineData("1900-02-10", "month", 28)]
    [InlineData("2000-06-10", "year", 366)]
    [InlineData("2026-11-22", "quarter", 92)]
    [InlineData("2026-11-22", "week", 7)]
    [InlineData("2026-11-22", "day", 1)]
    public void Counts_the_days_of_a_period(string time, string grain, int days) =>
        CivilTime.DaysIn(Civil(time), TimeNames.Grain(grain)!.Value, Settings()).ShouldBe(days);

    [Fact]
    public void Labels_days_and_coarser_by_date_and_finer_by_time()
    {
        CivilTime.Label(Civil("2026-04-01"), TimeGrain.FiscalYear).ShouldBe(new DateOnly(2026, 4, 1));
        CivilTime.Label(Civil("2026-04-01"), TimeGrain.Day).ShouldBe(new DateOnly(2026, 4, 1));
        CivilTime.Label(Civil("2026-04-01 05:00"), TimeGrain.Hour).ShouldBe(Civil("2026-04-01 05:00"));
    }

    [Fact]
    public void Every_time_lies_in_exactly_one_period_whose_neighbours_touch_it()
    {
        Prop.ForAll(AnyCase(), c =>
        {
            var start = CivilTime.PeriodStart(c.Time, c.Grain, c.Settings);
            var next = CivilTime.NextPeriod(c.Time, c.Grain, c.Settings);
            start.ShouldBeLessThanOrEqualTo(c.Time);
            CivilTime.PeriodStart(start, c.Grain, c.Settings).ShouldBe(start);
            if (next is { } end)
            {
                end.ShouldBeGreaterThan(c.Time);
                CivilTime.PeriodStart(end, c.Grain, c.Settings).ShouldBe(end);
                CivilTime.PeriodStart(end.AddTicks(-1), c.Grain, c.Settings).ShouldBe(start);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Finds_week_and_fiscal_starts_that_a_walk_day_by_day_finds()
    {
        Prop.ForAll(AnyCase(), c =>
        {
            bool Starts(DateTime day) => c.Grain switch
            {
                TimeGrain.Week => day.DayOfWeek == c.Settings.WeekStart,
                TimeGrain.Month => day.Day == 1,
                TimeGrain.Quarter => day.Day == 1 && day.Month is 1 or 4 or 7 or 10 && day.Day == 1,
                TimeGrain.Year => day.DayOfYear == 1,
                TimeGrain.FiscalYear => day.Day == 1 && day.Month == c.Settings.FiscalYearStartMonth,
                TimeGrain.FiscalQuarter => day.Day == 1 && Math.Abs(day.Month - c.Settings.FiscalYearStartMonth) % 3 == 0,
                _ => true,
            };

            var walked = c.Time.Date;
            while (!Starts(walked) && walked > DateTime.MinValue)
            {
                walked = walked.AddDays(-1);
            }

            CivilTime.PeriodStart(c.Time, c.Grain, c.Settings).Date.ShouldBe(CivilTime.IsSubDaily(c.Grain) ? c.Time.Date : walked);
        }).QuickCheckThrowOnFailure();
    }

    private static Arbitrary<(DateTime Time, TimeGrain Grain, TimeSettings Settings)> AnyCase() =>
        (from days in Gen.Choose(0, 3_652_058)
         from seconds in Gen.Choose(0, 86_399)
         from ticks in Gen.Choose(0, 9_999_999)
         from grain in Gen.Elements(Grains)
         from weekStart in Gen.Choose(0, 6)
         from month in Gen.Choose(1, 12)
         select (DateTime.MinValue.AddDays(days).AddSeconds(seconds).AddTicks(ticks), grain,
             new TimeSettings(TimeZoneInfo.Utc, (DayOfWeek)weekStart, month))).ToArbitrary();
}
