using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The buyers, in the order in which they signed up; the pool grows while orders are made.</summary>
internal sealed class RetailCustomers
{
    public const int FirstErasedId = 900_001;

    private const int Founders = 1_800;

    private static readonly (string? Region, string[] Countries)[] Markets =
    [
        ("DE", ["DE"]),
        ("FR", ["FR"]),
        ("BENELUX", ["NL", "NL", "BE", "LU"]),
        ("ALPS", ["AT", "AT", "CH"]),
        ("NORDICS", ["DK", "SE", "SE", "FI"]),
        (null, ["IE", "PL", "DE"]),
    ];

    private readonly DemoRandom _random;
    private readonly DateOnly _firstDay;
    private readonly int _days;
    private readonly ImmutableArray<CustomerRow>.Builder _customers = ImmutableArray.CreateBuilder<CustomerRow>();

    public RetailCustomers(DemoRandom random, DateOnly firstDay, int days)
    {
        (_random, _firstDay, _days) = (random, firstDay, days);
        for (var n = 0; n < Founders; n++)
        {
            SignUp(firstDay.AddDays(-1_100 + (n * 1_100 / Founders)));
        }
    }

    public ImmutableArray<CustomerRow> All => _customers.ToImmutable();

    public CustomerRow Founder(int n) => _customers[n];

    /// <summary>Who orders on a day: somebody new, a guest (null), or one who is there already, rather a recent than an old one.</summary>
    public CustomerRow? Next(DateOnly day)
    {
        var kind = _random.Below(1_000);
        if (kind < 30)
        {
            return null;
        }

        if (kind < 140)
        {
            return SignUp(day);
        }

        var fraction = _random.Unit();
        return _customers[_customers.Count - 1 - (int)(_customers.Count * fraction * fraction)];
    }

    // France gains what Germany loses: a trend that a grouping by region should show.
    private CustomerRow SignUp(DateOnly day)
    {
        var progress = Math.Clamp((day.DayNumber - _firstDay.DayNumber) * 100 / _days, 0, 100);
        var (region, countries) = Markets[_random.Pick([480 - progress, 150 + progress, 130, 115, 85, 40])];
        var id = _customers.Count + 1;
        var customer = new CustomerRow(
            id,
            _random.Chance(15) ? null : $"customer{id}@example.com",
            _random.Pick<string>(countries),
            region,
            _random.Pick([900, 85, 15]) switch { 0 => "consumer", 1 => "business", _ => null },
            day);
        _customers.Add(customer);
        return customer;
    }
}
