using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Random metrics over the facts of a world, of all kinds that are asked for, nested a few levels deep.</summary>
internal sealed class MetricGenerator(Random random, World world, ImmutableArray<string> kinds, ImmutableArray<string> features)
{
    private static readonly string[] Aggs =
    [
        "sum", "sum", "sum", "count", "count", "count_distinct", "min", "max", "avg", "median", "percentile",
        "stddev", "stddev_pop", "variance", "var_pop", "sum_boolean",
    ];

    private static readonly ImmutableArray<RowTest> Tests =
    [
        new("kind = 'a'", (_, _, r) => r.Kind == "a"),
        new("kind is distinct from 'a'", (_, _, r) => r.Kind != "a"),
        new("qty > 2", (_, _, r) => r.Qty > 2),
        new("amount is not null", (_, _, r) => r.Amount is not null),
        new("flag = true", (_, _, r) => r.Flag == true),
        new("customer.region = 'north'", (reader, f, r) => (string?)reader.Field(f, r, "customer.region") == "north"),
        new("customer.tier is distinct from 'gold'", (reader, f, r) => (string?)reader.Field(f, r, "customer.tier") != "gold"),
    ];

    private int _names;

    public ImmutableArray<Metric> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => Narrowed(Any(2)))];

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"m{++_names}");

    private RowTest? MaybeTest(int percent) => Chance(percent) ? Pick(Tests) : null;

    private Metric Narrowed(Metric metric)
    {
        if (features.Contains("segment") && Chance(12))
        {
            metric = metric with { Segment = metric is Simple s && Chance(60) ? world.Facts.Single(f => f.Name == s.Fact).Entity + "_large" : Reader.Northern };
        }

        return features.Contains("cohort") && Chance(12)
            ? metric with { Cohort = new CohortTest(Leaf(), Pick(["gt", "gte", "lt", "lte"]), [Pick([0L, 1L, 3L, 30L])]) }
            : metric;
    }

    private Metric Any(int depth)
    {
        var kind = Pick(kinds);
        return kind switch
        {
            "simple" => Leaf(),
            "snapshot" => Snapshot(),
            "ratio" => Ratio(depth),
            "derived" => Derived(depth),
            "cumulative" => Cumulative(),
            "offset" => Offset(),
            "offset_to" => OffsetTo(),
            "share" => new Share(Name(), Plain(depth - 1), Chance(35) ? null : [.. Some(["customer.region", "customer", "customer.tier"])]),
            "rank" => Rank(),
            "lag" => new Lag(Name(), Plain(depth - 1), random.Next(1, 4)),
            "moving" => new Moving(Name(), Plain(depth - 1), random.Next(1, 5)),
            "average_per" => new AveragePer(Name(), Plain(depth - 1), Pick([Unit.Day, Unit.Week, Unit.Month])),
            "conversion" => Conversion(),
            _ => throw new InvalidOperationException(kind),
        };
    }

    private Simple Leaf(string? fact = null)
    {
        var agg = Pick(Aggs);
        string? column = agg switch
        {
            "count" => Pick([null, null, "amount", "kind", "flag"]),
            "count_distinct" => Pick(["customer_id", "kind", "qty", "amount"]),
            "sum_boolean" => "flag",
            "sum" => Pick(["amount", "qty", "amount * qty"]),
            _ => Pick(["amount", "qty"]),
        };
        return new Simple(Name(), fact ?? Pick(world.Facts).Name, agg, column)
        {
            P = Pick([0m, 0.25m, 0.5m, 0.9m, 1m]),
            Discrete = Chance(50),
            Filter = MaybeTest(25),
            FillWith = Chance(7) ? Pick(["0", "null"]) : null,
        };
    }

    private Simple Snapshot()
    {
        var leaf = Leaf();
        return leaf with
        {
            Agg = leaf.Agg is "median" or "percentile" ? "max" : leaf.Agg, Choose = Pick(["first", "last"]), PerCustomer = Chance(50), FillWith = null,
        };
    }

    // Without anything that needs an axis or a range.
    private Metric Plain(int depth) => depth <= 0 || Chance(60) ? Leaf() : Chance(50) ? Ratio(0) : Derived(0);

    private Ratio Ratio(int depth)
    {
        var over = depth > 0 ? Any(depth - 1) : Leaf();
        var under = Leaf();

        // The loader refuses a ratio of equal things.
        while (MetricTree.Leaves(over).Any(l => (l.Fact, l.Agg, l.Column) == (under.Fact, under.Agg, under.Column)))
        {
            under = Leaf();
        }

        return new Ratio(Name(), Input(over, "x"), Input(under, "y")) { Filter = MaybeTest(15) };
    }

    private Derived Derived(int depth)
    {
        var left = Input(depth > 0 ? Any(depth - 1) : Leaf(), "x");
        var right = Chance(75) ? Input(depth > 0 ? Any(depth - 1) : Leaf(), "y") : null;
        return new Derived(Name(), Pick(['+', '-', '*', '/']), left, right, Pick([2m, 0.5m, 100m])) { Filter = MaybeTest(10) };
    }

    private Input Input(Metric metric, string alias) => new(metric, alias) { Filter = MaybeTest(15), Default = Chance(35) ? Pick([0m, 1m]) : null };

    private Cumulative Cumulative()
    {
        var form = random.Next(3);
        Span? window = form == 0 ? new Span(random.Next(1, 4), Pick([Unit.Week, Unit.Month])) : form == 1 && Chance(50) ? new Span(random.Next(1, 30), Unit.Day) : null;
        Unit? toDate = window is null && form > 0 ? Pick([Unit.Week, Unit.Month, Unit.Quarter, Unit.Year, Unit.FiscalYear]) : null;
        var of = Chance(75) ? Leaf() : Plain(1);
        return new Cumulative(Name(), of, window, toDate, Chance(50) && of is Simple { Agg: not "avg" } ? Pick(["last", "first", "avg"]) : "last");
    }

    private Derived Offset()
    {
        var span = Pick([new Span(1, Unit.Month), new Span(1, Unit.Year), new Span(2, Unit.Week), new Span(7, Unit.Day), new Span(1, Unit.Quarter), new Span(3, Unit.Month)]);
        var of = Chance(70) || !kinds.Contains("cumulative") ? Plain(1) : Cumulative();
        var shifted = new Input(of, "x") { Offset = span, Default = Chance(30) ? 0 : null };
        var right = Chance(50) ? new Input(of, "y") { Default = Chance(40) ? 0 : null } : null;
        return new Derived(Name(), Pick(['+', '-']), shifted, right, Pick([1m, 2m]));
    }

    private Derived OffsetTo() =>
        new(Name(), '-', new Input(Plain(1), "x"), new Input(Plain(1), "y") { OffsetTo = Pick([Unit.Month, Unit.Quarter, Unit.Year]), Default = Chance(30) ? 0 : null }, 0);

    private Rank Rank()
    {
        var all = Chance(25);
        return new Rank(Name(), Plain(1), all || Chance(60) ? null : [.. Some(["customer.region", "metric_time"])], all, Chance(30));
    }

    private Conversion Conversion()
    {
        Simple Event(Fact fact) => new(Name(), fact.Name, "count", Pick([null, null, "amount"])) { Filter = MaybeTest(40) };
        var from = Pick(world.Facts);
        var to = Pick([.. world.Facts.Where(f => f.Time == from.Time)]);
        return new Conversion(Name(), Event(from), Event(to), Chance(80) ? new Span(random.Next(1, 15), Pick([Unit.Day, Unit.Week])) : null, Chance(50))
        {
            Same = Chance(25) ? [Pick(["customer.region", "customer.tier"])] : [],
            CountAll = Chance(25),
        };
    }

    private IEnumerable<string> Some(ImmutableArray<string> all) => all.Where(_ => Chance(50)) is var some && some.ToList() is { Count: > 0 } found ? found : [all[0]];
}
