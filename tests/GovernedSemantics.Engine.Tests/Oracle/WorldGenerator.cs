using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Random worlds whose rows lie around days on which calendars and clocks do something odd.</summary>
internal sealed class WorldGenerator(Random random)
{
    private const int MostRows = 22;
    private const int MostCustomers = 5;

    private static readonly DateTime[] Days =
    [
        new(2024, 2, 29), new(2023, 12, 31), new(2026, 1, 1), new(2020, 12, 31), new(2025, 3, 30), new(2025, 10, 26), new(2026, 3, 31), new(2025, 11, 2),
    ];

    private static readonly string[] Zones = ["Europe/Berlin", "Europe/Berlin", "America/New_York", "UTC", "Asia/Kolkata", "America/Santiago"];
    private static readonly string?[] Kinds = ["a", "b", "A", "test", null, "b c"];
    private static readonly string?[] Regions = ["north", "south", "east", null];
    private static readonly string?[] Tiers = ["gold", "silver", null];

    private DateTime _base;

    public World Make()
    {
        _base = Pick(Days);
        var types = Enum.GetValues<TimeType>();
        var shared = Pick(types);
        var same = random.Next(2) == 0;
        var zone = Pick(Zones);
        return new World
        {
            Zone = zone,
            WeekStart = random.Next(3) == 0 ? DayOfWeek.Sunday : DayOfWeek.Monday,
            FiscalStart = Pick([1, 4, 10]),
            Now = _base.AddDays(random.Next(0, 40)).AddHours(random.Next(24)).AddMinutes(random.Next(60)),
            Facts =
            [
                Fact("orders", "order", same ? shared : Pick(types)),
                Fact("returns", "return", same ? shared : Pick(types)),
                Fact("visits", "visit", same ? shared : Pick(types)),
            ],
            Customers = [.. Enumerable.Range(1, random.Next(MostCustomers)).Select(id => new CustomerRow(id, Pick(Regions)))],
            Tiers = [.. Enumerable.Range(1, random.Next(MostCustomers)).SelectMany(TiersOf)],
        };
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private Fact Fact(string name, string entity, TimeType type) =>
        new(name, entity, type, Chance(30), [.. Enumerable.Range(1, random.Next(MostRows)).Select(id => Row(id, type))]);

    private FactRow Row(int id, TimeType type)
    {
        DateTime? at = Chance(4) ? null : type == TimeType.Date ? Day() : Day().AddHours(Chance(40) ? random.Next(4) : random.Next(24)).AddMinutes(Pick([0, 0, 30, 59]));
        return new FactRow(
            id,
            Chance(8) ? null : random.Next(1, MostCustomers),
            at,
            Chance(12) ? null : Amount(),
            Chance(12) ? null : random.Next(-2, 9),
            Pick(Kinds),
            Chance(20) ? null : Chance(50));
    }

    private DateTime Day() => random.Next(6) switch
    {
        0 => _base,
        1 => _base.AddDays(random.Next(-2, 3)),
        2 => _base.AddDays(7 * random.Next(-6, 3)),
        3 => new DateTime(_base.Year, _base.Month, 1).AddMonths(random.Next(-5, 2)).AddDays(Pick([-1, 0, 27, 28])),
        4 => _base.AddDays(random.Next(-110, 40)),
        _ => _base.AddYears(-1).AddDays(random.Next(-40, 40)),
    };

    private decimal Amount() => random.Next(4) switch
    {
        0 => Pick([0m, 10m, 10m, 0.01m, -5.5m, 100m]),
        1 => random.Next(-50, 300),
        _ => random.Next(-2000, 50000) / 100m,
    };

    // One after the other, with gaps: validities of one customer never overlap.
    private IEnumerable<TierRow> TiersOf(int customer)
    {
        var from = _base.AddDays(random.Next(-120, 10));
        for (var i = random.Next(4); i > 0; i--)
        {
            var to = from.AddDays(random.Next(1, 60));
            yield return new TierRow(customer, Pick(Tiers), from, i == 1 && Chance(50) ? null : to);
            from = to.AddDays(Chance(30) ? random.Next(1, 20) : 0);
        }
    }
}
