using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class RequestNamesTests
{
    [Theory]
    [InlineData("revenue", "revenue")]
    [InlineData("  Revenue ", "revenue")]
    [InlineData("\"revenue\"", "revenue")]
    [InlineData("'Customer.Region'", "customer.region")]
    [InlineData("customer__region", "customer.region")]
    [InlineData("metric_time__week", "metric_time.week")]
    [InlineData("order__customer__region", "order.customer.region")]
    [InlineData("\"\"revenue\"\"", "\"revenue\"")]
    [InlineData("\"revenue'", "\"revenue'")]
    [InlineData("\"", "\"")]
    [InlineData("revenue--", "revenue--")]
    [InlineData("", "")]
    public void Forgives_blanks_quotes_case_and_double_underscores(string written, string name)
    {
        var normalised = RequestNames.Normalise(written);

        normalised.Name.ShouldBe(name);
        normalised.Changed.ShouldBe(written != name);
    }

    [Theory]
    [InlineData("rеvenue")]
    [InlineData("reve\u00ADnue")]
    [InlineData("\uFEFFrevenue")]
    [InlineData("\u00A0revenue")]
    [InlineData("ﬁx")]
    [InlineData("İstanbul")]
    [InlineData("ÄPFEL")]
    [InlineData("ｒevenue")]
    [InlineData("\u212Arevenue")]
    public void Leaves_everything_beyond_ascii_alone(string written)
    {
        RequestNames.Normalise(written).Name.ShouldNotBe("revenue");
        RequestNames.Normalise(written).Name.Where(c => c > 127).ShouldBe(written.Where(c => c > 127));
    }

    [Fact]
    public void Reports_what_changed() => RequestNames.Normalise("Customer__Region").ToString().ShouldBe("Customer__Region -> customer.region");
}
