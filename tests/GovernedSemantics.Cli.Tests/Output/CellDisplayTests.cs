using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Tests.Output;

public sealed class CellDisplayTests
{
    [Theory]
    [InlineData("0.1234", "percent", "12.34")]
    [InlineData("0.12345", "percent", "12.35")]
    [InlineData("12.5", "currency", "12.50")]
    [InlineData("12.345", "0.00", "12.35")]
    [InlineData("12.5", "0", "13")]
    [InlineData("12.3450", null, "12.3450")]
    [InlineData("79228162514264337593543950335", "percent", "79228162514264337593543950335 x 100")]
    public void Shows_a_metric_in_its_format(string number, string? format, string shown) =>
        CellDisplay.Show(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Answers.Column("x", format)).ShouldBe(shown);

    [Fact]
    public void Tells_null_from_an_empty_text()
    {
        CellDisplay.Show(null, Answers.Column("x")).ShouldBe("(null)");
        CellDisplay.Show("", Answers.Column("x")).ShouldBe("\"\"");
    }

    [Fact]
    public void Shows_times_as_iso()
    {
        CellDisplay.Show(new DateTimeOffset(2026, 10, 25, 2, 0, 0, TimeSpan.FromHours(1)), Answers.Column("x")).ShouldBe("2026-10-25T02:00:00+01:00");
        CellDisplay.Show(new DateTime(2026, 10, 25, 2, 30, 0, DateTimeKind.Unspecified), Answers.Column("x")).ShouldBe("2026-10-25T02:30:00");
    }
}
