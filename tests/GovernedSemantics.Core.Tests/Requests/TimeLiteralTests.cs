using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeLiteralTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2027-01-01")]
    [InlineData("2026-Q4", "2026-10-01", "2027-01-01")]
    [InlineData("2026-03", "2026-03-01", "2026-04-01")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-05")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-04")]
    [InlineData("2028-02-29", "2028-02-29", "2028-03-01")]
    [InlineData("2026-03-05 10:00", "2026-03-05 10:00", "2026-03-05 10:01")]
    [InlineData("2026-03-05T10:00:07", "2026-03-05 10:00:07", "2026-03-05 10:00:08")]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-02")]
    public void Reads_a_period_with_both_ends(string text, string start, string end)
    {
        var literal = TimeLiteral.Parse(text)!;

        literal.Start.ShouldBe(Civil(start));
        literal.End.ShouldBe(Civil(end));
        literal.Offset.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-05T10:00:07.5", 5_000_000, 1_000_000)]
    [InlineData("2026-03-05 10:00:07.0000001", 1, 1)]
    [InlineData("2026-03-05 10:00:07.000", 0, 10_000)]
    [InlineData("2026-03-05 10:00:07.1234567", 1_234_567, 1)]
    public void Reads_a_fraction_as_long_as_one_unit_of_its_last_digit(string text, int ticks, int length)
    {
        var literal = TimeLiteral.Parse(text)!;

        literal.Start.ShouldBe(Civil("2026-03-05 10:00:07").AddTicks(ticks));
        literal.Grain.ShouldBeNull();
        literal.End.ShouldBe(literal.Start.AddTicks(length));
    }

    [Theory]
    [InlineData("2026-03-05T10:00Z", "2026-03-05T10:00Z")]
    [InlineData("2026-03-05T10:00:00+02:00", "2026-03-05T08:00Z")]
    [InlineData("2026-03-05 10:00:00.5-03:30", "2026-03-05T13:30:00.5Z")]
    [InlineData("2026-07-05 10:00", "2026-07-05T08:00Z")]
    public void Reads_offsets(string text, string instant) =>
        TimeLiteral.Parse(text)!.StartInstant(Zone("Europe/Berlin")).ShouldBe(Instant(instant));

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-Q4")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("9999-W52")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("9999-12-31 23:59:59.9999999")]
    public void Has_no_end_past_the_calendar(string text) => TimeLiteral.Parse(text)!.End.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("now")]
    [InlineData("today")]
    [InlineData("0000")]
    [InlineData("0000-00-00")]
    [InlineData("-0001-01-01")]
    [InlineData("+2026")]
    [InlineData("12026")]
    [InlineData("2026-1")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-02-30")]
    [InlineData("2027-02-29")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-03-05T")]
    [InlineData("2026-03-05 24:00")]
    [InlineData("2026-03-05 10:60")]
    [InlineData("2026-03-05 10:00:60")]
    [InlineData("2026-03-05 10:00:00.")]
    [InlineData("2026-03-05 10:00:00.12345678")]
    [InlineData("2026-03-05Z")]
    [InlineData("2026-03-05T10:00+15:00")]
    [InlineData("2026-03-05T10:00+14:01")]
    [InlineData("2026-03-05T10:00+02:99")]
    [InlineData("2026-03-05T10:00 02:00")]
    [InlineData("0001-01-01T00:00+01:00")]
    [InlineData("9999-12-31T23:59-01:00")]
    [InlineData("2026-03-05\n")]
    [InlineData("05.03.2026")]
    [InlineData("03/05/2026")]
    [InlineData("２０２６-03-05")]
    [InlineData("٢٠٢٦")]
    [InlineData("2026-03-05; DROP TABLE orders")]
    public void Reads_nothing_else(string text) => TimeLiteral.Parse(text).ShouldBeNull();

    [Fact]
    public void Stops_at_long_text() => TimeLiteral.Parse("2026-03-05 10:00:00." + new string('1', 100_000)).ShouldBeNull();
}
