using GovernedSemantics.Model;
using static GovernedSemantics.Tests.Model.CalendarFixtures;

namespace GovernedSemantics.Tests.Model;

public sealed class TimeSettingsTests
{
    private static readonly TimeSettings Time = CalendarFixtures.Settings;

    [Theory]
    [InlineData("week", "week")]
    [InlineData("retail.week", "retail.week")]
    [InlineData("period", "retail.period")]
    [InlineData("retail.period", "retail.period")]
    [InlineData("year", "year")]
    [InlineData("campaigns.season", "campaigns.season")]
    public void Finds_grains_by_their_names(string name, string full) => Time.NameOf(Time.Grain(name)!.Value).ShouldBe(full);

    [Theory]
    [InlineData("season")]
    [InlineData("retail")]
    [InlineData("retail.season")]
    [InlineData("periods")]
    public void Knows_no_other_names(string name) => Time.Grain(name).ShouldBeNull();

    [Fact]
    public void Lists_each_grain_by_its_shortest_name() =>
        Time.GrainNames.Skip(10).ShouldBe(["retail.week", "period", "retail.quarter", "retail.year", "campaigns.season"]);

    [Fact]
    public void Nests_what_is_made_of_whole_periods()
    {
        (TimeGrain Fine, TimeGrain Coarse)[] nested =
        [
            (TimeGrain.Day, Period), (TimeGrain.Hour, Season), (Week, Period), (Week, Year), (Period, Quarter), (Quarter, Year), (Period, Period),
            (TimeGrain.Week, Week), (TimeGrain.Week, Period), (Week, TimeGrain.Week), (TimeGrain.Day, TimeGrain.Month),
        ];
        (TimeGrain Fine, TimeGrain Coarse)[] cut =
        [
            (Period, Week), (Year, Period), (TimeGrain.Month, Period), (Period, TimeGrain.Month), (Week, TimeGrain.Month), (Period, TimeGrain.Year),
            (TimeGrain.Week, Season), (Period, Season), (Period, TimeGrain.Day), (Week, TimeGrain.Hour), (TimeGrain.Week, TimeGrain.Month),
        ];

        nested.Where(n => !Time.Nests(n.Fine, n.Coarse)).ShouldBeEmpty();
        cut.Where(n => Time.Nests(n.Fine, n.Coarse)).ShouldBeEmpty();
    }

    [Fact]
    public void Ranks_grains_by_their_usual_length()
    {
        TimeGrain[] byLength = [TimeGrain.Hour, TimeGrain.Day, Week, Period, TimeGrain.Month, Season, Quarter, TimeGrain.Quarter, TimeGrain.Year];

        byLength.OrderBy(Time.DaysOf).ShouldBe([TimeGrain.Hour, TimeGrain.Day, Week, TimeGrain.Month, Period, TimeGrain.Quarter, Quarter, Season, TimeGrain.Year]);
    }
}
