using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class TimeIntervalTests
{
    [Theory]
    [InlineData("equals", "2026-03", "Within 2026-03-01 2026-04-01")]
    [InlineData("not_equals", "2026-03", "not Within 2026-03-01 2026-04-01")]
    [InlineData("gt", "2026-03", "Gte 2026-04-01")]
    [InlineData("gte", "2026-03", "Gte 2026-03-01")]
    [InlineData("lt", "2026-03", "Lt 2026-03-01")]
    [InlineData("lte", "2026-03", "Lt 2026-04-01")]
    [InlineData("equals", "2026", "Within 2026-01-01 2027-01-01")]
    [InlineData("equals", "2026-Q1", "Within 2026-01-01 2026-04-01")]
    [InlineData("equals", "2026-W45", "Within 2026-11-02 2026-11-09")]
    [InlineData("equals", "2026-03-05", "In 2026-03-05")]
    [InlineData("not_equals", "2026-03-05", "not In 2026-03-05")]
    [InlineData("gt", "2026-03-05", "Gt 2026-03-05")]
    [InlineData("gte", "2026-03-05", "Gte 2026-03-05")]
    [InlineData("lt", "2026-03-05", "Lt 2026-03-05")]
    [InlineData("lte", "2026-03-05", "Lte 2026-03-05")]
    [InlineData("equals", "9999", "Gte 9999-01-01")]
    [InlineData("lte", "9999", "not IsNull")]
    [InlineData("lte", "9999-12-31", "Lte 9999-12-31")]
    [InlineData("gt", "9999-12-31", "Gt 9999-12-31")]
    public void A_coarser_value_means_the_whole_period_on_dates(string op, string value, string expected) =>
        Single(DataType.Date, op, [value]).ShouldBe(expected);

    [Theory]
    [InlineData("equals", "2026-03", "Within 2026-03-01T00:00 2026-04-01T00:00")]
    [InlineData("equals", "2026-03-05", "Within 2026-03-05T00:00 2026-03-06T00:00")]
    [InlineData("gt", "2026-03-05", "Gte 2026-03-06T00:00")]
    [InlineData("lte", "2026-03-05", "Lt 2026-03-06T00:00")]
    [InlineData("equals", "2026-03-05 10:00", "Within 2026-03-05T10:00 2026-03-05T10:01")]
    [InlineData("equals", "2026-03-05T10:00:07", "Within 2026-03-05T10:00:07 2026-03-05T10:00:08")]
    [InlineData("equals", "2026-03-05 10:00:07.25", "Within 2026-03-05T10:00:07.25 2026-03-05T10:00:07.26")]
    [InlineData("lte", "2026-03-05 10:00:07.250", "Lt 2026-03-05T10:00:07.251")]
    [InlineData("equals", "2026-07-05T10:00Z", "Within 2026-07-05T12:00 2026-07-05T12:01")]
    [InlineData("equals", "2026-10-25T02:59+02:00", "Within 2026-10-25T02:59 2026-10-25T03:00")]
    [InlineData("equals", "9999-12-31", "Gte 9999-12-31T00:00")]
    public void A_value_means_all_that_it_names_on_civil_times(string op, string value, string expected) =>
        Single(DataType.DateTime, op, [value]).ShouldBe(expected);

    [Theory]
    [InlineData("equals", "2026-03", "Within 2026-02-28T23:00Z 2026-03-31T22:00Z")]
    [InlineData("equals", "2026-10-25", "Within 2026-10-24T22:00Z 2026-10-25T23:00Z")]
    [InlineData("lt", "2026-07-05", "Lt 2026-07-04T22:00Z")]
    [InlineData("gt", "2026-07-05T10:00Z", "Gte 2026-07-05T10:01Z")]
    [InlineData("equals", "2026-10-25T02:30+01:00", "Within 2026-10-25T01:30Z 2026-10-25T01:31Z")]
    [InlineData("equals", "2026-10-25 02:30", "Within 2026-10-25T00:30Z 2026-10-25T00:31Z")]
    [InlineData("gte", "2026-03-29 02:30", "Gte 2026-03-29T01:00Z")]
    [InlineData("gte", "0001-01-01", "Gte 0001-01-01T00:00Z")]
    public void A_value_means_all_that_it_names_on_instants(string op, string value, string expected) =>
        Single(DataType.DateTimeTz, op, [value]).ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-05", "2026-03-07", "Between 2026-03-05 2026-03-07")]
    [InlineData("2026-03", "2026-04", "Within 2026-03-01 2026-05-01")]
    [InlineData("2026-03-05", "2026-03", "Within 2026-03-05 2026-04-01")]
    [InlineData("2026", "2026-03-05", "Within 2026-01-01 2026-03-06")]
    [InlineData("2026", "9999", "Gte 2026-01-01")]
    public void Between_reaches_to_the_end_of_its_second_value(string low, string high, string expected) =>
        Single(DataType.Date, "between", [low, high]).ShouldBe(expected);

    [Theory]
    [InlineData("week", "equals", "2026-11-16", "Within 2026-11-16 2026-11-23")]
    [InlineData("week", "equals", "2026-11-18", "Within 2026-11-16 2026-11-23")]
    [InlineData("week", "gt", "2026-11-18", "Gte 2026-11-23")]
    [InlineData("week", "gte", "2026-11-18", "Gte 2026-11-16")]
    [InlineData("week", "lt", "2026-11-18", "Lt 2026-11-16")]
    [InlineData("week", "lte", "2026-11-18", "Lt 2026-11-23")]
    [InlineData("week", "equals", "2026-W47", "Within 2026-11-16 2026-11-23")]
    [InlineData("week", "equals", "2026-11", "Within 2026-11-02 2026-12-07")]
    [InlineData("month", "equals", "2026-11-18", "Within 2026-11-01 2026-12-01")]
    [InlineData("month", "lte", "2026", "Lt 2027-01-01")]
    [InlineData("quarter", "equals", "2026-11", "Within 2026-10-01 2027-01-01")]
    [InlineData("day", "equals", "2026-11-18", "In 2026-11-18")]
    [InlineData("day", "equals", "2026-11", "Within 2026-11-01 2026-12-01")]
    [InlineData("fiscal_year", "equals", "2026", "Within 2025-04-01 2026-04-01")]
    [InlineData("fiscal_year", "equals", "2026-05-01", "Within 2026-04-01 2027-04-01")]
    [InlineData("fiscal_quarter", "equals", "2026-05", "Within 2026-04-01 2026-07-01")]
    public void A_value_of_a_grain_means_its_period(string grain, string op, string value, string expected) =>
        Single(DataType.Date, op, [value], TimeNames.Grain(grain), Settings(fiscalMonth: 4)).ShouldBe(expected);

    [Theory]
    [InlineData("hour", "2026-10-25T02:15+01:00", "Within 2026-10-25T01:00Z 2026-10-25T02:00Z")]
    [InlineData("hour", "2026-10-25T02:00:00+02:00", "Within 2026-10-25T00:00Z 2026-10-25T01:00Z")]
    [InlineData("hour", "2026-10-25 02:15", "Within 2026-10-25T00:00Z 2026-10-25T02:00Z")]
    [InlineData("hour", "2026-10-25", "Within 2026-10-24T22:00Z 2026-10-25T23:00Z")]
    [InlineData("second", "2026-10-25T10:00Z", "Within 2026-10-25T10:00Z 2026-10-25T10:01Z")]
    [InlineData("week", "2026-10-25T23:30Z", "Within 2026-10-25T23:00Z 2026-11-01T23:00Z")]
    public void A_value_of_a_grain_of_instants_means_its_period_in_the_zone(string grain, string value, string expected) =>
        Single(DataType.DateTimeTz, "equals", [value], TimeNames.Grain(grain)).ShouldBe(expected);

    [Fact]
    public void An_iso_week_means_the_week_of_the_project_that_holds_its_monday() =>
        Single(DataType.Date, "equals", ["2026-W47"], TimeGrain.Week, Settings(weekStart: DayOfWeek.Sunday)).ShouldBe("Within 2026-11-15 2026-11-22");

    [Theory]
    [InlineData("fiscal_quarter", "2026-Q1")]
    [InlineData("fiscal_quarter", "2026")]
    [InlineData("fiscal_year", "2026-Q1")]
    public void Refuses_a_civil_period_where_a_fiscal_one_is_compared(string grain, string value)
    {
        Error(DataType.Date, "equals", [value], TimeNames.Grain(grain), Settings(fiscalMonth: 4)).Code.ShouldBe("GS3162");
        Parse(DataType.Date, "equals", [value], TimeNames.Grain(grain), Settings(fiscalMonth: 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_list_of_periods_is_one_condition_each()
    {
        Parse(DataType.Date, "in", ["2026-03", "2026-03-05", "2026-05", "2026-03", "2026-03-05", 2027L]).ShouldBe(
            ["In 2026-03-05", "Within 2026-03-01 2026-04-01", "Within 2026-05-01 2026-06-01", "Within 2027-01-01 2028-01-01"]);
        Parse(DataType.Date, "not_in", ["2026-03", "2026-05"]).ShouldBe(["not Within 2026-03-01 2026-04-01", "not Within 2026-05-01 2026-06-01"]);
    }

    [Theory]
    [InlineData("gt", "9999")]
    [InlineData("equals", "9999-12-31 10:00")]
    [InlineData("gt", "9999-12-31")]
    public void Refuses_what_leads_out_of_the_calendar(string op, string value) => Error(DataType.DateTimeTz, op, [value]).Code.ShouldBe("GS3153");

    [Fact]
    public void Equals_is_what_is_neither_less_nor_greater()
    {
        string[] literals = ["2026", "2026-Q2", "2026-03", "2026-W13", "2026-03-29", "2026-03-29 02:30", "2026-03-29T01:30:00Z", "2026-10-25 02:30:00.5", "2026-10-25T02:30+01:00"];
        var cases = from literal in Gen.Elements(literals)
                    from grain in Gen.Elements(new TimeGrain?[] { null }.Concat(Grains.Select(g => (TimeGrain?)g)))
                    from zone in Gen.Elements(ZoneIds)
                    from weekStart in Gen.Choose(0, 6)
                    from seconds in Gen.OneOf(Gen.Choose(-40_000_000, 40_000_000), Gen.Choose(-8_000, 8_000))
                    select (literal, grain, settings: Settings(zone, (DayOfWeek)weekStart), seconds);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var at = TimeLiteral.Parse(c.literal)!.StartInstant(c.settings.Zone).AddSeconds(c.seconds);
            bool Holds(string op) => Conditions(DataType.DateTimeTz, op, [c.literal], c.grain, c.settings).All(p => Test(p, at));
            var (equal, less, greater) = (Holds("equals"), Holds("lt"), Holds("gt"));

            new[] { equal, less, greater }.Count(h => h).ShouldBe(1);
            Holds("lte").ShouldBe(equal || less);
            Holds("gte").ShouldBe(equal || greater);
            Holds("not_equals").ShouldBe(!equal);
            Conditions(DataType.DateTimeTz, "between", [c.literal, c.literal], c.grain, c.settings, mayFail: true).ShouldAllBe(p => Test(p, at) == equal);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Test(ParsedFilter filter, DateTimeOffset at)
    {
        DateTimeOffset Value(int i) => (DateTimeOffset)filter.Values[i];
        var holds = filter.Operator switch
        {
            ConditionOperator.Gte => at >= Value(0),
            ConditionOperator.Lt => at < Value(0),
            ConditionOperator.Within => at >= Value(0) && at < Value(1),
            _ => throw new ArgumentException($"Unexpected {filter.Operator}.", nameof(filter)),
        };
        return holds != filter.Negated;
    }

    private static string Single(DataType type, string op, object?[] values, TimeGrain? grain = null, TimeSettings? settings = null) =>
        Parse(type, op, values, grain, settings).ShouldHaveSingleItem();

    private static string[] Parse(DataType type, string op, object?[] values, TimeGrain? grain = null, TimeSettings? settings = null) =>
        [.. Conditions(type, op, values, grain, settings ?? Settings())
            .Select(p => string.Join(' ', p.Values.Select(Shown).Prepend((p.Negated ? "not " : "") + p.Operator)))];

    private static ParsedFilter[] Conditions(DataType type, string op, object?[] values, TimeGrain? grain, TimeSettings settings, bool mayFail = false)
    {
        var bag = new DiagnosticBag();
        var filter = new FieldFilter("/filters/0", "some.time", FilterOperators.Find(op)!.Value, [.. values]);
        var parsed = FilterValues.Parse(filter, type, grain, null, settings, bag);
        if (!mayFail)
        {
            bag.Errors().ShouldBeEmpty();
        }

        return [.. parsed];
    }

    private static Diagnostic Error(DataType type, string op, object?[] values, TimeGrain? grain = null, TimeSettings? settings = null)
    {
        var bag = new DiagnosticBag();
        var filter = new FieldFilter("/filters/0", "some.time", FilterOperators.Find(op)!.Value, [.. values]);
        FilterValues.Parse(filter, type, grain, null, settings ?? Settings(), bag).ShouldBeEmpty();
        return bag.Errors().ShouldHaveSingleItem();
    }

    private static string Shown(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => Trimmed(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => Trimmed(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)) + "Z",
        _ => value.GetType().Name,
    };

    private static string Trimmed(string time) => time.EndsWith(":00", StringComparison.Ordinal) ? time[..^3] : time;
}
