using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class PartialPeriodsTests
{
    private static readonly DateTimeOffset Now = Instant("2026-11-22T13:26Z");

    [Theory]
    [InlineData("2026-11-22T23:00Z", null, new string[0])]
    [InlineData("2026-11-22T22:59:59Z", null, new[] { "2026-11-16" })]
    [InlineData("2026-11-30T00:00Z", "2026-11-22T23:00Z", new string[0])]
    [InlineData("2026-11-30T00:00Z", "2026-11-22T05:00Z", new[] { "2026-11-16" })]
    [InlineData("2026-11-30T00:00Z", "2026-11-10T05:00Z", new[] { "2026-11-09", "2026-11-16" })]
    [InlineData("2026-11-12T00:00Z", "2026-12-01T05:00Z", new[] { "2026-11-09", "2026-11-16" })]
    public void A_period_is_complete_when_it_ends_before_now_and_before_the_data_does(string now, string? dataAsOf, string[] expected)
    {
        var range = TimeRange.Civil(Civil("2026-11-02"), Civil("2026-11-23"), Settings());
        var axis = TimeAxisBuilder.Build(range, TimeGrain.Week, Settings(), DataType.Date).Value;

        PartialPeriods.Of(axis, range, Instant(now), dataAsOf is null ? null : Instant(dataAsOf), Settings())
            .ShouldBe(expected.Select(e => (object)DateOnly.FromDateTime(Civil(e))));
    }

    [Fact]
    public void A_period_that_the_range_cuts_is_partial()
    {
        var range = TimeRange.Civil(Civil("2026-10-07"), Civil("2026-10-27 12:00"), Settings());
        var axis = TimeAxisBuilder.Build(range, TimeGrain.Week, Settings(), DataType.DateTimeTz).Value;

        PartialPeriods.Of(axis, range, Now, null, Settings()).ShouldBe([new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 26)]);
    }

    [Fact]
    public void Without_a_range_only_the_running_and_later_periods_are_partial() =>
        PartialPeriods.Among([new DateOnly(2026, 10, 1), null, new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 1), "x"], TimeGrain.Month, null, Now, null, Settings())
            .ShouldBe([new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 1)]);

    [Fact]
    public void A_period_is_partial_while_its_last_facts_can_still_be_followed()
    {
        var range = TimeRange.Civil(Civil("2026-11-02"), Civil("2026-11-23"), Settings());
        var axis = TimeAxisBuilder.Build(range, TimeGrain.Week, Settings(), DataType.Date).Value;

        PartialPeriods.Of(axis, range, Instant("2026-11-30T00:00Z"), null, Settings(), TimeSpan.FromDays(7)).ShouldBeEmpty();
        PartialPeriods.Of(axis, range, Instant("2026-11-29T22:59Z"), null, Settings(), TimeSpan.FromDays(7)).ShouldBe([new DateOnly(2026, 11, 16)]);
    }

    [Fact]
    public void Tells_the_doubled_hours_apart()
    {
        var range = TimeRange.Civil(Civil("2026-10-25"), Civil("2026-10-25 04:00"), Settings());
        var axis = TimeAxisBuilder.Build(range, TimeGrain.Hour, Settings(), DataType.DateTimeTz).Value;

        PartialPeriods.Of(axis, range, Instant("2026-10-25T01:30Z"), null, Settings())
            .ShouldBe([DateTimeOffset.Parse("2026-10-25T02:00+01:00"), DateTimeOffset.Parse("2026-10-25T03:00+01:00")]);
    }

    [Fact]
    public void Works_for_civil_hours_and_at_the_end_of_the_calendar()
    {
        PartialPeriods.Among([Civil("2026-11-22 13:00"), Civil("2026-11-22 14:00")], TimeGrain.Hour, null, Now, null, Settings())
            .ShouldBe([Civil("2026-11-22 14:00")]);
        PartialPeriods.Among([new DateOnly(9999, 12, 31)], TimeGrain.Day, null, Now, null, Settings()).Length.ShouldBe(1);
    }
}
