using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class WindowsZonesTests
{
    [Fact]
    public void Zones_of_one_name_show_the_same_time()
    {
        var months = Enumerable.Range(0, 24).Select(i => new DateTime(2025, 1, 15, 12, 0, 0, DateTimeKind.Utc).AddMonths(i)).ToArray();
        foreach (var group in WindowsZones.All.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            group.Select(id => string.Join(' ', months.Select(TimeZoneInfo.FindSystemTimeZoneById(id).GetUtcOffset))).Distinct()
                .ShouldHaveSingleItem($"{group.Key}: {string.Join(' ', group)}");
        }
    }

    [Theory]
    [InlineData("Europe/Berlin", "W. Europe Standard Time")]
    [InlineData("America/New_York", "Eastern Standard Time")]
    [InlineData("Asia/Kolkata", "India Standard Time")]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe/Nowhere", null)]
    [InlineData("W. Europe Standard Time", null)]
    public void Knows_the_zones_of_business(string zone, string? name) => WindowsZones.NameOf(zone).ShouldBe(name);
}
