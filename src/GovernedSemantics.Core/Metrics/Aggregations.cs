using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>One aggregation: its spelling, how people say it, what it takes and what it gives.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Name">The spelling of the model language.</param>
/// <param name="Words">Its name in a sentence: <c>sum of</c>.</param>
/// <param name="Takes">The types that fit.</param>
/// <param name="Result">The type of the answer for a type that fits.</param>
internal sealed record AggregationRule(
    Aggregation Kind, string Name, string Words, ImmutableArray<TypeKind> Takes, Func<DataType, DataType> Result)
{
    /// <summary>The types that fit, as a message lists them.</summary>
    public string Fits => Aggregations.List(Takes);
}

/// <summary>Every aggregation of the language.</summary>
internal static class Aggregations
{
    private static readonly ImmutableArray<TypeKind> Numeric = [TypeKind.Integer, TypeKind.Decimal, TypeKind.Number, TypeKind.Float];
    private static readonly ImmutableArray<TypeKind> Times = [TypeKind.Date, TypeKind.DateTime, TypeKind.DateTimeTz];
    private static readonly ImmutableArray<TypeKind> Ordered = [.. Numeric, .. Times, TypeKind.String];
    private static readonly ImmutableArray<TypeKind> Any = [.. Ordered, TypeKind.Boolean];

    public static ImmutableArray<AggregationRule> All { get; } =
    [
        new(Aggregation.Sum, "sum", "sum of", Numeric, SumOf),
        new(Aggregation.Count, "count", "count of", Any, _ => DataType.Integer),
        new(Aggregation.CountDistinct, "count_distinct", "distinct count of", Any, _ => DataType.Integer),
        new(Aggregation.Min, "min", "smallest", Ordered, type => type),
        new(Aggregation.Max, "max", "largest", Ordered, type => type),
        new(Aggregation.Avg, "avg", "average of", Numeric, _ => DataType.Number),
        new(Aggregation.Median, "median", "median of", Numeric, _ => DataType.Number),
        new(Aggregation.Percentile, "percentile", "percentile of", Numeric, _ => DataType.Number),
        new(Aggregation.StdDev, "stddev", "sample standard deviation of", Numeric, _ => DataType.Number),
        new(Aggregation.StdDevPop, "stddev_pop", "population standard deviation of", Numeric, _ => DataType.Number),
        new(Aggregation.Variance, "variance", "sample variance of", Numeric, _ => DataType.Number),
        new(Aggregation.VarPop, "var_pop", "population variance of", Numeric, _ => DataType.Number),
        new(Aggregation.SumBoolean, "sum_boolean", "number of rows with", [TypeKind.Boolean], _ => DataType.Integer),
    ];

    public static ChoiceSet<Aggregation> Choices { get; } = new([.. All.Select(a => (a.Name, a.Kind))]);

    /// <summary>A discrete percentile is one of the values themselves, so it also takes times.</summary>
    public static AggregationRule Rule(Aggregation kind, bool discrete)
    {
        var rule = All[(int)kind];
        return kind == Aggregation.Percentile && discrete ? rule with { Takes = [.. Numeric, .. Times], Result = type => type } : rule;
    }

    /// <summary>The names of types in a sentence: <c>integer, decimal or float</c>.</summary>
    public static string List(ImmutableArray<TypeKind> kinds)
    {
        var names = kinds.Select(k => k.ToString().ToLowerInvariant()).ToArray();
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }

    // A sum of decimals keeps its scale and takes all the digits that databases have: only then it is exact everywhere.
    private static DataType SumOf(DataType type) => type.Kind == TypeKind.Decimal ? DataType.Decimal(38, type.Scale) : type;
}
