using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The database behind <c>models/subscriptions</c>.</summary>
internal static class SubscriptionsDemo
{
    /// <summary>
    /// Writes an SQLite file. Changes end on the day before <paramref name="anchor"/>, balances on the month-end before it.
    /// </summary>
    public static void Create(string path, ulong seed, DateOnly anchor) =>
        DemoFile.Write(path, Database(SubscriptionsData.Make(seed, anchor)));

    public static DemoDatabase Database(SubscriptionsRows rows) => new(
        [Accounts(rows.Accounts), Balances(rows.Balances), Changes(rows.Changes)],
        ["CREATE INDEX billing_changes_changed_on ON billing_changes (changed_on)"],
        [
            "CREATE VIEW accounts AS SELECT account_id, account_name, plan, country, created_on FROM billing_accounts",
            "CREATE VIEW balances AS SELECT as_of, account_id, plan, seats, mrr, loaded_at FROM billing_balances",
            "CREATE VIEW plan_changes AS SELECT change_id, account_id, changed_on, kind, mrr_delta, loaded_at FROM billing_changes",
        ]);

    private static DemoTable Accounts(ImmutableArray<AccountRow> rows) => new(
        "billing_accounts",
        [
            new("account_id", DemoType.Integer), new("account_name", DemoType.Text), new("plan", DemoType.Text),
            new("country", DemoType.Text), new("created_on", DemoType.Day),
        ],
        ["account_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Text(row.Name);
            sink.Text(row.Plan);
            sink.Text(row.Country);
            sink.Day(row.CreatedOn);
        });

    private static DemoTable Balances(ImmutableArray<BalanceRow> rows) => new(
        "billing_balances",
        [
            new("as_of", DemoType.Day), new("account_id", DemoType.Integer), new("plan", DemoType.Text),
            new("seats", DemoType.Integer), new("mrr", DemoType.Money), new("loaded_at", DemoType.Instant),
        ],
        ["as_of", "account_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Day(row.AsOf);
            sink.Integer(row.AccountId);
            sink.Text(row.Plan);
            sink.Integer(row.Seats);
            sink.Hundredths(row.Mrr);
            sink.Instant(row.LoadedAt);
        });

    private static DemoTable Changes(ImmutableArray<PlanChangeRow> rows) => new(
        "billing_changes",
        [
            new("change_id", DemoType.Integer), new("account_id", DemoType.Integer), new("changed_on", DemoType.Day),
            new("kind", DemoType.Text), new("mrr_delta", DemoType.Money), new("loaded_at", DemoType.Instant),
        ],
        ["change_id"],
        rows.Length,
        (n, sink) =>
        {
            var row = rows[n];
            sink.Integer(row.Id);
            sink.Integer(row.AccountId);
            sink.Day(row.ChangedOn);
            sink.Text(row.Kind);
            sink.Hundredths(row.MrrDelta);
            sink.Instant(row.LoadedAt);
        });
}
