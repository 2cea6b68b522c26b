using GovernedSemantics.Engine.Databases;

namespace GovernedSemantics.Engine.Tests.Databases;

public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2026-11-01 05:30", 5, 30, 0)]
    [InlineData("2026-11-01T05:30:07", 5, 30, 7)]
    [InlineData("2026-11-01", 0, 0, 0)]
    public void Reads_the_forms_that_SQLite_keeps(string text, int hour, int minute, int second) =>
        IsoTime.DateTime(text).ShouldBe(new DateTime(2026, 11, 1, hour, minute, second));

    [Fact]
    public void Reads_a_fraction_with_any_number_of_digits()
    {
        IsoTime.DateTime("2026-11-01 05:30:00.5").ShouldBe(new DateTime(2026, 11, 1, 5, 30, 0, 500));
        IsoTime.DateTime("2026-11-01T05:30:00.1234567").ShouldBe(new DateTime(2026, 11, 1, 5, 30, 0).AddTicks(1234567));
    }

    [Fact]
    public void Reads_an_instant_as_UTC_with_and_without_its_Z()
    {
        var instant = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);
        IsoTime.Instant("2026-11-01T05:30:00Z").ShouldBe(instant);
        IsoTime.Instant("2026-11-01 05:30:00").ShouldBe(instant);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("01.11.2026")]
    [InlineData("2026-11-01 25:00:00")]
    [InlineData("2026-11-01T05:30:00+02:00")]
    [InlineData("")]
    public void Reads_nothing_else(string text)
    {
        IsoTime.Date(text).ShouldBeNull();
        IsoTime.DateTime(text).ShouldBeNull();
        IsoTime.Instant(text).ShouldBeNull();
    }

    [Fact]
    public void A_date_never_loses_a_time_of_day() => IsoTime.Date("2026-11-01 00:00:01").ShouldBeNull();
}
