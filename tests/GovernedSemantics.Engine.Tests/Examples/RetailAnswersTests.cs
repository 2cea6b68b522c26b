using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Governance;

namespace GovernedSemantics.Engine.Tests.Examples;

/// <summary>What the retail project answers, against plain loops over the same rows.</summary>
[Collection(ExampleCollection.Name)]
public sealed class RetailAnswersTests(ExampleDatabases examples)
{
    private static readonly DateOnly Yesterday = new(2026, 10, 31);

    [Fact]
    public Task Weekly_revenue_by_region_on_sqlite() => WeeklyRevenueByRegion(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Weekly_revenue_by_region_on_postgres() => WeeklyRevenueByRegion(CaseDatabases.Postgres);

    [Fact]
    public Task One_year_in_figures_on_sqlite() => OneYearInFigures(CaseDatabases.Sqlite, 5);

    [PostgresFact]
    public Task One_year_in_figures_on_postgres() => OneYearInFigures(CaseDatabases.Postgres, 10);

    [Fact]
    public Task Net_revenue_by_month_and_region_on_sqlite() => NetRevenue(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Net_revenue_by_month_and_region_on_postgres() => NetRevenue(CaseDatabases.Postgres);

    [Fact]
    public Task Running_totals_on_sqlite() => RunningTotals(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Running_totals_on_postgres() => RunningTotals(CaseDatabases.Postgres);

    [Fact]
    public Task Growth_shares_and_ranks_on_sqlite() => GrowthSharesAndRanks(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Growth_shares_and_ranks_on_postgres() => GrowthSharesAndRanks(CaseDatabases.Postgres);

    [Fact]
    public Task Regulars_and_repeated_orders_on_sqlite() => RegularsAndRepeatedOrders(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Regulars_and_repeated_orders_on_postgres() => RegularsAndRepeatedOrders(CaseDatabases.Postgres);

    [Fact]
    public Task Revenue_of_all_years_on_sqlite() => AllYears(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Revenue_of_all_years_on_postgres() => AllYears(CaseDatabases.Postgres);

    [Fact]
    public async Task The_finance_lead_asks_for_revenue_and_does_not_see_the_margin()
    {
        var lead = new Principal { Subject = "lead", Name = "Lead", Roles = ["finance"], ClientId = "claude_ai" };

        var revenue = await AskAsync("revenue");
        var margin = await AskAsync("gross_margin");

        revenue.IsOk.ShouldBeTrue(string.Join('\n', revenue.Errors));
        margin.Errors.ShouldHaveSingleItem().Descriptor.Slug.ShouldBe("unknown-metric");

        Task<Result<Answer>> AskAsync(string metric) => examples.AskAsync(
            "retail", CaseDatabases.Sqlite, $$"""{"metrics": ["{{metric}}"], "time": {"last": "8 weeks"} }""", lead);
    }

    private async Task WeeklyRevenueByRegion(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue"], "group_by": ["metric_time.week", "customer.region"], "time": {"last": "8 weeks"}}
            """);

        rows.ShouldBe(RetailFacts.SalesFrom(new(2026, 8, 31), new(2026, 10, 26))
            .GroupBy(s => (Week: RetailFacts.Week(s.Day!.Value), s.Region))
            .OrderBy(g => g.Key.Week).ThenBy(g => g.Key.Region is null).ThenBy(g => g.Key.Region, StringComparer.Ordinal)
            .Select(g => new object?[] { g.Key.Week, g.Key.Region, g.Sum(s => s.Amount) }));
    }

    private async Task OneYearInFigures(string database, int digits)
    {
        var row = (await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue", "orders_count", "buyers", "units", "discounts_given", "cost_of_goods", "largest_order_line",
              "average_order_value", "revenue_per_customer", "gross_margin_rate", "discount_rate", "app_share",
              "median_order_line", "p90_order_line"],
             "time": {"from": "2025-01-01", "to": "2026-01-01"}}
            """)).ShouldHaveSingleItem();

        var sales = RetailFacts.SalesFrom(new(2025, 1, 1), new(2026, 1, 1)).ToList();
        var (revenue, discounts, cost) = (sales.Sum(s => s.Amount), sales.Sum(s => s.Discount), sales.Sum(s => s.Cost));
        var orders = sales.Select(s => s.Order).Distinct().LongCount();
        var buyers = sales.Select(s => s.Customer).Where(c => c is not null).Distinct().LongCount();
        row[..7].ShouldBe([revenue, orders, buyers, sales.Sum(s => (long)s.Quantity), discounts, cost, sales.Max(s => s.Amount)]);
        row[7..].Select(cell => Math.Round((decimal)cell!, digits)).ShouldBe(
            new[]
            {
                revenue / orders, revenue / buyers, (revenue - cost) / revenue, discounts / (revenue + discounts),
                sales.Where(s => s.Channel == "app").Sum(s => s.Amount) / revenue,
                RetailFacts.Percentile(sales.Select(s => s.Amount), 0.5m), RetailFacts.Percentile(sales.Select(s => s.Amount), 0.9m),
            }.Select(expected => Math.Round(expected, digits, MidpointRounding.AwayFromZero)));
    }

    private async Task NetRevenue(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["net_revenue", "returns_amount"], "time": {"last": "6 months"},
             "group_by": ["metric_time.month", "customer.region"]}
            """);

        var from = new DateOnly(2026, 5, 1);
        var sales = RetailFacts.SalesFrom(from, new(2026, 11, 1)).ToLookup(s => (RetailFacts.Month(s.Day!.Value), s.Region), s => s.Amount);
        var returns = RetailFacts.Returns.Where(r => r.Day >= from).ToLookup(r => (RetailFacts.Month(r.Day), r.Region), r => r.Amount);
        rows.Count.ShouldBe(36);
        rows.ShouldAllBe(row => (decimal)row[3]! == returns[Key(row)].Sum());
        rows.ShouldAllBe(row => (decimal)row[2]! == sales[Key(row)].Sum() - returns[Key(row)].Sum());
    }

    private async Task RunningTotals(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue_year_to_date", "revenue_28_days"], "group_by": ["metric_time.month"], "time": {"last": "14 months"}}
            """);

        rows.ShouldBe(Enumerable.Range(0, 14).Select(n => new DateOnly(2025, 9, 1).AddMonths(n)).Select(month =>
        {
            var end = month.AddMonths(1);
            return new object?[]
            {
                month,
                RetailFacts.SalesFrom(new(month.Year, 1, 1), end).Sum(s => s.Amount),
                RetailFacts.SalesFrom(end.AddDays(-28), end).Sum(s => s.Amount),
            };
        }));
    }

    private async Task GrowthSharesAndRanks(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue_growth", "revenue_share", "revenue_rank"], "time": {"last": "6 months"},
             "group_by": ["metric_time.month", "customer.region"]}
            """);

        rows.Count.ShouldBe(36);
        foreach (var row in rows)
        {
            var (month, region) = Key(row);
            var regions = RetailFacts.SalesFrom(month, month.AddMonths(1)).GroupBy(s => s.Region).Select(g => (g.Key, Sum: g.Sum(s => s.Amount))).ToList();
            var own = regions.Single(r => r.Key == region).Sum;
            var before = RetailFacts.SalesFrom(month.AddYears(-1), month.AddYears(-1).AddMonths(1)).Where(s => s.Region == region).Sum(s => s.Amount);
            row[2].ShouldBe(Math.Round(own / before, 10, MidpointRounding.AwayFromZero) - 1);
            row[3].ShouldBe(Math.Round(own / regions.Sum(r => r.Sum), 10, MidpointRounding.AwayFromZero));
            row[4].ShouldBe(1L + regions.Count(r => r.Sum > own));
        }
    }

    private async Task RegularsAndRepeatedOrders(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue_of_regulars", "repeat_rate", "average_week"], "time": {"from": "2026-02-02", "to": "2026-05-04"}}
            """);

        var (from, to) = (new DateOnly(2026, 2, 2), new DateOnly(2026, 5, 4));
        var sales = RetailFacts.SalesFrom(from, to).ToList();
        var regulars = sales.Where(s => s.Customer is not null).GroupBy(s => s.Customer)
            .Where(g => g.Select(s => s.Order).Distinct().Count() >= 3).Select(g => g.Key).ToHashSet();
        rows.ShouldHaveSingleItem().ShouldBe(
        [
            sales.Where(s => regulars.Contains(s.Customer)).Sum(s => s.Amount),
            RetailFacts.RepeatRate(from, to, 90),
            Math.Round(sales.GroupBy(s => RetailFacts.Week(s.Day!.Value)).Average(g => g.Sum(s => s.Amount)), 10, MidpointRounding.AwayFromZero),
        ]);
    }

    private async Task AllYears(string database)
    {
        var rows = await examples.RowsAsync("retail", database, """
            {"metrics": ["revenue"], "group_by": ["metric_time.year"], "time": {"all": true}}
            """);

        RetailFacts.Sales.Max(s => s.Day).ShouldBe(Yesterday);
        rows.ShouldBe(RetailFacts.Sales
            .GroupBy(s => s.Day?.Year)
            .OrderBy(g => g.Key is null).ThenBy(g => g.Key)
            .Select(g => new object?[] { g.Key is { } year ? new DateOnly(year, 1, 1) : null, g.Sum(s => s.Amount) }));
    }

    private static (DateOnly Month, string? Region) Key(object?[] row) => ((DateOnly)row[0]!, (string?)row[1]);
}
