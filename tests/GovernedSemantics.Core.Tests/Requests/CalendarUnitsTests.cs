using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Model;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class CalendarUnitsTests
{
    private static readonly DateTimeOffset Now = Instant("2026-11-22T13:26Z");

    [Theory]
    [InlineData("""{"last": "3 periods"}""", "2026-08-10", "2026-11-09")]
    [InlineData("""{"last": "3 retail.periods"}""", "2026-08-10", "2026-11-09")]
    [InlineData("""{"last": "1 period", "include_current": true}""", "2026-11-09", "2026-12-07")]
    [InlineData("""{"last": "33 retail.period"}""", "2024-02-05", "2026-11-09")]
    [InlineData("""{"this": "period"}""", "2026-11-09", "2026-12-07")]
    [InlineData("""{"this": "retail.year"}""", "2026-02-09", "2027-02-08")]
    [InlineData("""{"previous": "retail.quarter"}""", "2026-08-10", "2026-11-09")]
    [InlineData("""{"to_date": "retail.period"}""", "2026-11-09", "2026-11-22")]
    [InlineData("""{"to_date": "campaigns.season"}""", "2026-11-16", "2026-11-22")]
    [InlineData("""{"last": "1 campaigns.season"}""", "2026-06-01", "2026-11-16")]
    public void Finds_ranges_in_periods_of_a_calendar(string time, string from, string to)
    {
        var range = Resolve(time).Value.Range!;

        (range.From, range.To).ShouldBe((Civil(from), Civil(to)));
    }

    [Theory]
    [InlineData("""{"last": "34 periods"}""", "GS3171", "/time/last")]
    [InlineData("""{"last": "8 peroids"}""", "GS3121", "/time/last")]
    [InlineData("""{"last": "8 season"}""", "GS3121", "/time/last")]
    [InlineData("""{"this": "perod"}""", "GS3113", "/time/this")]
    [InlineData("""{"previous": "periods"}""", "GS3113", "/time/previous")]
    [InlineData("""{"to_date": "retail.month"}""", "GS3113", "/time/to_date")]
    [InlineData("""{"last": "2 weeks", "compare": "1 perod"}""", "GS3113", "/time/compare")]
    public void Tells_what_is_no_period_or_outside(string time, string code, string pointer)
    {
        var error = Resolve(time).Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe((code, pointer));
    }

    [Theory]
    [InlineData("2027-02-08T13:00Z", """{"this": "period"}""")]
    [InlineData("2027-02-08T13:00Z", """{"last": "1 period"}""")]
    [InlineData("2024-01-31T13:00Z", """{"last": "1 period"}""")]
    [InlineData("2027-02-08T13:00Z", """{"to_date": "retail.year"}""")]
    [InlineData("2026-05-01T13:00Z", """{"this": "campaigns.season"}""")]
    [InlineData("2026-05-01T13:00Z", """{"last": "1 campaigns.season", "include_current": true}""")]
    [InlineData("2026-05-01T13:00Z", """{"to_date": "campaigns.season"}""")]
    public void Has_no_running_period_where_the_calendar_has_none(string now, string time) =>
        Resolve(time, now: Instant(now)).Errors.ShouldHaveSingleItem().Code.ShouldBe("GS3171");

    [Fact]
    public void Refuses_a_calendar_whose_rows_are_not_read()
    {
        Resolve("""{"last": "3 periods"}""", CalendarFixtures.Unread).Errors.Single().ToString()
            .ShouldBe("/time/last GS7121 calendar-not-loaded: The rows of calendar \"retail\" are not loaded, so \"retail.period\" cannot be answered.");
        Resolve("""{"last": "3 weeks", "compare": "1 period"}""", CalendarFixtures.Unread).Errors.Single().Code.ShouldBe("GS7121");
        Resolve("""{"last": "3 weeks"}""", CalendarFixtures.Unread).IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"last": "3 periods", "compare": "previous_period"}""", "2026-05-11", "2026-08-10")]
    [InlineData("""{"this": "period", "compare": "previous_period"}""", "2026-10-05", "2026-11-09")]
    [InlineData("""{"this": "period", "compare": "12 periods"}""", "2025-11-03", "2025-12-01")]
    [InlineData("""{"to_date": "period", "compare": "previous_period"}""", "2026-10-05", "2026-10-18")]
    [InlineData("""{"previous": "retail.year", "compare": "1 retail.year"}""", "2024-02-05", "2025-02-03")]
    public void Compares_with_earlier_periods(string time, string from, string to)
    {
        var request = RequestReader.FromJson($$"""{"metrics": ["m"], "time": {{time}}}""").Value.Time!;
        var range = Resolve(time).Value.Range;
        var bag = new DiagnosticBag();

        var compared = CompareCheck.Range(request, range, range, [], CalendarFixtures.Settings, bag);

        bag.Errors().ShouldBeEmpty();
        (compared!.Previous.From, compared.Previous.To).ShouldBe((Civil(from), Civil(to)));
    }

    [Theory]
    [InlineData("""{"last": "30 periods", "compare": "previous_period"}""", "GS3171")]
    [InlineData("""{"this": "retail.year", "compare": "3 retail.years"}""", "GS3171")]
    [InlineData("""{"last": "3 weeks", "compare": "40 periods"}""", "GS3171")]
    public void Tells_a_comparison_that_the_calendar_does_not_hold(string time, string code)
    {
        var request = RequestReader.FromJson($$"""{"metrics": ["m"], "time": {{time}}}""").Value.Time!;
        var range = Resolve(time).Value.Range;
        var bag = new DiagnosticBag();

        CompareCheck.Range(request, range, range, [], CalendarFixtures.Settings, bag).ShouldBeNull();

        bag.Errors().ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Keeps_the_written_unit_in_the_trail()
    {
        foreach (var time in new[] { """{"last":"8 retail.periods","include_current":true}""", """{"this":"period"}""", """{"to_date":"retail.year","compare":"2 periods"}""" })
        {
            var request = RequestReader.FromJson($$"""{"metrics": ["m"], "time": {{time}}}""").Value;

            RequestReader.FromJson(RequestJson.Write(request)).Value.Time.ShouldBe(request.Time);
        }
    }

    private static Result<ResolvedTime> Resolve(string time, TimeSettings? settings = null, DateTimeOffset? now = null)
    {
        var request = RequestReader.FromJson($$"""{"metrics": ["m"], "time": {{time}}}""").Value.Time;
        return TimeRangeResolver.Resolve(request, now ?? Now, settings ?? CalendarFixtures.Settings, "/time");
    }
}
