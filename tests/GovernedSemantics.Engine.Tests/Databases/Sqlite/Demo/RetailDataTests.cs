using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

public sealed class RetailDataTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly RetailRows _rows = DemoDatabases.Retail;

    [Fact]
    public void Gives_the_same_rows_for_the_same_seed_and_anchor() =>
        DemoDatabases.Hash(RetailDemo.Database(_rows)).ShouldBe("845224e3b41decc3dc401adbc6cd5581bc78078174a3cbfd622b66767e9c7193");

    [Fact]
    public void Gives_other_rows_for_another_seed() =>
        RetailData.Make(2, DemoDatabases.Anchor).Lines.ShouldNotBe(_rows.Lines);

    [Fact]
    public void Has_the_size_of_a_small_shop()
    {
        _rows.Orders.Length.ShouldBeInRange(59_000, 61_000);
        _rows.Lines.Length.ShouldBeInRange(125_000, 135_000);
        _rows.Returns.Length.ShouldBeInRange(7_000, 10_000);
        _rows.Customers.Length.ShouldBeInRange(7_500, 9_500);
        _rows.Calendar.Length.ShouldBe(1_096);
    }

    [Fact]
    public void Ends_on_the_day_before_the_anchor()
    {
        _rows.Orders.Max(o => o.OrderedOn).ShouldBe(new DateOnly(2026, 10, 31));
        _rows.Returns.Max(r => r.ReturnedOn).ShouldBe(new DateOnly(2026, 10, 31));
        _rows.Calendar[^1].Day.ShouldBe(new DateOnly(2026, 10, 31));
        _rows.Orders.ShouldAllBe(o => o.OrderedAt < new DateTime(2026, 10, 31, 23, 0, 0));
    }

    [Fact]
    public void Has_an_order_on_every_day_the_leap_day_among_them()
    {
        var days = _rows.Orders.Select(o => o.OrderedOn).ToHashSet();

        _rows.Calendar.ShouldAllBe(c => days.Contains(c.Day));
        days.ShouldContain(new DateOnly(2024, 2, 29));
    }

    [Fact]
    public void Has_orders_in_a_week_53() =>
        _rows.Orders.Count(o => System.Globalization.ISOWeek.GetWeekOfYear(o.OrderedOn.ToDateTime(default)) == 53).ShouldBeGreaterThan(20);

    [Fact]
    public void Dates_each_order_by_the_civil_day_of_its_instant() =>
        _rows.Orders.ShouldAllBe(o => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(o.OrderedAt, Berlin)) == o.OrderedOn);

    [Fact]
    public void Has_orders_in_both_runs_of_the_doubled_hour_and_around_the_missing_one()
    {
        var instants = _rows.Orders.Select(o => o.OrderedAt).ToHashSet();

        instants.ShouldContain(new DateTime(2025, 10, 26, 0, 15, 0));
        instants.ShouldContain(new DateTime(2025, 10, 26, 1, 15, 0));
        instants.ShouldContain(new DateTime(2026, 3, 29, 0, 59, 59));
        instants.ShouldContain(new DateTime(2026, 3, 29, 1, 0, 0));
    }

    [Fact]
    public void Has_orders_in_the_last_and_the_first_second_of_a_year()
    {
        var instants = _rows.Orders.Select(o => o.OrderedAt).ToHashSet();

        instants.ShouldContain(new DateTime(2025, 12, 31, 22, 59, 59));
        instants.ShouldContain(new DateTime(2025, 12, 31, 23, 0, 0));
    }

    [Fact]
    public void Has_guests_erased_customers_and_customers_without_a_region()
    {
        var known = _rows.Customers.Select(c => c.Id).ToHashSet();

        _rows.Orders.Count(o => o.CustomerId is null).ShouldBeInRange(1_000, 3_000);
        _rows.Orders.Count(o => o.CustomerId is { } id && !known.Contains(id)).ShouldBeInRange(200, 600);
        _rows.Customers.Count(c => c.Region is null).ShouldBeInRange(200, 500);
        _rows.Customers.Count(c => c.Segment is null).ShouldBeInRange(50, 250);
    }

    [Fact]
    public void Has_lines_without_an_order_and_no_key_twice()
    {
        var orders = _rows.Orders.Select(o => o.Id).ToHashSet();

        orders.Count.ShouldBe(_rows.Orders.Length);
        _rows.Lines.Count(l => !orders.Contains(l.OrderId)).ShouldBe(14);
        _rows.Lines.DistinctBy(l => (l.OrderId, l.LineNo)).Count().ShouldBe(_rows.Lines.Length);
    }

    [Fact]
    public void Has_refunds_above_the_line_double_bookings_and_parcels_without_a_label()
    {
        var lines = _rows.Lines.ToDictionary(l => (l.OrderId, l.LineNo), l => l.Amount);

        _rows.Returns.Count(r => r.OrderId is { } order && r.Amount > lines[(order, r.LineNo!.Value)]).ShouldBeGreaterThan(20);
        _rows.Returns.Where(r => r.OrderId is not null)
            .CountBy(r => (r.OrderId, r.LineNo, r.ReturnedOn))
            .Count(g => g.Value == 2)
            .ShouldBeGreaterThan(20);
        _rows.Returns.Count(r => r.OrderId is null).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Computes_each_amount_to_the_cent() =>
        _rows.Lines.ShouldAllBe(l =>
            l.Amount == (long)Math.Round(l.Quantity * l.UnitPrice * (100 - l.Discount) / 100m, MidpointRounding.AwayFromZero));

    [Fact]
    public void Grows_and_peaks_where_a_shop_does()
    {
        var perMonth = _rows.Orders.CountBy(o => (o.OrderedOn.Year, o.OrderedOn.Month)).ToDictionary();

        perMonth[(2025, 11)].ShouldBeGreaterThan(perMonth[(2025, 10)] * 5 / 4);
        perMonth[(2026, 8)].ShouldBeLessThan(perMonth[(2026, 7)]);
        Enumerable.Range(1, 10).Select(month => perMonth[(2026, month)] - perMonth[(2025, month)]).ShouldAllBe(more => more > 0);
    }
}
