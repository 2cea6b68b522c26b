using GovernedSemantics.Model;
using static GovernedSemantics.Tests.Model.CalendarFixtures;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Model;

public sealed class CalendarGrainTests
{
    private static readonly TimeSettings Time = CalendarFixtures.Settings;

    [Theory]
    [InlineData("2024-02-05", "P01 2024", "2024-02-05", "2024-03-04")]
    [InlineData("2024-03-03 23:59:59", "P01 2024", "2024-02-05", "2024-03-04")]
    [InlineData("2024-04-30", "P03 2024", "2024-04-01", "2024-05-06")]
    [InlineData("2025-02-02", "P12 2024", "2024-12-30", "2025-02-03")]
    [InlineData("2026-02-08 12:00", "P12 2025", "2025-12-29", "2026-02-09")]
    [InlineData("2026-11-22", "P10 2026", "2026-11-09", "2026-12-07")]
    [InlineData("2027-02-07", "P12 2026", "2027-01-04", "2027-02-08")]
    public void Finds_the_period_that_holds_a_time(string time, string id, string start, string next)
    {
        CivilTime.PeriodStart(Civil(time), Period, Time).ShouldBe(Civil(start));
        CivilTime.NextPeriod(Civil(time), Period, Time).ShouldBe(Civil(next));
        CivilTime.Label(Civil(time), Period, Time).ShouldBe(id);
        CivilTime.DaysIn(Civil(time), Period, Time).ShouldBe((Civil(next) - Civil(start)).Days);
    }

    [Fact]
    public void Has_years_of_52_and_53_weeks() =>
        Time.Calendar(Year)!.Periods.Select(p => ((p.End - p.Start).Days, p.Id)).ShouldBe([(364, 2024L), (371, 2025L), (364, 2026L)]);

    [Theory]
    [InlineData("2024-02-04", null, "0001-01-01", "2024-02-05")]
    [InlineData("2027-02-08", null, "2027-02-08", null)]
    public void Takes_what_lies_outside_for_a_gap_without_an_id(string time, string? id, string start, string? next) =>
        Expect(Period, time, id, start, next);

    [Theory]
    [InlineData("2026-04-12", "spring", "2026-03-02", "2026-04-13")]
    [InlineData("2026-04-13", null, "2026-04-13", "2026-06-01")]
    [InlineData("2026-05-31 23:59", null, "2026-04-13", "2026-06-01")]
    [InlineData("2026-06-01", "high summer", "2026-06-01", "2026-08-01")]
    public void Takes_what_lies_between_for_a_gap_without_an_id(string time, string? id, string start, string? next) =>
        Expect(Season, time, id, start, next);

    [Theory]
    [InlineData("2026-11-09", -1, "2026-10-05")]
    [InlineData("2026-11-09", -12, "2025-11-03")]
    [InlineData("2026-02-09", -1, "2025-12-29")]
    [InlineData("2024-02-05", 3, "2024-05-06")]
    [InlineData("2027-02-08", -1, "2027-01-04")]
    [InlineData("2027-01-04", 1, "2027-02-08")]
    [InlineData("2026-11-09", 0, "2026-11-09")]
    public void Moves_starts_of_periods_to_starts(string time, int count, string moved) =>
        CivilTime.Add(Civil(time), count, Period, Time).ShouldBe(Civil(moved));

    [Theory]
    [InlineData("2026-11-22 13:45", -1, "2026-10-18 13:45")]
    [InlineData("2026-05-10 13:45", 1, "2026-06-07 13:45")]
    [InlineData("2026-05-10", -1, "2026-04-05")]
    [InlineData("2026-02-08", -12, "2025-02-02")]
    public void Keeps_the_day_within_the_period(string time, int count, string moved) =>
        CivilTime.Add(Civil(time), count, Period, Time).ShouldBe(Civil(moved));

    [Theory]
    [InlineData("2024-02-05", -1)]
    [InlineData("2024-02-04", 1)]
    [InlineData("2027-02-07", 1)]
    [InlineData("2027-02-08", 1)]
    [InlineData("2027-02-09", -1)]
    [InlineData("2026-11-22", 100_000)]
    [InlineData("2026-11-22", -100_000)]
    public void Has_no_time_outside_of_the_calendar(string time, int count) => CivilTime.Add(Civil(time), count, Period, Time).ShouldBeNull();

    [Fact]
    public void Moves_over_a_gap_from_period_to_period()
    {
        CivilTime.Add(Civil("2026-06-03"), -1, Season, Time).ShouldBe(Civil("2026-03-04"));
        CivilTime.Add(Civil("2026-08-01"), -1, Season, Time).ShouldBe(Civil("2026-06-01"));
        CivilTime.Add(Civil("2026-05-01"), -1, Season, Time).ShouldBeNull();
    }

    [Fact]
    public void Lists_the_gaps_of_a_range()
    {
        var season = Time.Calendar(Season)!;

        season.GapsWithin(Civil("2026-04-01"), Civil("2027-01-01")).ShouldBe(
        [
            (Civil("2026-04-13"), Civil("2026-06-01")), (Civil("2026-08-01"), Civil("2026-11-16")), (Civil("2026-12-27"), Civil("2027-01-01")),
        ]);
        season.GapsWithin(Civil("2026-03-02"), Civil("2026-04-13")).ShouldBeEmpty();
        season.GapsWithin(Civil("2026-04-20"), Civil("2026-05-20")).ShouldBe([(Civil("2026-04-20"), Civil("2026-05-20"))]);
    }

    [Fact]
    public void Agrees_with_a_search_day_by_day()
    {
        var rows = RetailRows();
        for (var i = 0; i < rows.Length; i++)
        {
            var day = ((DateOnly)rows[i][0]!).ToDateTime(new TimeOnly(17, 30));
            foreach (var (grain, column) in new[] { (Week, 1), (Period, 2), (Quarter, 3), (Year, 4) })
            {
                var id = rows[i][column]!;
                var first = rows.First(r => r[column]!.Equals(id))[0];
                CivilTime.Label(day, grain, Time).ShouldBe(id);
                CivilTime.PeriodStart(day, grain, Time).ShouldBe(((DateOnly)first!).ToDateTime(TimeOnly.MinValue));
            }
        }
    }

    private static void Expect(TimeGrain grain, string time, string? id, string start, string? next)
    {
        CivilTime.PeriodStart(Civil(time), grain, Time).ShouldBe(Civil(start));
        CivilTime.NextPeriod(Civil(time), grain, Time).ShouldBe(next is null ? null : Civil(next));
        CivilTime.Label(Civil(time), grain, Time).ShouldBe(id);
    }
}
