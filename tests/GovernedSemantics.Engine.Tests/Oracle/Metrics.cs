using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A metric of the oracle: what the YAML says, as records.</summary>
internal abstract record Metric(string Name)
{
    /// <summary>A condition that is pushed to all leaves.</summary>
    public RowTest? Filter { get; init; }

    public CohortTest? Cohort { get; init; }

    /// <summary>A named filter, pushed like <see cref="Filter"/>.</summary>
    public string? Segment { get; init; }

    public override string ToString() => Name;
}

/// <summary>A condition on rows as a model writes it, with SQL's own logic.</summary>
internal sealed record RowTest(string Text, Func<Reader, Fact, FactRow, bool> Holds);

internal sealed record Simple(string Name, string Fact, string Agg, string? Column) : Metric(Name)
{
    public decimal P { get; init; }

    public bool Discrete { get; init; }

    /// <summary><c>0</c>, <c>null</c> or nothing.</summary>
    public string? FillWith { get; init; }

    /// <summary><c>first</c> or <c>last</c> for balances.</summary>
    public string? Choose { get; init; }

    public bool PerCustomer { get; init; }

    public bool IsCount => Agg is "count" or "count_distinct";
}

/// <summary>A metric as another one takes it.</summary>
internal sealed record Input(Metric Metric, string Alias)
{
    public RowTest? Filter { get; init; }

    public Span? Offset { get; init; }

    public Unit? OffsetTo { get; init; }

    public decimal? Default { get; init; }
}

internal sealed record Ratio(string Name, Input Over, Input Under) : Metric(Name);

/// <summary>Two inputs and an operator: + - * or /; or one input and a constant.</summary>
internal sealed record Derived(string Name, char Operator, Input Left, Input? Right, decimal Constant) : Metric(Name);

internal sealed record Cumulative(string Name, Metric Of, Span? Window, Unit? ToDate, string PeriodAgg) : Metric(Name);

/// <summary>Part of the total; <paramref name="Keep"/> is null for all.</summary>
internal sealed record Share(string Name, Metric Of, ImmutableArray<string>? Keep) : Metric(Name);

internal sealed record Rank(string Name, Metric Of, ImmutableArray<string>? Over, bool OverAll, bool Ascending) : Metric(Name);

internal sealed record Lag(string Name, Metric Of, int Periods) : Metric(Name);

internal sealed record Moving(string Name, Metric Of, int Periods) : Metric(Name);

internal sealed record AveragePer(string Name, Metric Of, Unit Grain) : Metric(Name);

internal sealed record Conversion(string Name, Simple Base, Simple Follow, Span? Window, bool IsRate) : Metric(Name)
{
    public ImmutableArray<string> Same { get; init; } = [];

    public bool CountAll { get; init; }
}

internal static class MetricTree
{
    public static IEnumerable<Metric> Children(Metric metric) => metric switch
    {
        Simple => [],
        Ratio m => [m.Over.Metric, m.Under.Metric],
        Derived m => m.Right is null ? [m.Left.Metric] : [m.Left.Metric, m.Right.Metric],
        Cumulative m => [m.Of],
        Share m => [m.Of],
        Rank m => [m.Of],
        Lag m => [m.Of],
        Moving m => [m.Of],
        AveragePer m => [m.Of],
        Conversion m => [m.Base, m.Follow],
        _ => throw new InvalidOperationException(metric.GetType().Name),
    };

    public static IEnumerable<Metric> All(Metric metric) => Children(metric).SelectMany(All).Append(metric);

    public static IEnumerable<Simple> Leaves(Metric metric) =>
        metric is Conversion c ? [c.Base] : metric is Simple s ? [s] : Children(metric).SelectMany(Leaves);

    /// <summary>Whether a leaf fills the gaps of the axis; running totals have no gaps, and means over periods fill their own.</summary>
    public static bool Fills(Metric metric) => metric is Simple { FillWith: not null }
        || (metric is not (Cumulative or Conversion or Moving or AveragePer) && Children(metric).Any(Fills));

    public static IEnumerable<Input> Inputs(Metric metric) => All(metric).SelectMany(OwnInputs);

    public static IEnumerable<Input> OwnInputs(Metric metric) => metric switch
    {
        Ratio r => [r.Over, r.Under],
        Derived { Right: { } right } d => [d.Left, right],
        Derived d => [d.Left],
        _ => [],
    };
}
