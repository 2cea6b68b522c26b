using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>Amounts are hundredths of a euro, days are civil days in Berlin, instants are UTC.</summary>
internal sealed record SubscriptionsRows(
    ImmutableArray<AccountRow> Accounts,
    ImmutableArray<BalanceRow> Balances,
    ImmutableArray<PlanChangeRow> Changes);

internal sealed record AccountRow(int Id, string Name, string Plan, string? Country, DateOnly CreatedOn);

/// <summary>What an account pays at a month-end. Seats and amount are unknown in a few.</summary>
internal readonly record struct BalanceRow(DateOnly AsOf, int AccountId, string Plan, int? Seats, long? Mrr, DateTime LoadedAt);

/// <summary>A signed change of an account's monthly fee.</summary>
internal readonly record struct PlanChangeRow(int Id, int AccountId, DateOnly ChangedOn, string Kind, long MrrDelta, DateTime LoadedAt);
