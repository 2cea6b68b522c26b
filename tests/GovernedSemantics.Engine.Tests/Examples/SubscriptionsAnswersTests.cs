using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Demo;
using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Examples;

/// <summary>What the subscriptions project answers, against plain loops over the same rows.</summary>
[Collection(ExampleCollection.Name)]
public sealed class SubscriptionsAnswersTests(ExampleDatabases examples)
{
    private static readonly SubscriptionsRows Data = DemoDatabases.Subscriptions;

    [Fact]
    public Task Balances_by_quarter_on_sqlite() => BalancesByQuarter(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Balances_by_quarter_on_postgres() => BalancesByQuarter(CaseDatabases.Postgres);

    [Fact]
    public Task A_balance_of_one_plan_is_the_row_of_the_grouping_on_sqlite() => BalanceOfOnePlan(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task A_balance_of_one_plan_is_the_row_of_the_grouping_on_postgres() => BalanceOfOnePlan(CaseDatabases.Postgres);

    [Fact]
    public Task Changes_add_up_to_balances_on_sqlite() => ChangesAddUp(CaseDatabases.Sqlite);

    [PostgresFact]
    public Task Changes_add_up_to_balances_on_postgres() => ChangesAddUp(CaseDatabases.Postgres);

    private async Task BalancesByQuarter(string database)
    {
        var rows = await examples.RowsAsync("subscriptions", database, """
            {"metrics": ["mrr", "opening_mrr", "last_known_mrr", "seats", "active_accounts"], "group_by": ["metric_time.quarter"],
             "time": {"from": "2025-01-01", "to": "2026-10-01"}}
            """);

        rows.ShouldBe(Enumerable.Range(0, 7).Select(n => new DateOnly(2025, 1, 1).AddMonths(3 * n)).Select(quarter =>
        {
            var balances = Data.Balances.Where(b => b.AsOf >= quarter && b.AsOf < quarter.AddMonths(3)).ToList();
            var last = balances.Where(b => b.AsOf == quarter.AddMonths(3).AddDays(-1)).ToList();
            return new object?[]
            {
                quarter,
                Euros(last),
                Euros(balances.Where(b => b.AsOf == quarter.AddMonths(1).AddDays(-1))),
                Euros(balances.GroupBy(b => b.AccountId).Select(account => account.MaxBy(b => b.AsOf))),
                last.Sum(b => (long)(b.Seats ?? 0)),
                last.LongCount(b => b.Mrr > 0),
            };
        }));
    }

    private async Task BalanceOfOnePlan(string database)
    {
        var byPlan = await examples.RowsAsync("subscriptions", database, """
            {"metrics": ["mrr", "arpa"], "group_by": ["balance_plan"], "time": {"to_date": "year"}}
            """);
        var team = await examples.RowsAsync("subscriptions", database, """
            {"metrics": ["mrr", "arpa"], "time": {"to_date": "year"},
             "filters": [{"field": "balance_plan", "op": "equals", "values": ["team"]}]}
            """);

        var expected = Data.Balances.Where(b => b.AsOf == new DateOnly(2026, 10, 31) && b.Plan == "team").ToList();
        byPlan.Single(row => (string?)row[0] == "team")[1..].ShouldBe(team.ShouldHaveSingleItem());
        team[0][0].ShouldBe(Euros(expected));
        Math.Round((decimal)team[0][1]!, 8).ShouldBe(Math.Round(Euros(expected) / expected.Count(b => b.Mrr > 0), 8));
    }

    private async Task ChangesAddUp(string database)
    {
        var rows = await examples.RowsAsync("subscriptions", database, """
            {"metrics": ["net_new_mrr", "mrr_booked", "mrr"], "group_by": ["metric_time.month"], "time": {"last": "12 months"}}
            """);

        rows.ShouldBe(Enumerable.Range(0, 12).Select(n => new DateOnly(2025, 11, 1).AddMonths(n)).Select(month =>
        {
            var booked = Data.Changes.Where(c => c.ChangedOn < month.AddMonths(1)).ToList();
            return new object?[]
            {
                month,
                booked.Where(c => c.ChangedOn >= month).Sum(c => c.MrrDelta) / 100m,
                booked.Sum(c => c.MrrDelta) / 100m,
                Euros(Data.Balances.Where(b => b.AsOf == month.AddMonths(1).AddDays(-1))),
            };
        }));
    }

    private static decimal Euros(IEnumerable<BalanceRow> balances) => balances.Sum(b => b.Mrr ?? 0) / 100m;
}
