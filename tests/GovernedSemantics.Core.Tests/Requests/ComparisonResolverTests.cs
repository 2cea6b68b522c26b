using System.Globalization;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

/// <summary>The clock stands at Sunday, 2026-11-22 13:26 UTC (14:26 in Berlin).</summary>
public sealed class ComparisonResolverTests
{
    [Theory]
    [InlineData("""{"last": "8 weeks"}""", "2026-07-27", "2026-09-21", "8 weeks")]
    [InlineData("""{"last": "1 month"}""", "2026-09-01", "2026-10-01", "1 month")]
    [InlineData("""{"last": "3 months", "include_current": true}""", "2026-06-01", "2026-09-01", "3 months")]
    [InlineData("""{"last": "7 days"}""", "2026-11-08", "2026-11-15", "7 days")]
    [InlineData("""{"last": "2 quarters"}""", "2025-10-01", "2026-04-01", "2 quarters")]
    [InlineData("""{"last": "1 fiscal_year"}""", "2024-04-01", "2025-04-01", "1 fiscal_year")]
    [InlineData("""{"this": "month"}""", "2026-10-01", "2026-11-01", "1 month")]
    [InlineData("""{"this": "week"}""", "2026-11-09", "2026-11-16", "1 week")]
    [InlineData("""{"this": "fiscal_quarter"}""", "2026-07-01", "2026-10-01", "1 fiscal_quarter")]
    [InlineData("""{"previous": "quarter"}""", "2026-04-01", "2026-07-01", "1 quarter")]
    [InlineData("""{"previous": "year"}""", "2024-01-01", "2025-01-01", "1 year")]
    public void A_relative_range_is_compared_with_the_one_before_it(string time, string from, string to, string shift) =>
        Shown(Compare(time, "previous_period", fiscalMonth: 4)).ShouldBe((from, to, shift));

    [Theory]
    [InlineData("2026-01-01", "2027-01-01", "2025-01-01", "2026-01-01", "1 year")]
    [InlineData("2024-01-01", "2026-01-01", "2022-01-01", "2024-01-01", "2 years")]
    [InlineData("2026-01-01", "2026-07-01", "2025-07-01", "2026-01-01", "2 quarters")]
    [InlineData("2026-02-01", "2026-05-01", "2025-11-01", "2026-02-01", "3 months")]
    [InlineData("2026-03-01", "2026-04-01", "2026-02-01", "2026-03-01", "1 month")]
    [InlineData("2024-02-01", "2024-03-01", "2024-01-01", "2024-02-01", "1 month")]
    [InlineData("2026-11-02", "2026-11-16", "2026-10-19", "2026-11-02", "2 weeks")]
    [InlineData("2026-03-02", "2026-03-13", "2026-02-19", "2026-03-02", "11 days")]
    [InlineData("2026-03-01", "2026-03-31", "2026-01-30", "2026-03-01", "30 days")]
    [InlineData("2026-03-01", "2026-03-02", "2026-02-28", "2026-03-01", "1 day")]
    [InlineData("2026-03-02 10:00", "2026-03-02 12:00", "2026-03-01T10:00", "2026-03-01T12:00", "1 day")]
    [InlineData("2026-03-02 10:00", "2026-03-04 09:00", "2026-02-28T10:00", "2026-03-02T09:00", "2 days")]
    [InlineData("2026-03-02", "2026-03-02 00:00:00.5", "2026-03-01", "2026-03-01T00:00:00.5", "1 day")]
    public void A_written_range_is_moved_by_its_own_length_in_the_largest_unit_that_fits(
        string from, string to, string previousFrom, string previousTo, string shift) =>
        Shown(Compare($$"""{"from": "{{from}}", "to": "{{to}}"}""", "previous_period")).ShouldBe((previousFrom, previousTo, shift));

    [Fact]
    public void Weeks_start_where_the_project_says() =>
        Shown(Compare("""{"from": "2026-11-01", "to": "2026-11-15"}""", "previous_period", weekStart: DayOfWeek.Sunday))
            .ShouldBe(("2026-10-18", "2026-11-01", "2 weeks"));

    [Theory]
    [InlineData("2026-11-22", "month", "previous_period", "2026-10-01", "2026-10-22", "1 month")]
    [InlineData("2026-11-22", "year", "previous_period", "2025-01-01", "2025-11-22", "1 year")]
    [InlineData("2026-11-22", "week", "previous_period", "2026-11-09", "2026-11-15", "1 week")]
    [InlineData("2026-11-22", "quarter", "previous_year", "2025-10-01", "2025-11-22", "1 year")]
    [InlineData("2026-11-22", "week", "previous_year", "2025-11-17", "2025-11-23", "52 weeks")]
    // March has more days than February.
    [InlineData("2026-03-31", "month", "previous_period", "2026-02-01", "2026-03-01", "1 month")]
    [InlineData("2026-03-29", "month", "previous_period", "2026-02-01", "2026-03-01", "1 month")]
    [InlineData("2026-03-28", "month", "previous_period", "2026-02-01", "2026-02-28", "1 month")]
    // The second quarter has 91 days, the first 90; the leap year has a day more before March.
    [InlineData("2026-06-30", "quarter", "previous_period", "2026-01-01", "2026-04-01", "1 quarter")]
    [InlineData("2028-03-15", "year", "previous_year", "2027-01-01", "2027-03-16", "1 year")]
    [InlineData("2029-03-15", "year", "previous_year", "2028-01-01", "2028-03-14", "1 year")]
    [InlineData("2028-03-15", "month", "previous_year", "2027-03-01", "2027-03-15", "1 year")]
    [InlineData("2028-12-31", "year", "previous_period", "2027-01-01", "2028-01-01", "1 year")]
    [InlineData("2026-11-22", "fiscal_year", "previous_period", "2025-04-01", "2025-11-22", "1 fiscal_year")]
    public void A_range_to_date_is_compared_with_as_many_days_and_never_with_more_than_the_period_has(
        string asOf, string period, string compare, string from, string to, string shift) =>
        Shown(Compare($$"""{"to_date": "{{period}}"}""", compare, now: asOf, fiscalMonth: 4)).ShouldBe((from, to, shift));

    [Theory]
    [InlineData("2026-01-01", "2026-02-01", "2025-01-01", "2025-02-01")]
    [InlineData("2028-02-01", "2028-03-01", "2027-02-01", "2027-03-01")]
    [InlineData("2029-02-01", "2029-03-01", "2028-02-01", "2028-03-01")]
    [InlineData("2028-02-29", "2028-03-01", "2027-02-28", "2027-03-01")]
    [InlineData("2028-02-28", "2028-02-29", "2027-02-28", "2027-03-01")]
    [InlineData("2029-02-28", "2029-03-01", "2028-02-28", "2028-03-01")]
    [InlineData("2026-03-05 10:00", "2026-03-05 11:00", "2025-03-05T10:00", "2025-03-05T11:00")]
    public void A_year_earlier_keeps_the_dates(string from, string to, string previousFrom, string previousTo) =>
        Shown(Compare($$"""{"from": "{{from}}", "to": "{{to}}"}""", "previous_year")).ShouldBe((previousFrom, previousTo, "1 year"));

    [Theory]
    [InlineData("""{"last": "8 weeks"}""", "2025-09-22", "2025-11-17")]
    [InlineData("""{"from": "2026-01-01", "to": "2026-02-01"}""", "2025-01-02", "2025-02-02")]
    [InlineData("""{"to_date": "year"}""", "2025-01-02", "2025-11-23")]
    public void By_weeks_a_year_earlier_is_52_weeks_earlier(string time, string from, string to) =>
        Shown(Compare(time, "previous_year", byWeek: true)).ShouldBe((from, to, "52 weeks"));

    [Theory]
    [InlineData("""{"from": "2026-03-01", "to": "2026-04-01"}""", "4 weeks", "2026-02-01", "2026-03-04")]
    [InlineData("""{"from": "2026-03-01", "to": "2026-04-01"}""", "1 month", "2026-02-01", "2026-03-01")]
    // The 29th and the 30th of March look at the last day of February, which belongs to the range.
    [InlineData("""{"from": "2026-03-29", "to": "2026-03-31"}""", "1 month", "2026-02-28", "2026-03-01")]
    [InlineData("""{"from": "2026-03-30 10:00", "to": "2026-03-31 09:00"}""", "1 month", "2026-02-28T10:00", "2026-03-01T09:00")]
    [InlineData("""{"from": "2026-03-01", "to": "2026-04-01"}""", "2 years", "2024-03-01", "2024-04-01")]
    [InlineData("""{"to_date": "month"}""", "1 month", "2026-10-01", "2026-10-22")]
    [InlineData("""{"last": "2 days"}""", "36 hours", "2026-11-18T12:00", "2026-11-20T12:00")]
    public void A_duration_is_taken_as_it_is(string time, string by, string from, string to) =>
        Shown(Compare(time, by)).ShouldBe((from, to, by));

    [Fact]
    public void A_range_that_a_condition_narrowed_is_moved_by_the_length_that_is_left()
    {
        var whole = Range("2026-01-01", "2027-01-01");
        var narrowed = Range("2026-02-01", "2026-04-01");
        var asked = new ThisPeriod(TimeGrain.Year) { Compare = new CompareRequest(CompareKind.PreviousPeriod) };

        Shown(ComparisonResolver.Resolve(asked, whole, narrowed, false, Settings(), "").Value).ShouldBe(("2025-12-01", "2026-02-01", "2 months"));
        Shown(ComparisonResolver.Resolve(asked, whole, whole, false, Settings(), "").Value).ShouldBe(("2025-01-01", "2026-01-01", "1 year"));
    }

    [Fact]
    public void Days_follow_the_clock_and_hours_the_time_that_passes()
    {
        // In Berlin the night to the 25th of October 2026 has 25 hours.
        var days = Compare("""{"from": "2026-10-26", "to": "2026-10-27"}""", "previous_period").Previous;
        var hours = Compare("""{"last": "6 hours"}""", "previous_period", now: "2026-10-25T05:30Z").Previous;

        (days.FromInstant, days.ToInstant).ShouldBe((Instant("2026-10-24T22:00Z"), Instant("2026-10-25T23:00Z")));
        (hours.FromInstant, hours.ToInstant).ShouldBe((Instant("2026-10-24T17:00Z"), Instant("2026-10-24T23:00Z")));
        (hours.From, hours.To).ShouldBe((Civil("2026-10-24T19:00"), Civil("2026-10-25T01:00")));
    }

    [Fact]
    public void Hours_that_do_not_begin_with_one_pass_all_the_same()
    {
        var previous = Compare("""{"from": "2026-10-25T00:30Z", "to": "2026-10-25T02:30Z"}""", "3 hours").Previous;

        (previous.FromInstant, previous.ToInstant).ShouldBe((Instant("2026-10-24T21:30Z"), Instant("2026-10-24T23:30Z")));
    }

    [Fact]
    public void A_range_within_the_doubled_hour_keeps_its_length()
    {
        // 02:30 summer time to 02:15 winter time: three quarters of an hour.
        var range = TimeRange.Between(Instant("2026-10-25T00:30Z"), Instant("2026-10-25T01:15Z"), Settings());
        range.To!.Value.ShouldBeLessThan(range.From!.Value);
        var asked = new AllTime { Compare = new CompareRequest(CompareKind.PreviousPeriod) };
        var previous = ComparisonResolver.Resolve(asked, null, range, false, Settings(), "").Value.Previous;

        (previous.FromInstant, previous.ToInstant).ShouldBe((Instant("2026-10-24T00:30Z"), Instant("2026-10-24T01:15Z")));
    }

    [Theory]
    [InlineData("""{"from": "0001-01-01", "to": "0002-01-01"}""", "previous_period")]
    [InlineData("""{"from": "0001-06-01", "to": "0002-01-01"}""", "previous_year")]
    [InlineData("""{"from": "0001-01-02", "to": "0001-01-03"}""", "48 hours")]
    [InlineData("""{"from": "2026-01-01", "to": "2027-01-01"}""", "100000 months")]
    public void What_leads_out_of_the_calendar_is_refused(string time, string compare)
    {
        var error = Ask(time, compare, "2026-11-22T13:26Z", DayOfWeek.Monday, 1, false).Errors.ShouldHaveSingleItem();

        (error.Code, error.Location.Pointer).ShouldBe(("GS3153", "/time/compare"));
    }

    [Fact]
    public void The_last_years_of_the_calendar_have_years_before_them() =>
        Shown(Compare("""{"from": "9998-01-01", "to": "9999-01-01"}""", "previous_period")).ShouldBe(("9997-01-01", "9998-01-01", "1 year"));

    [Fact]
    public void Every_range_of_whole_days_has_as_many_days_before_it()
    {
        // By counting days alone: a written range that starts no unit is followed by itself.
        var first = Civil("2027-12-29");
        for (var start = 0; start < 70; start++)
        {
            for (var length = 1; length < 6; length++)
            {
                var (from, to) = (first.AddDays(start), first.AddDays(start + length));
                var previous = Compare($$"""{"from": "{{Day(from)}}", "to": "{{Day(to)}}"}""", "previous_period").Previous;

                (previous.From, previous.To).ShouldBe((from.AddDays(-length), from), $"{Day(from)} and {length} days");
            }
        }
    }

    private static (string From, string To, string Shift) Shown(Comparison comparison) =>
        (Text(comparison.Previous.From), Text(comparison.Previous.To), comparison.Shift.ToString());

    private static string Text(DateTime? bound) => bound!.Value.TimeOfDay == TimeSpan.Zero
        ? Day(bound.Value)
        : bound.Value.ToString("yyyy-MM-dd'T'HH:mm" + (bound.Value.Ticks % TimeSpan.TicksPerMinute == 0 ? "" : ":ss.FFF"), CultureInfo.InvariantCulture);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeRange Range(string from, string to) => TimeRange.Civil(Civil(from), Civil(to), Settings());

    private static Comparison Compare(
        string time, string compare, string now = "2026-11-22T13:26Z", DayOfWeek weekStart = DayOfWeek.Monday, int fiscalMonth = 1, bool byWeek = false)
    {
        var result = Ask(time, compare, now, weekStart, fiscalMonth, byWeek);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        var previous = result.Value.Previous;
        previous.From!.Value.ShouldBeLessThan(previous.To!.Value);
        previous.FromInstant!.Value.ShouldBeLessThan(previous.ToInstant!.Value);
        return result.Value;
    }

    private static Diagnostics.Result<Comparison> Ask(string time, string compare, string now, DayOfWeek weekStart, int fiscalMonth, bool byWeek)
    {
        var settings = Settings(weekStart: weekStart, fiscalMonth: fiscalMonth);
        var asked = RequestReader.FromJson($"{{\"time\": {time[..^1]}, \"compare\": \"{compare}\"}}}}").Value.Time!;
        var range = TimeRangeResolver.Resolve(asked, Instant(now), settings, "/time").Value.Range!;
        return ComparisonResolver.Resolve(asked, range, range, byWeek, settings, "/time/compare");
    }
}
