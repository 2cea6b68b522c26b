using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Model;
using static GovernedSemantics.Tests.Model.CalendarFixtures;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

/// <summary>Axes in periods of a calendar.</summary>
public sealed class TimeAxisBuilderCalendarTests
{
    private static readonly TimeSettings Time = CalendarFixtures.Settings;

    [Fact]
    public void Lists_the_periods_of_a_range_and_cuts_the_outer_ones()
    {
        var axis = Build("2026-01-01", "2026-03-15", Period);

        axis.Periods.Select(Shown).ShouldBe(["2026-01-01 2026-02-09 P12 2025", "2026-02-09 2026-03-09 P01 2026", "2026-03-09 2026-03-15 P02 2026"]);
        axis.Gaps.ShouldBeEmpty();
        axis.Periods[1].StartInstant.ShouldBe(Instant("2026-02-08T23:00Z"));
    }

    [Fact]
    public void Keeps_gaps_apart()
    {
        var axis = Build("2026-01-01", "2026-07-01", Season);

        axis.Periods.Select(Shown).ShouldBe(["2026-03-02 2026-04-13 spring", "2026-06-01 2026-07-01 high summer"]);
        axis.Gaps.Select(g => (g.From, g.To)).ShouldBe([(Civil("2026-01-01"), Civil("2026-03-02")), (Civil("2026-04-13"), Civil("2026-06-01"))]);
    }

    [Fact]
    public void Has_all_periods_and_open_gaps_where_nothing_bounds_them()
    {
        var axis = TimeAxisBuilder.Whole(Season, Time, "/group_by/0").Value;

        axis.Periods.Select(p => p.Label).ShouldBe(["spring", "high summer", "advent"]);
        axis.Gaps.Select(g => (g.From, g.To)).ShouldBe(
        [
            (null, Civil("2026-03-02")), (Civil("2026-04-13"), Civil("2026-06-01")), (Civil("2026-08-01"), Civil("2026-11-16")), (Civil("2026-12-27"), null),
        ]);
    }

    [Fact]
    public void Refuses_a_range_without_a_period() =>
        TimeAxisBuilder.Build(TimeRange.Civil(Civil("2026-04-20"), Civil("2026-05-20"), Time), Season, Time, DataType.Date)
            .Errors.Single().ToString().ShouldBe(
                "/group_by GS3171 outside-calendar: The time range leads out of calendar \"campaigns\", which holds the dates from 2026-03-02 up to 2026-12-26.");

    [Fact]
    public void Tells_partial_periods_by_their_ids()
    {
        var axis = Build("2026-10-10", "2026-12-07", Period);
        var range = TimeRange.Civil(Civil("2026-10-10"), Civil("2026-12-07"), Time);

        PartialPeriods.Of(axis, range, Instant("2026-11-22T13:00Z"), null, Time).ShouldBe(["P09 2026", "P10 2026"]);
    }

    [Fact]
    public void Periods_and_gaps_tile_every_range()
    {
        for (var from = Civil("2026-01-01"); from < Civil("2026-12-20"); from = from.AddDays(9))
        {
            for (var to = from.AddDays(4).AddHours(7); to < Civil("2027-02-01"); to = to.AddDays(23))
            {
                if (!TimeAxisBuilder.Build(TimeRange.Civil(from, to, Time), Season, Time, DataType.DateTime).TryGet(out var axis))
                {
                    Time.Calendar(Season)!.GapsWithin(from, to).ShouldBe([(from, to)]);
                    continue;
                }

                var stretches = axis.Periods.Select(p => (p.Start, p.End)).Concat(axis.Gaps.Select(g => (Start: g.From!.Value, End: g.To!.Value)))
                    .OrderBy(s => s.Start).ToList();
                (stretches[0].Start, stretches[^1].End).ShouldBe((from, to));
                stretches.Zip(stretches.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
                axis.Periods.ShouldAllBe(p => Time.Calendar(Season)!.At(p.Start)!.Id.Equals(p.Label));
            }
        }
    }

    private static TimeAxis Build(string from, string to, TimeGrain grain) =>
        TimeAxisBuilder.Build(TimeRange.Civil(Civil(from), Civil(to), Time), grain, Time, DataType.DateTimeTz).Value;

    private static string Shown(TimePeriod period) => $"{period.Start:yyyy-MM-dd} {period.End:yyyy-MM-dd} {period.Label}";
}
