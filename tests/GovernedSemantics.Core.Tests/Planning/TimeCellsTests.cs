using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class TimeCellsTests
{
    [Fact]
    public void Weeks_and_months_cut_each_other_into_pieces()
    {
        var (weeks, months) = (Axis(TimeGrain.Week), Axis(TimeGrain.Month));

        var pieces = TimeCells.Refine(weeks, months);

        pieces.Periods.Select(p => (p.Start.Month, p.Start.Day)).ShouldBe([(3, 23), (3, 30), (4, 1), (4, 6)]);
        pieces.Grain.ShouldBe(TimeGrain.Day);
        TimeCells.Firsts(weeks, pieces).ShouldBe([1, 2, 4]);
        TimeCells.Firsts(months, pieces).ShouldBe([1, 3]);
    }

    [Fact]
    public void Days_are_the_pieces_of_days_and_months()
    {
        var (days, months) = (Axis(TimeGrain.Day), Axis(TimeGrain.Month));

        TimeCells.Refine(months, days).Grain.ShouldBe(TimeGrain.Day);
        TimeCells.Firsts(months, days).ShouldBe([1, 10]);
    }

    private static TimeAxis Axis(TimeGrain grain)
    {
        var range = TimeRange.Civil(new DateTime(2026, 3, 23), new DateTime(2026, 4, 13), TimeSettings.Default);
        return TimeAxisBuilder.Build(range, grain, TimeSettings.Default, DataType.Date).Value;
    }
}
