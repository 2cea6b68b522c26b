using System.Collections.Immutable;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Tests.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class CalendarRowsTests
{
    [Fact]
    public void Makes_a_period_of_the_dates_that_share_an_id()
    {
        var read = CalendarRows.Read(CalendarFixtures.Campaigns, [Row("2026-01-03", "b"), Row("2026-01-01", "a"), Row("2026-01-02", "a")]);

        read.Value.Grains.Single().Select(p => $"{p.Start:yyyy-MM-dd} {p.End:yyyy-MM-dd} {p.Id}")
            .ShouldBe(["2026-01-01 2026-01-03 a", "2026-01-03 2026-01-04 b"]);
    }

    [Fact]
    public void Names_the_state_of_the_rows_whatever_their_order()
    {
        string Hash(params ImmutableArray<object?>[] rows) => CalendarRows.Read(CalendarFixtures.Campaigns, [.. rows]).Value.Hash;
        var (first, second) = (Row("2026-01-01", "a"), Row("2026-01-02", "b"));

        Hash(first, second).ShouldBe(Hash(second, first));
        Hash(first, second).ShouldNotBe(Hash(first, Row("2026-01-02", "c")));
        Hash(first, second).ShouldNotBe(Hash(first));
    }

    [Fact]
    public void Refuses_a_date_that_comes_twice() =>
        Error(Row("2026-01-01", "a"), Row("2026-01-02", "a"), Row("2026-01-01", "b"))
            .ShouldBe("GS7122 calendar-date-twice: Calendar \"campaigns\" has more than one row for 2026-01-01.");

    [Fact]
    public void Refuses_rows_without_a_date_or_an_id()
    {
        Error([null, "a"]).ShouldBe("GS7123 calendar-null: Calendar \"campaigns\" has a row without a date (from 0001-01-01 to 9999-12-30).");
        Error(Row("9999-12-31", "a")).ShouldStartWith("GS7123 ");
        Error(Row("2026-01-01", null)).ShouldBe("GS7123 calendar-null: Calendar \"campaigns\" has a row without an id of the season: 2026-01-01.");
    }

    [Fact]
    public void Refuses_a_period_in_two_stretches()
    {
        const string Split = "GS7124 calendar-period-split: In calendar \"campaigns\" the season a comes in two stretches: "
            + "2026-01-02 is not part of it, but later dates are.";

        Error(Row("2026-01-01", "a"), Row("2026-01-02", "b"), Row("2026-01-03", "a")).ShouldBe(Split);
        Error(Row("2026-01-01", "a"), Row("2026-01-03", "a")).ShouldBe(Split);
    }

    [Fact]
    public void Refuses_no_rows() => Error().ShouldBe("GS7125 calendar-empty: Calendar \"campaigns\" has no rows.");

    [Fact]
    public void Tells_the_defects_of_all_grains()
    {
        var rows = CalendarFixtures.RetailRows().SetItem(0, [new DateOnly(2024, 2, 5), new DateOnly(2024, 2, 5), null, "Q1 2024", null]);

        CalendarRows.Read(CalendarFixtures.Retail, rows).Errors.Select(e => e.Code).ShouldBe(["GS7123", "GS7123"]);
    }

    private static string Error(params ImmutableArray<object?>[] rows) =>
        CalendarRows.Read(CalendarFixtures.Campaigns, [.. rows]).Errors.ShouldHaveSingleItem().ToString();

    private static ImmutableArray<object?> Row(string day, string? id) => [DateOnly.Parse(day, null), id];
}
