using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class LegAxisTests
{
    private static readonly TimeSettings Settings = TimeSettings.Default;
    private static readonly TimeShift Shift = new(Settings);

    [Fact]
    public void The_answers_own_time_needs_no_map()
    {
        var axis = LegAxis.Of(Daily(new DateTime(2026, 3, 1), new DateTime(2026, 3, 5)), TimeGrain.Day)!;

        axis.Map.ShouldBeEmpty();
        axis.Axis.Periods.Length.ShouldBe(4);
    }

    [Fact]
    public void Days_that_read_the_same_day_are_read_once_and_days_that_nobody_reads_are_a_gap()
    {
        var march = Daily(new DateTime(2026, 2, 27), new DateTime(2026, 3, 2));

        var axis = LegAxis.Of(Shift.Back(march, new Duration(1, TimeGrain.Month), TimeGrain.Day)!, TimeGrain.Day)!;

        axis.Axis.Periods.Select(p => p.Start.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(["01-27", "01-28", "01-29", "02-01"]);
        axis.Map.ShouldBe([(1, 1), (2, 2), (3, 4)]);
    }

    [Fact]
    public void Several_cells_may_show_one_period()
    {
        var april = Daily(new DateTime(2026, 3, 28), new DateTime(2026, 4, 1));

        LegAxis.Of(Shift.Back(april, new Duration(1, TimeGrain.Month), TimeGrain.Day)!, TimeGrain.Day)!.Map.ShouldBe([(1, 1), (2, 1), (3, 1), (4, 1)]);
    }

    private static Reading Daily(DateTime from, DateTime to)
    {
        var range = TimeRange.Civil(from, to, Settings);
        return Reading.Of(range, TimeAxisBuilder.Build(range, TimeGrain.Day, Settings, DataType.Date).Value);
    }
}
