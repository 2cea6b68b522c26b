using GovernedSemantics.Expressions;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeBoundsTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("2026-03-01 00:00:00.0000001", "2026-03-02")]
    [InlineData("2026-03-01 23:59", "2026-03-02")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Rounds_bounds_of_dates_up_to_whole_days(string bound, string date)
    {
        var range = TimeRange.Civil(Civil(bound), Civil(bound), Settings());

        TimeBounds.From(range, DataType.Date, null, Settings()).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        TimeBounds.To(range, DataType.Date, null, Settings()).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Keeps_exactly_the_dates_whose_first_moment_is_in_the_range()
    {
        foreach (var (from, to) in new[] { ("2026-03-01", "2026-03-04"), ("2026-03-01 10:00", "2026-03-03 09:00"), ("2026-03-01 10:00", "2026-03-01 11:00") })
        {
            var range = TimeRange.Civil(Civil(from), Civil(to), Settings());
            var (low, high) = ((DateOnly)TimeBounds.From(range, DataType.Date, null, Settings())!, (DateOnly)TimeBounds.To(range, DataType.Date, null, Settings())!);
            for (var day = new DateOnly(2026, 2, 27); day < new DateOnly(2026, 3, 7); day = day.AddDays(1))
            {
                var midnight = day.ToDateTime(TimeOnly.MinValue);
                (low <= day && day < high).ShouldBe(Civil(from) <= midnight && midnight < Civil(to));
            }
        }
    }

    [Fact]
    public void Gives_civil_columns_the_time_of_their_zone_and_instants_utc()
    {
        var range = TimeRange.Civil(Civil("2026-07-01 00:00"), null, Settings());

        TimeBounds.From(range, DataType.DateTime, null, Settings()).ShouldBe(Civil("2026-07-01 00:00"));
        TimeBounds.From(range, DataType.DateTime, Zone("Europe/Berlin"), Settings()).ShouldBe(Civil("2026-07-01 00:00"));
        TimeBounds.From(range, DataType.DateTime, Zone("America/New_York"), Settings()).ShouldBe(Civil("2026-06-30 18:00"));
        TimeBounds.From(range, DataType.DateTimeTz, null, Settings()).ShouldBe(Instant("2026-06-30T22:00Z"));
        TimeBounds.To(range, DataType.DateTimeTz, null, Settings()).ShouldBeNull();
    }

    [Fact]
    public void Keeps_a_civil_time_that_the_zone_skips()
    {
        var range = TimeRange.Civil(Civil("2026-03-29 02:30"), null, Settings());

        TimeBounds.From(range, DataType.DateTime, Zone("Europe/Berlin"), Settings()).ShouldBe(Civil("2026-03-29 02:30"));
    }
}
