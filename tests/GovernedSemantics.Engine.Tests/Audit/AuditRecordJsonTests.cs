using System.Text;
using System.Text.Json;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Expressions;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Audit;

public sealed class AuditRecordJsonTests
{
    private static readonly AuditValueHash Hash = new(Encoding.ASCII.GetBytes("a key of the tests, not a secret"));

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("carriage\rreturn")]
    [InlineData("{\"kind\":\"outcome\"}\n{\"kind\":\"outcome\",\"outcome\":\"answered\"}\n")]
    [InlineData("line\u2028and\u2029paragraph separators, \u0085 and \u000b and \u000c")]
    [InlineData("\u0000 \u001b[2J \u202e")]
    [InlineData("\ud800 alone")]
    public void No_text_can_forge_a_line(string text)
    {
        var record = Records.Attempt(text) with { UseCase = text, Sql = text, Caller = Records.Caller with { ClientName = text } };

        var line = Encoding.UTF8.GetString(AuditRecordJson.Line(record, "log", 1, Hash));

        line.ShouldEndWith("}\n");
        line[..^1].ShouldNotContain(c => char.IsControl(c) || c == '\u2028' || c == '\u2029' || c == '\u202e');
        var read = JsonDocument.Parse(line).RootElement;
        read.GetProperty("kind").GetString().ShouldBe("attempt");
        read.GetProperty("question").GetString().ShouldBe(text.Replace("\ud800", "\ufffd", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_who_asked_what_through_what_and_what_came_of_it()
    {
        var record = Records.Attempt() with
        {
            Kind = AuditKind.Outcome,
            UseCase = "weekly_revenue",
            Request = new MetricRequest { Metrics = ["revenue"], Filters = [new FieldFilter("/filters/0", "region", FilterOperator.In, ["DE", "FR"])] },
            Model = "gs1:sha256:00",
            Definitions = [new("revenue", "gs1:sha256:11")],
            Source = "warehouse",
            Sql = "SELECT ?1",
            Parameters = [new("DE", DataType.String), new(1.50m, DataType.Decimal(9, 2)), new(new DateOnly(2026, 1, 1), DataType.Date)],
            Outcome = AuditOutcome.TimedOut,
            Code = "GS7001",
            DurationMs = 12.34567,
        };

        var line = Encoding.UTF8.GetString(AuditRecordJson.Line(record, "log", 7, Hash));

        var read = JsonDocument.Parse(line).RootElement;
        read.GetProperty("principal").GetRawText().ShouldBe("""{"subject":"ada","name":"Ada","roles":["finance"],"auth":"configured"}""");
        read.GetProperty("client").GetRawText().ShouldBe("""{"id":"gsem","name":"gsem","version":"0.1.0","transport":"cli"}""");
        read.GetProperty("request").GetRawText().ShouldBe(
            """{"version":1,"metrics":["revenue"],"filters":[{"field":"region","op":"in","values":["DE","FR"]}]}""");
        read.GetProperty("parameters").GetRawText().ShouldBe(
            """[{"type":"string","value":"DE"},{"type":"decimal(9,2)","value":1.50},{"type":"date","value":"2026-01-01"}]""");
        read.GetProperty("definitions").GetRawText().ShouldBe("""{"revenue":"gs1:sha256:11"}""");
        read.GetProperty("outcome").GetString().ShouldBe("timed_out");
        read.GetProperty("code").GetString().ShouldBe("GS7001");
        read.GetProperty("duration_ms").GetDouble().ShouldBe(12.346);
        read.GetProperty("seq").GetInt64().ShouldBe(7);
        read.GetProperty("at").GetString().ShouldBe("2026-11-22T08:00:00Z");
        Guid.Parse(read.GetProperty("id").GetString()!).Version.ShouldBe(7);
    }

    [Fact]
    public void Hashes_values_where_it_must_so_that_the_holder_of_the_key_can_find_them()
    {
        var record = Records.Attempt() with
        {
            HashValues = true,
            Request = new MetricRequest { Filters = [new FieldFilter("/filters/0", "customer.email", FilterOperator.Equals, ["ada@example.com"])] },
            Sql = "SELECT ?1",
            Parameters = [new("ada@example.com", DataType.String), new(new object?[] { 5L, null }, DataType.Integer)],
        };

        var line = Encoding.UTF8.GetString(AuditRecordJson.Line(record, "log", 1, Hash));

        line.ShouldNotContain("ada@example.com");
        var parameters = JsonDocument.Parse(line).RootElement.GetProperty("parameters");
        parameters[0].GetProperty("value").GetString().ShouldBe(Hash.Of("ada@example.com"));
        parameters[1].GetProperty("value")[0].GetString().ShouldBe(Hash.Of("5"));
        parameters[1].GetProperty("value")[1].ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
