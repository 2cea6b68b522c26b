using System.Globalization;
using GovernedSemantics.Engine.Databases;

namespace GovernedSemantics.Engine.Tests.Databases;

public sealed class DecimalsTests
{
    [Theory]
    [InlineData(0L, 2, "0.00")]
    [InlineData(1L, 10, "0.0000000001")]
    [InlineData(-1L, 0, "-1")]
    [InlineData(long.MaxValue, 18, "9.223372036854775807")]
    [InlineData(long.MinValue, 18, "-9.223372036854775808")]
    public void A_scaled_integer_keeps_every_digit(long scaled, int scale, string shown) =>
        Text(Decimals.FromScaled(scaled, scale)).ShouldBe(shown);

    [Theory]
    [InlineData("1.2300", 2, "1.23")]
    [InlineData("1.2345", 2, "1.2345")]
    [InlineData("1", 3, "1.000")]
    [InlineData("-0.10", 1, "-0.1")]
    [InlineData("79228162514264337593543950335", 2, "79228162514264337593543950335")]
    public void A_scale_never_costs_a_digit(string value, int scale, string shown) =>
        Text(Decimals.WithScale(decimal.Parse(value, CultureInfo.InvariantCulture), scale)).ShouldBe(shown);

    [Theory]
    [InlineData("0.33333333335", "0.3333333334")]
    [InlineData("-0.33333333335", "-0.3333333334")]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    public void A_quotient_is_rounded_half_away_from_zero_at_ten_digits(string value, string shown) =>
        Text(Decimals.Number(decimal.Parse(value, CultureInfo.InvariantCulture))).ShouldBe(shown);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e29)]
    [InlineData(-7.9228162514264338e28)]
    public void A_double_beyond_decimals_is_no_number(double value) => Decimals.Number(value).ShouldBeNull();

    [Fact]
    public void A_double_without_fifteen_digits_for_its_fraction_is_no_number()
    {
        Decimals.Number(Math.BitDecrement(1e15)).ShouldNotBeNull();
        Decimals.Number(1e15).ShouldBeNull();
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
