using GovernedSemantics.Model;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Model;

public sealed class CalendarShiftsTests
{
    private static readonly TimeSettings Time = CalendarFixtures.Settings;

    [Theory]
    [InlineData("1 period", "period")]
    [InlineData("3 periods", "retail.quarter")]
    [InlineData("12 periods", "retail.year")]
    [InlineData("1 retail.year", "period")]
    [InlineData("1 retail.quarter", "period")]
    [InlineData("1 retail.year", "retail.week")]
    [InlineData("1 retail.period", "retail.week")]
    [InlineData("1 period", "day")]
    [InlineData("1 period", "week")]
    [InlineData("1 period", "hour")]
    [InlineData("52 weeks", "retail.week")]
    [InlineData("14 days", "retail.week")]
    [InlineData("1 campaigns.season", "campaigns.season")]
    public void Finds_shifts_onto_whole_periods(string by, string grain) => IsWhole(by, grain).ShouldBeTrue();

    [Theory]
    [InlineData("1 period", "month")]
    [InlineData("1 period", "retail.quarter")]
    [InlineData("2 periods", "retail.quarter")]
    [InlineData("4 periods", "retail.year")]
    [InlineData("1 month", "period")]
    [InlineData("4 weeks", "period")]
    [InlineData("1 year", "retail.week")]
    [InlineData("3 days", "retail.week")]
    [InlineData("24 hours", "retail.week")]
    [InlineData("1 campaigns.season", "period")]
    [InlineData("1 campaigns.season", "week")]
    public void Finds_shifts_that_cut_periods(string by, string grain) => IsWhole(by, grain).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-09", "1 period", "2026-10-05")]
    [InlineData("2026-11-22", "1 period", "2026-10-18")]
    [InlineData("2026-11-07", "1 period", "2026-10-05")]
    [InlineData("2026-05-11", "1 period", "2026-04-06")]
    public void Moves_ends_with_their_last_day(string end, string by, string moved) =>
        CalendarShifts.EndBack(Civil(end), Duration.Parse(by, Time)!.Value, Time).ShouldBe(Civil(moved));

    private static bool IsWhole(string by, string grain) =>
        CalendarShifts.IsWhole(Duration.Parse(by, Time)!.Value, Time.Grain(grain)!.Value, Time);
}
