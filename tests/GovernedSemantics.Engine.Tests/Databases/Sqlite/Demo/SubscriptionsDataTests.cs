using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

public sealed class SubscriptionsDataTests(TemporaryFolder folder) : IClassFixture<TemporaryFolder>
{
    private readonly SubscriptionsRows _rows = DemoDatabases.Subscriptions;

    [Fact]
    public void Gives_the_same_rows_for_the_same_seed_and_anchor() =>
        DemoDatabases.Hash(SubscriptionsDemo.Database(_rows)).ShouldBe("c817112deb786f953f78f5f57a0169aa59c64f9803b052f10a653712b7030a59");

    [Fact]
    public void Has_a_balance_for_each_of_36_months_up_to_the_last_complete_one()
    {
        var days = _rows.Balances.Select(b => b.AsOf).Distinct().ToList();

        days.Count.ShouldBe(36);
        days.ShouldAllBe(d => d.AddDays(1).Day == 1);
        days[^1].ShouldBe(new DateOnly(2026, 10, 31));
    }

    [Fact]
    public void Takes_no_balance_for_a_month_that_has_not_ended()
    {
        var rows = SubscriptionsData.Make(DemoDatabases.Seed, new DateOnly(2026, 11, 22));

        rows.Balances[^1].AsOf.ShouldBe(new DateOnly(2026, 10, 31));
        rows.Changes[^1].ChangedOn.ShouldBe(new DateOnly(2026, 11, 21));
    }

    [Fact]
    public void Adds_the_changes_of_an_account_up_to_its_balance()
    {
        var running = _rows.Changes.ToLookup(c => c.AccountId);
        var checkedBalances = _rows.Balances.Where(b => b.Mrr is not null).ToList();

        checkedBalances.Count.ShouldBeGreaterThan(10_000);
        checkedBalances.ShouldAllBe(b => b.Mrr == running[b.AccountId].Where(c => c.ChangedOn <= b.AsOf).Sum(c => c.MrrDelta));
    }

    [Fact]
    public void Lacks_a_few_balances_amounts_seats_and_an_account()
    {
        var accounts = _rows.Accounts.Select(a => a.Id).ToHashSet();

        _rows.Balances.Count(b => b.Mrr is null).ShouldBeGreaterThan(0);
        _rows.Balances.Count(b => b.Seats is null).ShouldBeGreaterThan(0);
        _rows.Balances.Count(b => !accounts.Contains(b.AccountId)).ShouldBeGreaterThan(0);
        _rows.Accounts.Count(a => a.Country is null).ShouldBeGreaterThan(0);
        Missing().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Has_every_kind_of_change_with_the_sign_that_it_says()
    {
        var kinds = _rows.Changes.ToLookup(c => c.Kind);

        kinds.Select(k => k.Key).Order().ShouldBe(["churn", "contraction", "correction", "expansion", "new", "return"]);
        kinds["new"].Concat(kinds["expansion"]).Concat(kinds["return"]).ShouldAllBe(c => c.MrrDelta > 0);
        kinds["churn"].Concat(kinds["contraction"]).ShouldAllBe(c => c.MrrDelta < 0);
        kinds["correction"].Sum(c => c.MrrDelta).ShouldBe(0);
    }

    [Fact]
    public void The_sums_of_the_file_are_those_of_the_rows()
    {
        var path = folder.File("subscriptions.db");
        SubscriptionsDemo.Create(path, DemoDatabases.Seed, DemoDatabases.Anchor);

        const string sums = "SELECT as_of, SUM(CAST(ROUND(mrr * 100) AS bigint)), COUNT(*) FROM balances GROUP BY as_of ORDER BY as_of";
        DemoDatabases.Query(path, sums)
            .ShouldBe(_rows.Balances.GroupBy(b => b.AsOf).Select(g =>
                new object?[] { g.Key.ToString("yyyy-MM-dd"), g.Sum(b => b.Mrr), (long)g.Count() }));
    }

    // Months in which an account pays, by its changes, but has no balance.
    private int Missing()
    {
        var taken = _rows.Balances.Select(b => (b.AccountId, b.AsOf)).ToHashSet();
        var days = _rows.Balances.Select(b => b.AsOf).Distinct().ToList();
        return _rows.Changes.GroupBy(c => c.AccountId).Sum(account => days.Count(day =>
            !taken.Contains((account.Key, day)) && account.Where(c => c.ChangedOn <= day).Sum(c => c.MrrDelta) > 0));
    }
}
