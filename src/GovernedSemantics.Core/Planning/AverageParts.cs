using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>
/// An average over a window is the windowed sum by the windowed count: the two leaves that an average leaf comes from, over the rows that have
/// a value.
/// </summary>
internal static class AverageParts
{
    private const int MaxPrecision = 38;

    public static AggregateInput Sum(AggregateInput average) => Part(
        average,
        Aggregation.Sum,
        average.Argument!.Type is { Kind: TypeKind.Decimal } exact ? DataType.Decimal(MaxPrecision, exact.Scale) : average.Argument.Type,
        "sum");

    public static AggregateInput Count(AggregateInput average) => Part(average, Aggregation.Count, DataType.Integer, "count");

    private static AggregateInput Part(AggregateInput average, Aggregation aggregation, DataType type, string suffix) => new()
    {
        Model = average.Model,
        Aggregation = aggregation,
        Argument = average.Argument,
        Filters = average.Filters.Add(new CallExpr(Operators.IsNotNull, [average.Argument!], DataType.Boolean)),
        Cohorts = average.Cohorts,
        Time = average.Time,
        Type = type,
        Name = $"{average.Name}_{suffix}",
        Key = $"{average.Key}|{suffix}",
    };
}
