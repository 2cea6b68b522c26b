using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Sql;

namespace GovernedSemantics.Tests.Planning;

public sealed class EventTimesTests
{
    private static readonly TimeSettings Settings = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DayOfWeek.Monday, 1);

    [Theory]
    [InlineData("tz", "tz", "Own", true)]
    [InlineData("civil", "civil", "Own", true)]
    [InlineData("civil Asia/Tokyo", "civil Asia/Tokyo", "Own", false)]
    [InlineData("civil Europe/Berlin", "civil", "Own", true)]
    [InlineData("civil Asia/Tokyo", "civil", "Civil", false)]
    [InlineData("tz", "civil", "Civil", false)]
    [InlineData("date", "date", "Days", true)]
    [InlineData("tz", "date", "Days", true)]
    [InlineData("date", "civil Asia/Tokyo", "Days", false)]
    public void Both_sides_meet_on_a_clock_that_they_share(string bases, string follows, string clock, bool exact)
    {
        var found = EventTimes.Clock(Time(bases), Time(follows), Settings);

        found.ToString().ShouldBe(clock);
        EventTimes.IsExact(Time(bases), Time(follows), found, Settings).ShouldBe(exact);
    }

    [Theory]
    [InlineData("2 weeks", 1_209_600L, 14L)]
    [InlineData("3 days", 259_200L, 3L)]
    [InlineData("36 hours", 129_600L, null)]
    [InlineData("48 hours", 172_800L, 2L)]
    [InlineData("90 minutes", 5_400L, null)]
    [InlineData("5 seconds", 5L, null)]
    [InlineData("1 month", null, null)]
    public void Windows_are_seconds_and_days_where_they_are_whole(string window, long? seconds, long? days)
    {
        EventTimes.Length(Duration.Parse(window)!.Value, EventClock.Own).ShouldBe(seconds);
        EventTimes.Length(Duration.Parse(window)!.Value, EventClock.Days).ShouldBe(days);
    }

    [Fact]
    public void Both_sides_are_read_until_the_last_window_closes()
    {
        var range = Range("2026-03-28", "2026-03-29");

        var instants = EventTimes.Read(range, EventClock.Own, 86_400, true, Settings)!;
        instants.FromInstant.ShouldBe(range.FromInstant);
        instants.ToInstant.ShouldBe(range.ToInstant!.Value.AddHours(24));

        // The clock changes on the 29th: a day of the calendar is 23 hours there.
        var days = EventTimes.Read(range, EventClock.Days, 1, true, Settings)!;
        (days.From, days.To).ShouldBe((range.From, range.To!.Value.AddDays(1)));
        days.ToInstant.ShouldBe(range.ToInstant.Value.AddHours(23));
    }

    [Fact]
    public void Days_are_read_whole_and_other_clocks_with_a_day_around_them()
    {
        var range = Range("2026-03-10 10:00", "2026-03-12");

        EventTimes.Read(range, EventClock.Days, 2, true, Settings)!.From.ShouldBe(Civil("2026-03-10"));
        var wide = EventTimes.Read(range, EventClock.Civil, 3_600, false, Settings)!;
        (wide.From, wide.To).ShouldBe((Civil("2026-03-09 10:00"), Civil("2026-03-13 01:00")));
    }

    [Fact]
    public void Without_a_window_or_a_range_the_end_is_open()
    {
        var range = Range("2026-03-10", "2026-03-12");

        EventTimes.Read(null, EventClock.Own, 60, true, Settings).ShouldBeNull();
        foreach (var exact in new[] { true, false })
        {
            var read = EventTimes.Read(range, EventClock.Own, null, exact, Settings)!;
            (read.To, read.ToInstant).ShouldBe((null, null));
        }

        EventTimes.Read(Range("0001-01-01", "9999-12-31"), EventClock.Civil, 604_800, false, Settings)!.To.ShouldBeNull();
    }

    private static SymbolExpr Time(string text)
    {
        var parts = text.Split(' ');
        var type = parts[0] switch { "tz" => DataType.DateTimeTz, "civil" => DataType.DateTime, _ => DataType.Date };
        return new SymbolExpr(new ColumnSymbol(Trees.ViewColumn("at", type, zone: parts.Length > 1 ? parts[1] : null)));
    }

    private static TimeRange Range(string from, string to) => TimeRange.Civil(Civil(from), Civil(to), Settings);

    private static DateTime Civil(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
