using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeRequestReaderTests
{
    [Fact]
    public void Reads_each_form()
    {
        Read("""{"last": "1 month"}""").ShouldBe(new LastPeriods(new Duration(1, TimeGrain.Month)));
        Read("""{"last": "90 days", "include_current": true}""").ShouldBe(new LastPeriods(new Duration(90, TimeGrain.Day)) { IncludeCurrent = true });
        Read("""{"from": "2026-03-01", "to": "2026-04"}""").ShouldBe(new FromTo("2026-03-01", "2026-04"));
        Read("""{"from": 2026, "to": null}""").ShouldBe(new FromTo("2026", null));
        Read("""{"to": 26}""").ShouldBe(new FromTo(null, "0026"));
        Read("""{"this": "month", "include_current": false}""").ShouldBe(new ThisPeriod(TimeGrain.Month));
        Read("""{"previous": "quarter"}""").ShouldBe(new PreviousPeriod(TimeGrain.Quarter));
        Read("""{"to_date": "fiscal_year"}""").ShouldBe(new PeriodToDate(TimeGrain.FiscalYear));
        Read("""{"all": true, "compare": null}""").ShouldBe(new AllTime());
    }

    [Theory]
    [InlineData("previous_period", "PreviousPeriod", null)]
    [InlineData(" previous_year ", "PreviousYear", null)]
    [InlineData("52 weeks", "Earlier", "52 weeks")]
    [InlineData("1 fiscal_year", "Earlier", "1 fiscal_year")]
    public void Reads_what_the_answer_is_compared_with(string compare, string kind, string? by) =>
        Read($$"""{"this": "month", "compare": "{{compare}}"}""").ShouldBe(
            new ThisPeriod(TimeGrain.Month) { Compare = new CompareRequest(Enum.Parse<CompareKind>(kind), by is null ? null : Duration.Parse(by)) });

    [Theory]
    [InlineData("{}", "GS3120", "/time")]
    [InlineData("""{"include_current": false}""", "GS3120", "/time")]
    [InlineData("""{"last": "8 weeks", "from": "2026-01-01"}""", "GS3120", "/time")]
    [InlineData("""{"this": "month", "previous": "month"}""", "GS3120", "/time")]
    [InlineData("\"last 8 weeks\"", "GS3106", "/time")]
    [InlineData("""{"last": 8}""", "GS3106", "/time/last")]
    [InlineData("""{"last": "8"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "8 light-years"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "0 days"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "-3 days"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "1.5 days"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "100001 days"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "٨ weeks"}""", "GS3121", "/time/last")]
    [InlineData("""{"this": "fort/night"}""", "GS3113", "/time/this")]
    [InlineData("""{"previous": 1}""", "GS3106", "/time/previous")]
    [InlineData("""{"to_date": ""}""", "GS3111", "/time/to_date")]
    [InlineData("""{"all": false}""", "GS3106", "/time/all")]
    [InlineData("""{"all": 1}""", "GS3106", "/time/all")]
    [InlineData("""{"from": 12026}""", "GS3106", "/time/from")]
    [InlineData("""{"from": true}""", "GS3106", "/time/from")]
    [InlineData("""{"this": "month", "include_current": true}""", "GS3122", "/time/include_current")]
    [InlineData("""{"last": "8 weeks", "include_current": "yes"}""", "GS3106", "/time/include_current")]
    [InlineData("""{"last": "8 weeks", "compare": "last_year"}""", "GS3113", "/time/compare")]
    [InlineData("""{"last": "8 weeks", "compare": "0 weeks"}""", "GS3113", "/time/compare")]
    [InlineData("""{"last": "8 weeks", "compare": true}""", "GS3106", "/time/compare")]
    [InlineData("""{"compare": "previous_year"}""", "GS3120", "/time")]
    [InlineData("""{"last": "8 weeks", "zone": "UTC'; SELECT 1--"}""", "GS3105", "/time/zone")]
    public void Refuses_what_is_no_time_range(string time, string code, string pointer)
    {
        var error = RequestReader.FromJson($$"""{"time": {{time}}}""").Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }

    private static TimeRequest? Read(string time) => RequestReader.FromJson($$"""{"time": {{time}}}""").Value.Time;
}
