using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("-0.000e5", 0L)]
    [InlineData("12", 12L)]
    [InlineData("1.0", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1200E-2", 12L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Reads_whole_numbers_as_long(string text, long value) => ExactNumber.Parse(text).ShouldBeOfType<long>().ShouldBe(value);

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("12.5e-3", "0.0125")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.10000000000000000000000000000000000000", "0.1")]
    public void Reads_other_numbers_as_decimal(string text, string value) =>
        ExactNumber.Parse(text).ShouldBeOfType<decimal>().ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e-320")]
    [InlineData("1e400")]
    [InlineData("1e9999")]
    [InlineData("1e99999999999")]
    [InlineData("0.12345678901234567890123456789")]
    public void Refuses_numbers_that_would_lose_digits(string text) => ExactNumber.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("0x27")]
    [InlineData("١٢")]
    [InlineData("1\n")]
    public void Refuses_what_is_no_json_number(string text)
    {
        ExactNumber.IsNumber(text).ShouldBeFalse();
        ExactNumber.Parse(text).ShouldBeNull();
    }

    [Fact]
    public void Never_gives_another_value_than_the_one_written()
    {
        var numbers = from digits in Gen.ListOf(Gen.Choose(0, 9), 12).Select(d => string.Concat(d))
                      from fraction in Gen.Choose(0, 12)
                      from exponent in Gen.Choose(-30, 30)
                      from sign in Gen.Elements("", "-")
                      select (Whole: digits[..(12 - fraction)].TrimStart('0'), Fraction: digits[(12 - fraction)..], exponent, sign);
        Prop.ForAll(numbers.ToArbitrary(), n =>
        {
            var text = $"{n.sign}{(n.Whole.Length == 0 ? "0" : n.Whole)}{(n.Fraction.Length == 0 ? "" : "." + n.Fraction)}e{n.exponent}";
            if (ExactNumber.Parse(text) is { } value)
            {
                // Compared as integers, scaled by 10^60.
                var written = BigInteger.Parse(n.sign + n.Whole + n.Fraction + "0", CultureInfo.InvariantCulture) * BigInteger.Pow(10, 59 + n.exponent - n.Fraction.Length);
                Scaled(Convert.ToDecimal(value, CultureInfo.InvariantCulture)).ShouldBe(written);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static BigInteger Scaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (value < 0 ? -magnitude : magnitude) * BigInteger.Pow(10, 60 - value.Scale);
    }
}
