using System.Text.Json;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class RequestJsonTests
{
    [Theory]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"use_case":"u","question":"Wie war's in München?\nUnd \"sonst\"?","metrics":["a"],"group_by":["b"],"filters":[{"field":"c","op":"is_null"}],"time":{"last":"8 weeks","include_current":true},"as_of":"2026-11-01","order_by":[{"field":"a","direction":"desc"}],"limit":5,"skip":6}""")]
    [InlineData("""{"version":1,"filters":[{"all":[{"any":[{"not":{"field":"c","op":"in","values":["x",1,1.5,true,12345678901234567890.5]}}]}]}],"time":{"from":"2026-03","to":"2026-04"}}""")]
    [InlineData("""{"version":1,"time":{"this":"month"}}""")]
    [InlineData("""{"version":1,"time":{"previous":"fiscal_quarter"}}""")]
    [InlineData("""{"version":1,"time":{"to_date":"year"}}""")]
    [InlineData("""{"version":1,"time":{"all":true}}""")]
    [InlineData("""{"version":1,"time":{"to":"2026"}}""")]
    [InlineData("""{"version":1,"metrics":["a"],"filters":[{"entity":"e","metric":"a","op":"gte","values":[3]},{"not":{"segment":"s"}}],"time":{"last":"8 weeks","compare":"52 weeks"},"totals":true}""")]
    [InlineData("""{"version":1,"time":{"this":"month","compare":"previous_period"}}""")]
    [InlineData("""{"version":1,"time":{"from":"2026","to":"2027","compare":"previous_year"}}""")]
    public void Writes_what_it_read(string json)
    {
        var written = RequestJson.Write(RequestReader.FromJson(json).Value);

        RequestJson.Write(RequestReader.FromJson(written).Value).ShouldBe(written);
        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(written);
        JsonElement.DeepEquals(expected.RootElement, actual.RootElement).ShouldBeTrue(written);
    }

    [Fact]
    public void Gives_equal_bytes_whatever_the_order_of_keys() =>
        RequestJson.Write(RequestReader.FromJson("""{ "limit": 5, "metrics": ["a"], "totals": null, "version": 1.0 }""").Value)
            .ShouldBe("""{"version":1,"metrics":["a"],"limit":5}""");

    [Fact]
    public void Stays_on_one_line_and_escapes_what_does_not_show()
    {
        var written = RequestJson.Write(new MetricRequest { Question = "a\n\u202E\u2028\u0085b\uFEFF" });

        written.ShouldBe("""{"version":1,"question":"a\n\u202E\u2028\u0085b\uFEFF"}""");
    }

    [Fact]
    public void Never_throws_on_text_that_is_not_well_formed() =>
        RequestJson.Write(new MetricRequest { Question = "a\uD800" }).ShouldBe("""{"version":1,"question":"a\uFFFD"}""");
}
