using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Model;
using static GovernedSemantics.Tests.Model.CalendarFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class CalendarFilterValuesTests
{
    [Theory]
    [InlineData("equals", "P12 2025", "Within 2025-12-29 2026-02-09")]
    [InlineData("not_equals", "P12 2025", "not Within 2025-12-29 2026-02-09")]
    [InlineData("gt", "P12 2025", "Within 2026-02-09 2027-02-08")]
    [InlineData("gte", "P12 2025", "Within 2025-12-29 2027-02-08")]
    [InlineData("lt", "P12 2025", "Within 2024-02-05 2025-12-29")]
    [InlineData("lte", "P12 2025", "Within 2024-02-05 2026-02-09")]
    [InlineData("lte", "P12 2026", "Within 2024-02-05 2027-02-08")]
    public void Turns_ids_into_stretches_of_dates(string op, string id, string expected) => Parse(op, Period, id).ShouldBe([expected]);

    [Fact]
    public void Turns_lists_into_a_stretch_for_each()
    {
        Parse("in", Period, "P01 2026", "P03 2026", "P01 2026").ShouldBe(["Within 2026-02-09 2026-03-09", "Within 2026-04-06 2026-05-11"]);
        Parse("not_in", Period, "P01 2026").ShouldBe(["not Within 2026-02-09 2026-03-09"]);
        Parse("between", Period, "P12 2025", "P02 2026").ShouldBe(["Within 2025-12-29 2026-04-06"]);
    }

    [Fact]
    public void Leaves_gaps_out()
    {
        Parse("gte", Season, "spring").ShouldBe(
            ["Within 2026-03-02 2026-04-13", "Within 2026-06-01 2026-08-01", "Within 2026-11-16 2026-12-27"]);
        Parse("gt", Season, "spring").ShouldBe(["Within 2026-06-01 2026-08-01", "Within 2026-11-16 2026-12-27"]);
        Parse("lt", Season, "advent").ShouldBe(["Within 2026-03-02 2026-04-13", "Within 2026-06-01 2026-08-01"]);
    }

    [Fact]
    public void Knows_what_no_period_covers()
    {
        Parse("is_null", Season).ShouldBe(
            ["IsNull", "Lt 2026-03-02", "Within 2026-04-13 2026-06-01", "Within 2026-08-01 2026-11-16", "Gte 2026-12-27"]);
        Parse("is_not_null", Period).ShouldBe(["not IsNull", "not Lt 2024-02-05", "not Gte 2027-02-08"]);
    }

    [Fact]
    public void Reads_ids_of_each_type()
    {
        Parse("equals", Year, 2025L).ShouldBe(["Within 2025-02-03 2026-02-09"]);
        Parse("equals", Year, "2025").ShouldBe(["Within 2025-02-03 2026-02-09"]);
        Parse("equals", CalendarFixtures.Week, "2026-02-09").ShouldBe(["Within 2026-02-09 2026-02-16"]);
    }

    [Fact]
    public void Compares_instants_at_the_midnights_of_the_zone()
    {
        var parsed = FilterValues.Parse(Filter("equals", "P01 2026"), DataType.DateTimeTz, Period, null, CalendarFixtures.Settings, new DiagnosticBag());

        parsed.Single().Values.ShouldBe([TimeFixtures.Instant("2026-02-08T23:00Z"), TimeFixtures.Instant("2026-03-08T23:00Z")]);
    }

    [Theory]
    [InlineData("equals", "GS3170", "P13 2025")]
    [InlineData("equals", "GS3160", 2025L)]
    [InlineData("gt", "GS3171", "P12 2026")]
    [InlineData("lt", "GS3171", "P01 2024")]
    [InlineData("between", "GS3161", "P02 2026", "P12 2025")]
    [InlineData("equals", "GS3119", null)]
    [InlineData("contains", "GS3013", "P12")]
    public void Tells_what_does_not_fit(string op, string code, params object?[]? values)
    {
        var bag = new DiagnosticBag();

        FilterValues.Parse(Filter(op, values ?? [null]), DataType.Date, Period, null, CalendarFixtures.Settings, bag).ShouldBeEmpty();

        bag.Errors().ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void An_unknown_week_is_told_with_the_form_of_dates()
    {
        var bag = new DiagnosticBag();

        FilterValues.Parse(Filter("equals", "2026-W07"), DataType.Date, CalendarFixtures.Week, null, CalendarFixtures.Settings, bag).ShouldBeEmpty();

        bag.Errors().Single().Code.ShouldBe("GS3160");
    }

    private static string[] Parse(string op, TimeGrain grain, params object?[] values)
    {
        var bag = new DiagnosticBag();
        var parsed = FilterValues.Parse(Filter(op, values), DataType.Date, grain, null, CalendarFixtures.Settings, bag);
        bag.Errors().ShouldBeEmpty();
        return [.. parsed.Select(p => string.Join(' ', p.Values.Select(Shown).Prepend((p.Negated ? "not " : "") + p.Operator)))];
    }

    private static FieldFilter Filter(string op, params object?[] values) => new("/filters/0", "some.time", FilterOperators.Find(op)!.Value, [.. values]);

    private static string Shown(object value) => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
