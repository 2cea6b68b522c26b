using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class SharedAxisTests
{
    private static readonly TimeSettings Settings = TimeSettings.Default;
    private static readonly TimeShift Shift = new(Settings);

    [Fact]
    public void A_month_earlier_overlaps_and_makes_one_longer_range()
    {
        var now = Monthly("2026-01-01", "2026-04-01");

        var axis = SharedAxis.Of([now, Shift.Back(now, new Duration(1, TimeGrain.Month), TimeGrain.Month)!], TimeGrain.Month)!;

        axis.Ranges.Select(Shown).ShouldBe(["2025-12-01..2026-04-01"]);
        axis.Maps[0].ShouldBe([(1, 2), (2, 3), (3, 4)]);
        axis.Maps[1].ShouldBe([(1, 1), (2, 2), (3, 3)]);
    }

    [Fact]
    public void A_year_earlier_makes_a_second_range_and_a_gap_that_nobody_shows()
    {
        var now = Monthly("2026-01-01", "2026-03-01");

        var axis = SharedAxis.Of([now, Shift.Back(now, new Duration(1, TimeGrain.Year), TimeGrain.Month)!], TimeGrain.Month)!;

        axis.Ranges.Select(Shown).ShouldBe(["2025-01-01..2025-03-01", "2026-01-01..2026-03-01"]);
        axis.Axis.Periods.Length.ShouldBe(5);
        axis.Maps.SelectMany(m => m).Select(m => m.Period).ShouldNotContain(3);
    }

    [Fact]
    public void Periods_that_are_cut_differently_share_nothing()
    {
        var now = Monthly("2026-01-10", "2026-04-01");

        SharedAxis.Of([now, Shift.Lag(now, 1, TimeGrain.Month)!], TimeGrain.Month).ShouldBeNull();
    }

    [Fact]
    public void Without_an_axis_each_reading_is_one_period()
    {
        var range = TimeRange.Civil(new DateTime(2026, 3, 1), new DateTime(2026, 4, 1), Settings);
        var now = Reading.Of(range, null);

        var axis = SharedAxis.Of([now, Shift.Back(now, new Duration(1, TimeGrain.Month), TimeGrain.Day)!], null)!;

        axis.Maps.Select(m => m.Single()).ShouldBe([(1, 2), (1, 1)]);
    }

    [Fact]
    public void Ranges_that_overlap_without_an_axis_share_nothing()
    {
        var now = Reading.Of(TimeRange.Civil(new DateTime(2026, 3, 1), new DateTime(2026, 5, 1), Settings), null);

        SharedAxis.Of([now, Shift.Back(now, new Duration(1, TimeGrain.Month), TimeGrain.Day)!], null).ShouldBeNull();
    }

    private static Reading Monthly(string from, string to)
    {
        var range = TimeRange.Civil(DateTime.Parse(from, CultureInfo.InvariantCulture), DateTime.Parse(to, CultureInfo.InvariantCulture), Settings);
        return Reading.Of(range, TimeAxisBuilder.Build(range, TimeGrain.Month, Settings, DataType.Date).Value);
    }

    private static string Shown(TimeRange range) => $"{range.From:yyyy-MM-dd}..{range.To:yyyy-MM-dd}";
}
