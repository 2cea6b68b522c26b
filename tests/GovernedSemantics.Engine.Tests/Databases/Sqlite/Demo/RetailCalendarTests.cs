using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

public sealed class RetailCalendarTests
{
    [Theory]
    [InlineData("2024-03-29")] // Good Friday
    [InlineData("2024-04-01")] // Easter Monday
    [InlineData("2025-05-29")] // Ascension Day
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-10-03")]
    public void Knows_the_public_holidays(string day) => RetailCalendar.Row(DateOnly.Parse(day)).IsHoliday.ShouldBeTrue();

    [Theory]
    [InlineData("2026-10-02", true)]
    [InlineData("2026-10-03", false)]
    [InlineData("2026-10-04", false)]
    [InlineData("2026-12-25", false)]
    public void Counts_no_weekend_and_no_holiday_as_a_workday(string day, bool isWorkday) =>
        RetailCalendar.Row(DateOnly.Parse(day)).IsWorkday.ShouldBe(isWorkday);

    [Theory]
    [InlineData("2025-11-23", null)]
    [InlineData("2025-11-24", "Black Week")]
    [InlineData("2025-12-01", "Black Week")]
    [InlineData("2025-12-02", null)]
    [InlineData("2026-07-14", "Summer Sale")]
    [InlineData("2026-07-15", null)]
    public void Runs_promotions_on_their_days(string day, string? promotion) =>
        RetailCalendar.Row(DateOnly.Parse(day)).Promotion.ShouldBe(promotion);

    [Fact]
    public void Changes_demand_in_small_steps_at_the_turn_of_a_month()
    {
        // Both are Thursdays without a promotion; 13 weeks and a month's turn apart from any peak.
        var before = RetailCalendar.Demand(new DateOnly(2026, 4, 30));
        var after = RetailCalendar.Demand(new DateOnly(2026, 5, 7));

        (after / before).ShouldBe(1, 0.02);
    }
}
