using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>
/// Three years of a subscription business: balances up to the last complete month before the anchor, changes up to the day before it.
/// The changes of an account add up to its balance, but where a balance is missing or unknown.
/// </summary>
internal sealed class SubscriptionsData
{
    private const int FirstId = 1_001;
    private const int ErasedId = 99_001;

    private static readonly string?[] Countries = ["DE", "DE", "DE", "DE", "FR", "FR", "AT", "NL", "NL", "CH", "SE", null];

    private readonly DemoRandom _random;
    private readonly DateOnly _anchor;
    private readonly List<Subscription> _subscriptions = [];
    private readonly List<PlanChangeRow> _changes = [];
    private readonly ImmutableArray<BalanceRow>.Builder _balances = ImmutableArray.CreateBuilder<BalanceRow>();

    private SubscriptionsData(ulong seed, DateOnly anchor) => (_random, _anchor) = (new DemoRandom(seed), anchor);

    public static SubscriptionsRows Make(ulong seed, DateOnly anchor)
    {
        var data = new SubscriptionsData(seed, anchor);
        data.Run();
        return new SubscriptionsRows(
            [.. data._subscriptions.Where(s => s.Id != ErasedId).Select(s => s.ToRow())],
            data._balances.ToImmutable(),
            [.. data._changes.OrderBy(c => c.ChangedOn).ThenBy(c => c.AccountId).Select((c, n) => c with { Id = n + 1 })]);
    }

    private void Run()
    {
        var firstMonth = new DateOnly(_anchor.Year, _anchor.Month, 1).AddYears(-3);
        for (var n = 0; n < 260; n++)
        {
            Begin(FirstId + n, firstMonth.AddDays(-720 + (n * 720 / 260)));
        }

        // An account that was erased with its name and country, but not with what it paid.
        Begin(ErasedId, firstMonth.AddDays(-400));
        for (var month = firstMonth; month < _anchor; month = month.AddMonths(1))
        {
            Live(month);
            var end = month.AddMonths(1).AddDays(-1);
            if (end < _anchor)
            {
                TakeBalances(end);
            }
        }
    }

    private void Live(DateOnly month)
    {
        var (existing, months) = (_subscriptions.Count, ((month.Year - _anchor.Year) * 12) + month.Month - _anchor.Month + 36);
        for (var n = 0; n < existing; n++)
        {
            Change(_subscriptions[n], RandomDay(month));
        }

        // More in January and September, fewer in summer, and more from year to year.
        var arrivals = (12 + (months / 3)) * (month.Month is 1 or 9 ? 140 : month.Month is 7 or 8 ? 70 : 100) / 100;
        for (var n = 0; n < arrivals; n++)
        {
            Begin(FirstId - 1 + _subscriptions.Count, RandomDay(month));
        }
    }

    private void Begin(int id, DateOnly day)
    {
        if (day < _anchor)
        {
            var plan = _random.Pick([58, 32, 10]);
            var seats = plan == 0 ? _random.Between(1, 5) : plan == 1 ? _random.Between(3, 18) : _random.Between(10, 60);
            var subscription = new Subscription(id, _random.Pick<string?>(Countries), day, plan, seats);
            _subscriptions.Add(subscription);
            Record(subscription, day, "new", 0);
        }
    }

    private void Change(Subscription s, DateOnly day)
    {
        var (before, chance) = (s.Mrr, _random.Below(1_000));
        if (day >= _anchor)
        {
            return;
        }

        var kind = s.Seats == 0 ? chance < 8 ? "return" : null : chance switch
        {
            < 16 => "churn",
            < 30 => "contraction",
            < 75 => "expansion",
            < 77 => "correction",
            _ => null,
        };
        if (kind == "correction")
        {
            // Booked by mistake and taken back the same day.
            _changes.Add(new PlanChangeRow(0, s.Id, day, kind, 5_000, LoadedAfter(day)));
            _changes.Add(new PlanChangeRow(0, s.Id, day, kind, -5_000, LoadedAfter(day)));
        }
        else if (kind is not null)
        {
            Apply(s, kind);
            Record(s, day, kind, before);
        }
    }

    private void Apply(Subscription s, string kind)
    {
        var isUpgrade = kind == "expansion" && !s.HasTopPlan && _random.Chance(300);
        s.Plan += isUpgrade ? 1 : 0;
        s.Seats = kind switch
        {
            "return" => _random.Between(1, 6),
            "churn" => 0,
            "contraction" => Math.Max(1, s.Seats - _random.Between(1, 3)),
            _ => s.Seats + (isUpgrade ? 0 : _random.Between(1, 4)),
        };
    }

    private void Record(Subscription s, DateOnly day, string kind, long before)
    {
        if (s.Mrr != before)
        {
            _changes.Add(new PlanChangeRow(0, s.Id, day, kind, s.Mrr - before, LoadedAfter(day)));
        }
    }

    // One in 2,000 balances is missing, one in 1,000 has no seats, one in 4,000 no amount.
    private void TakeBalances(DateOnly day)
    {
        foreach (var s in _subscriptions)
        {
            var blemish = _random.Below(4_000);
            if (s.Seats > 0 && blemish > 1)
            {
                _balances.Add(new BalanceRow(
                    day, s.Id, s.PlanName, blemish < 6 ? null : s.Seats, blemish == 6 ? null : s.Mrr, LoadedAfter(day)));
            }
        }
    }

    private DateOnly RandomDay(DateOnly month) => month.AddDays(_random.Below(DateTime.DaysInMonth(month.Year, month.Month)));

    private static DateTime LoadedAfter(DateOnly day) => day.ToDateTime(new TimeOnly(23, 30), DateTimeKind.Utc);
}
