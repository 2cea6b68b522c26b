using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A condition of a request.</summary>
internal abstract record Test;

/// <summary>A condition on a field or a metric. Values are string, long, decimal or bool.</summary>
internal sealed record FieldTest(string Field, string Op, ImmutableArray<object> Values) : Test
{
    /// <summary>The metric that <see cref="Field"/> names.</summary>
    public Metric? Metric { get; init; }
}

internal sealed record GroupTest(string Kind, ImmutableArray<Test> Tests) : Test;

/// <summary>Keeps the rows of the customers whose metric passes.</summary>
internal sealed record CohortTest(Metric Metric, string Op, ImmutableArray<object> Values) : Test;

/// <summary>A named filter of a model: <c>northern</c> of the customers, or the large events of a fact.</summary>
internal sealed record SegmentTest(string Name) : Test;

/// <summary>The range as asked; one form is set.</summary>
internal sealed record AskedTime
{
    public Span? Last { get; init; }

    public bool IncludeCurrent { get; init; }

    public Unit? This { get; init; }

    public Unit? Previous { get; init; }

    public Unit? ToDate { get; init; }

    public DateTime? From { get; init; }

    public DateTime? To { get; init; }

    public string? Compare { get; init; }
}

/// <summary>One request.</summary>
internal sealed record Question
{
    public required ImmutableArray<Metric> Metrics { get; init; }

    public ImmutableArray<string> GroupBy { get; init; } = [];

    public ImmutableArray<Test> Filters { get; init; } = [];

    public AskedTime? Time { get; init; }

    public bool Totals { get; init; }

    public ImmutableArray<(string Field, bool Descending)> OrderBy { get; init; } = [];

    public int? Limit { get; init; }

    public int Skip { get; init; }

    public IEnumerable<Unit> Grains => GroupBy.Select(Fields.GrainOf).OfType<Unit>();

    public IEnumerable<string> Parts => GroupBy.Where(Fields.IsPart);
}

internal static class Fields
{
    private const string Time = "metric_time.";

    public static Unit? GrainOf(string field) => !field.StartsWith(Time, StringComparison.Ordinal) ? null
        : Enum.GetValues<Unit>().Where(u => Units.Name(u) == field[Time.Length..]).Select(u => (Unit?)u).FirstOrDefault();

    public static bool IsPart(string field) => field.StartsWith(Time, StringComparison.Ordinal) && GrainOf(field) is null;

    public static bool IsTime(string field) => field.StartsWith("metric_time", StringComparison.Ordinal);

    public static string Part(string field) => field[Time.Length..];

    public static bool HasMetric(Test test) => test switch
    {
        FieldTest f => f.Metric is not null,
        GroupTest g => g.Tests.Any(HasMetric),
        _ => false,
    };

    public static IEnumerable<Test> Leaves(Test test) => test is GroupTest group ? group.Tests.SelectMany(Leaves) : [test];
}
