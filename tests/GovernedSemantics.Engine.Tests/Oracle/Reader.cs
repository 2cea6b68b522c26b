namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Fields and conditions of single rows, looked up by plain loops.</summary>
internal sealed class Reader(World world)
{
    public const string Northern = "northern";
    public const int LargeFrom = 20;

    public World World => world;

    public Clock Clock { get; } = world.Clock;

    public Fact Fact(string name) => world.Facts.Single(f => f.Name == name);

    /// <summary>The rows of the model, its own filter applied.</summary>
    public static IEnumerable<FactRow> Rows(Fact fact) => fact.Rows.Where(r => !fact.WithoutTests || r.Kind != "test");

    /// <summary>What the clocks of the project's zone showed.</summary>
    public DateTime? Civil(Fact fact, FactRow row) =>
        row.At is { } at ? fact.Time == TimeType.DateTimeTz ? Clock.Civil(at) : at : null;

    public static bool NotBefore(Fact fact, DateTime at, Moment bound) => fact.Time == TimeType.DateTimeTz ? at >= bound.Utc : at >= bound.Civil;

    /// <summary>Whether the row lies in the half-open range; a row without time only lies in the range that is open on both sides.</summary>
    public static bool Within(Fact fact, FactRow row, Moment? from, Moment? to)
    {
        if (from is null && to is null)
        {
            return true;
        }

        return row.At is { } at && (from is not { } f || NotBefore(fact, at, f)) && (to is not { } t || !NotBefore(fact, at, t));
    }

    public object? Field(Fact fact, FactRow row, string field) => field switch
    {
        "customer" => row.Customer is { } id ? (long)id : null,
        "customer.region" => world.Customers.FirstOrDefault(c => c.Id == row.Customer)?.Region,
        "customer.tier" => Tier(fact, row),
        _ when Fields.IsPart(field) => Civil(fact, row) is { } at ? Clock.Part(at, Fields.Part(field)) : null,
        _ when field == $"{fact.Entity}_kind" => row.Kind,
        _ when field == $"{fact.Entity}_flag" => row.Flag,
        _ => throw new InvalidOperationException($"{fact.Name} does not reach {field}."),
    };

    /// <summary>Whether a named filter is true for the row.</summary>
    public bool InSegment(Fact fact, FactRow row, string segment) => segment == Northern
        ? Field(fact, row, "customer.region") is "north"
        : row.Amount >= LargeFrom;

    private string? Tier(Fact fact, FactRow row)
    {
        if (Civil(fact, row) is not { } at)
        {
            return null;
        }

        var day = at.Date;
        return world.Tiers.FirstOrDefault(t => t.Customer == row.Customer && t.From <= day && (t.To is null || t.To > day))?.Tier;
    }
}
