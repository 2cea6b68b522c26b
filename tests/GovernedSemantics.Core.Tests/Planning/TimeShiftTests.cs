using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class TimeShiftTests
{
    private static readonly TimeSettings Settings = TimeSettings.Default;
    private static readonly TimeShift Shift = new(Settings);

    [Theory]
    [InlineData("1 month", "day", true)]
    [InlineData("1 month", "week", false)]
    [InlineData("1 quarter", "month", true)]
    [InlineData("1 month", "quarter", false)]
    [InlineData("12 months", "year", true)]
    [InlineData("14 days", "week", true)]
    [InlineData("10 days", "week", false)]
    [InlineData("90 minutes", "hour", false)]
    [InlineData("120 minutes", "hour", true)]
    [InlineData("2 hours", "day", false)]
    public void An_offset_must_meet_whole_periods(string by, string grain, bool isWhole) =>
        Shift.IsWhole(Duration.Parse(by)!.Value, TimeNames.Grain(grain)!.Value).ShouldBe(isWhole);

    [Fact]
    public void February_reads_all_of_January() =>
        Shown(Shift.Back(Reading("2026-02-01", "2026-04-01", TimeGrain.Month), new Duration(1, TimeGrain.Month), TimeGrain.Month)!)
            .ShouldBe(["2026-01-01..2026-02-01", "2026-02-01..2026-03-01"]);

    [Fact]
    public void Days_that_the_month_before_lacks_read_its_last_day() =>
        Shown(Shift.Back(Reading("2026-03-27", "2026-04-02", TimeGrain.Day), new Duration(1, TimeGrain.Month), TimeGrain.Day)!)
            .ShouldBe([
                "2026-02-27..2026-02-28", "2026-02-28..2026-03-01", "2026-02-28..2026-03-01", "2026-02-28..2026-03-01", "2026-02-28..2026-03-01",
                "2026-03-01..2026-03-02",
            ]);

    [Theory]
    [InlineData("2026-02-01", "2026-03-01", "2026-01-01..2026-02-01")]
    [InlineData("2026-03-15", "2026-03-31", "2026-02-15..2026-03-01")]
    [InlineData("2026-03-01", "2026-03-20", "2026-02-01..2026-02-20")]
    public void A_range_keeps_its_last_day(string from, string to, string expected) =>
        Shown(Shift.Back(Range(from, to), new Duration(1, TimeGrain.Month))!).ShouldBe(expected);

    [Fact]
    public void A_period_that_the_range_cuts_stays_cut() =>
        Shown(Shift.Back(Reading("2026-03-10", "2026-04-20", TimeGrain.Month), new Duration(1, TimeGrain.Month), TimeGrain.Month)!)
            .ShouldBe(["2026-02-10..2026-03-01", "2026-03-01..2026-03-20"]);

    [Fact]
    public void A_lag_reads_whole_periods_before_the_range() =>
        Shown(Shift.Lag(Reading("2026-03-10", "2026-05-01", TimeGrain.Month), 2, TimeGrain.Month)!)
            .ShouldBe(["2026-01-01..2026-02-01", "2026-02-01..2026-03-01"]);

    [Fact]
    public void The_start_of_a_year_is_its_first_month() =>
        Shown(Shift.ToStart(Reading("2025-12-01", "2026-03-01", TimeGrain.Month), TimeGrain.Year, TimeGrain.Month)!)
            .ShouldBe(["2025-01-01..2025-02-01", "2026-01-01..2026-02-01", "2026-01-01..2026-02-01"]);

    [Fact]
    public void A_leap_day_reads_the_last_day_of_February_of_the_year_before() =>
        Shown(Shift.Back(Reading("2024-02-29", "2024-03-01", TimeGrain.Day), new Duration(1, TimeGrain.Year), TimeGrain.Day)!)
            .ShouldBe(["2023-02-28..2023-03-01"]);

    [Fact]
    public void Nothing_lies_before_the_calendar() =>
        Shift.Back(Range("0001-01-01", "0001-02-01"), new Duration(1, TimeGrain.Month)).ShouldBeNull();

    private static TimeRange Range(string from, string to) => TimeRange.Civil(Date(from), Date(to), Settings);

    private static Reading Reading(string from, string to, TimeGrain grain)
    {
        var range = Range(from, to);
        return GovernedSemantics.Planning.Reading.Of(range, TimeAxisBuilder.Build(range, grain, Settings, DataType.Date).Value);
    }

    private static DateTime Date(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static string Shown(TimeRange range) => $"{range.From:yyyy-MM-dd}..{range.To:yyyy-MM-dd}";

    private static string[] Shown(Reading reading) => [.. reading.Periods.Select(p => $"{p!.Start:yyyy-MM-dd}..{p.End:yyyy-MM-dd}")];
}
