using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

public sealed class DurationTests
{
    private static readonly TimeSettings Time = CalendarFixtures.Settings;

    [Theory]
    [InlineData("8 weeks", 8, "week", "8 weeks")]
    [InlineData("1 month", 1, "month", "1 month")]
    [InlineData("8 periods", 8, "retail.period", "8 retail.periods")]
    [InlineData("1 retail.period", 1, "retail.period", "1 retail.period")]
    [InlineData("2 retail.years", 2, "retail.year", "2 retail.years")]
    [InlineData("3  campaigns.season", 3, "campaigns.season", "3 campaigns.seasons")]
    public void Reads_civil_units_and_those_of_calendars(string text, int count, string unit, string shown)
    {
        var duration = Duration.Parse(text, Time).ShouldNotBeNull();

        (duration.Count, Time.NameOf(duration.Unit), duration.ToString(Time)).ShouldBe((count, unit, shown));
    }

    [Theory]
    [InlineData("8 seasons")]
    [InlineData("0 periods")]
    [InlineData("8 retail")]
    [InlineData("100001 periods")]
    [InlineData("8periods")]
    public void Refuses_other_texts(string text) => Duration.Parse(text, Time).ShouldBeNull();

    [Fact]
    public void Knows_calendars_only_with_their_settings() => Duration.Parse("8 retail.periods").ShouldBeNull();
}
