using GovernedSemantics.Cli.Asking;

namespace GovernedSemantics.Cli.Tests.Asking;

public sealed class FilterTextTests
{
    [Theory]
    [InlineData("customer.region in DE,FR", """{"field":"customer.region","op":"in","values":["DE","FR"]}""")]
    [InlineData("  customer.region   not   in  DE , FR ", """{"field":"customer.region","op":"not_in","values":["DE","FR"]}""")]
    [InlineData("region=DE", """{"field":"region","op":"equals","values":["DE"]}""")]
    [InlineData("region != DE", """{"field":"region","op":"not_equals","values":["DE"]}""")]
    [InlineData("region <> DE", """{"field":"region","op":"not_equals","values":["DE"]}""")]
    [InlineData("revenue > 1000", """{"field":"revenue","op":"gt","values":["1000"]}""")]
    [InlineData("revenue>=1000", """{"field":"revenue","op":"gte","values":["1000"]}""")]
    [InlineData("revenue < 5", """{"field":"revenue","op":"lt","values":["5"]}""")]
    [InlineData("revenue <= -5", """{"field":"revenue","op":"lte","values":["-5"]}""")]
    [InlineData("revenue between 1 and 5", """{"field":"revenue","op":"between","values":["1","5"]}""")]
    [InlineData("day BETWEEN 2026-01-01 AND 2026-02-01", """{"field":"day","op":"between","values":["2026-01-01","2026-02-01"]}""")]
    [InlineData("brand between Band and Sand", """{"field":"brand","op":"between","values":["Band","Sand"]}""")]
    [InlineData("brand contains home and garden", """{"field":"brand","op":"contains","values":["home and garden"]}""")]
    [InlineData("brand not contains ka", """{"field":"brand","op":"not_contains","values":["ka"]}""")]
    [InlineData("brand starts with Ka", """{"field":"brand","op":"starts_with","values":["Ka"]}""")]
    [InlineData("brand ends with 'a, b'", """{"field":"brand","op":"ends_with","values":["a, b"]}""")]
    [InlineData("region is null", """{"field":"region","op":"is_null"}""")]
    [InlineData("region IS NOT NULL", """{"field":"region","op":"is_not_null"}""")]
    [InlineData("name = Smith, John", """{"field":"name","op":"equals","values":["Smith, John"]}""")]
    [InlineData("name in 'Smith, John',\"say \"\"hi\"\"\"", """{"field":"name","op":"in","values":["Smith, John","say \"hi\""]}""")]
    [InlineData("name = ''", """{"field":"name","op":"equals","values":[""]}""")]
    [InlineData("name = in", """{"field":"name","op":"equals","values":["in"]}""")]
    [InlineData("inbox in a", """{"field":"inbox","op":"in","values":["a"]}""")]
    [InlineData("name like Jo%", """{"field":"name","op":"like","values":["Jo%"]}""")]
    public void Reads_the_forms_people_write(string text, string json) =>
        FilterText.Read(text).Json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe(json);

    [Fact]
    public void A_cohort_is_an_entity_before_a_filter()
    {
        var (entity, test) = FilterText.ReadCohort(" customer  orders_count between 3 and 5");

        (entity.Start, entity.Length).ShouldBe((1, 8));
        test.Json.ToJsonString().ShouldBe("""{"field":"orders_count","op":"between","values":["3","5"]}""");
        Should.Throw<UsageException>(() => FilterText.ReadCohort("customer orders_count")).Message.ShouldStartWith("--cohort \"customer orders_count\" is not a filter");
    }

    [Theory]
    [InlineData("")]
    [InlineData("region")]
    [InlineData("region in")]
    [InlineData("region in DE,")]
    [InlineData("region = ")]
    [InlineData("= DE")]
    [InlineData("region is null x")]
    [InlineData("region in 'a' 'b'")]
    [InlineData("region = 'a")]
    public void Refuses_what_is_no_filter(string text) => Should.Throw<UsageException>(() => FilterText.Read(text)).Message.ShouldContain(text);

    [Fact]
    public void Remembers_where_the_parts_stand()
    {
        var read = FilterText.Read("region in DE, 'F R'");

        read.Field.ShouldBe(new Place(0, 6));
        read.Operator.ShouldBe(new Place(7, 2));
        read.Values.ShouldBe([new Place(10, 2), new Place(14, 5)]);
    }
}
