using System.Collections.Immutable;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>How a metric is made from its leaves. Planning and SQL see only this, never the kinds.</summary>
internal abstract record MetricFormula(DataType Type)
{
    public abstract T Accept<T>(IFormulaVisitor<T> visitor);
}

/// <summary>One leaf as it is.</summary>
internal sealed record LeafFormula(AggregateInput Leaf) : MetricFormula(Leaf.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitLeaf(this);
}

/// <summary>Decimal division; NULL where the denominator is 0 or NULL.</summary>
internal sealed record RatioFormula(MetricFormula Numerator, MetricFormula Denominator) : MetricFormula(DataType.Number)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitRatio(this);
}

/// <summary>Arithmetic over inputs: <see cref="InputSymbol"/> n in <paramref name="Expression"/> stands for <c>Inputs[n]</c>.</summary>
internal sealed record ExpressionFormula(Expr Expression, ImmutableArray<MetricFormula> Inputs) : MetricFormula(Expression.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitExpression(this);
}

/// <summary>An input metric of a derived metric's expression.</summary>
internal sealed record InputSymbol(int Index, string Name, DataType Type) : Symbol(Name, Type)
{
    public override string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"input {Index}");
}

/// <summary>The input, or a constant where it is NULL (<c>default: 0</c>).</summary>
internal sealed record DefaultFormula(MetricFormula Input, decimal Value) : MetricFormula(Input.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitDefault(this);
}

/// <summary>
/// A running total over metric_time: over the last <paramref name="Window"/>, or since the start of the running <paramref name="ToDate"/>
/// period, or over all time where both are null. <paramref name="PeriodAggregation"/> says which value stands for a coarser period.
/// </summary>
internal sealed record CumulativeFormula(MetricFormula Input, Duration? Window, TimeGrain? ToDate, PeriodAggregation PeriodAggregation)
    : MetricFormula(PeriodAggregation == PeriodAggregation.Avg ? DataType.Number : Input.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitCumulative(this);
}

/// <summary>The input as it was <paramref name="By"/> earlier: both bounds of every period are moved back, month ends clamped.</summary>
internal sealed record OffsetFormula(MetricFormula Input, Duration By) : MetricFormula(Input.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitOffset(this);
}

/// <summary>The input in the first period of the answer's grain within the running <paramref name="To"/> period.</summary>
internal sealed record OffsetToFormula(MetricFormula Input, TimeGrain To) : MetricFormula(Input.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitOffsetTo(this);
}

/// <summary>The input as it was some periods of the answer's own grain earlier.</summary>
internal sealed record LagFormula(MetricFormula Input, int Periods) : MetricFormula(Input.Type)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitLag(this);
}

/// <summary>The mean of the input's values over the last periods of the answer's grain, the running one among them.</summary>
internal sealed record MovingFormula(MetricFormula Input, int Periods) : MetricFormula(DataType.Number)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitMoving(this);
}

/// <summary>The input divided by itself over fewer keys: those of <paramref name="Keep"/> and metric_time, or none at all.</summary>
internal sealed record ShareFormula(MetricFormula Input, KeptFields Keep) : MetricFormula(DataType.Number)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitShare(this);
}

/// <summary>SQL's RANK of the input among the rows of the answer; null for <paramref name="Over"/> means within each period.</summary>
internal sealed record RankFormula(MetricFormula Input, KeptFields? Over, bool Descending) : MetricFormula(DataType.Integer)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitRank(this);
}

/// <summary>The mean over the periods of a grain of the input's value in each.</summary>
internal sealed record AveragePerFormula(MetricFormula Input, TimeGrain Grain) : MetricFormula(DataType.Number)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitAveragePer(this);
}

/// <summary>How many events there are that a conversion could follow, or how many were followed by one. A rate is a ratio of the two.</summary>
internal sealed record ConversionFormula(Conversion Conversion, ConversionPart Part) : MetricFormula(DataType.Integer)
{
    public override T Accept<T>(IFormulaVisitor<T> visitor) => visitor.VisitConversion(this);
}

internal enum ConversionPart
{
    Bases,
    Conversions,
}

/// <summary>
/// Base events that are followed by a conversion of the same entity. <see cref="Base"/> and <see cref="Follow"/> are counts whose rows are the
/// events. The entity is held by both models; <see cref="Same"/> holds values that must be equal on both sides.
/// </summary>
internal sealed class Conversion
{
    public required AggregateInput Base { get; init; }

    /// <summary>The bases that are counted once conversions have found theirs: <see cref="Base"/> with the filters that users of the metric add.</summary>
    public required AggregateInput Counted { get; init; }

    public required AggregateInput Follow { get; init; }

    public required Entity BaseEntity { get; init; }

    public required Entity FollowEntity { get; init; }

    /// <summary>Of a fixed length, seconds to weeks; null for no limit.</summary>
    public Duration? Window { get; init; }

    public ImmutableArray<(DimensionPath Base, DimensionPath Follow)> Same { get; init; } = [];

    public bool CountAll { get; init; }

    /// <summary>The column's name in SQL: the metric's that first declared it.</summary>
    public required string Name { get; init; }

    /// <summary>Equal for conversions that compute the same.</summary>
    public required string Key { get; init; }
}

/// <summary>Group-by fields by what they mean, whatever path a request names them by.</summary>
/// <param name="All">True for <c>all</c>: every row together.</param>
/// <param name="MetricTime">Whether metric_time is named.</param>
/// <param name="Dimensions">The dimensions.</param>
/// <param name="Entities">The entities, by the name of what they refer to.</param>
internal sealed record KeptFields(bool All, bool MetricTime, ImmutableArray<Dimension> Dimensions, ImmutableArray<string> Entities)
{
    /// <summary>The dimensions and entities as the model names them: they tell the roles of one apart (the payer's country, the buyer's).</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Whether the dimension that <paramref name="name"/> reaches is kept, by the same path.</summary>
    public bool Keeps(Reach reach, string name, Dimension dimension)
    {
        var paths = reach.FindDimensions(name).Where(p => p.Dimension == dimension).Select(p => p.Path).ToArray();
        return Names.Any(kept => reach.FindDimensions(kept).Any(p => p.Dimension == dimension && paths.Contains(p.Path)));
    }

    /// <summary>Whether the entity that <paramref name="name"/> reaches is kept, by the same path.</summary>
    public bool Keeps(Reach reach, string name)
    {
        var entities = reach.FindEntities(name);
        return Names.Any(kept => reach.FindDimensions(kept).IsEmpty && reach.FindEntities(kept).Any(entities.Contains));
    }
}

internal enum PeriodAggregation
{
    Last,
    First,
    Avg,
}

/// <summary>A new kind of formula breaks the build at every place that must know it.</summary>
internal interface IFormulaVisitor<out T>
{
    T VisitLeaf(LeafFormula formula);

    T VisitRatio(RatioFormula formula);

    T VisitExpression(ExpressionFormula formula);

    T VisitDefault(DefaultFormula formula);

    T VisitCumulative(CumulativeFormula formula);

    T VisitOffset(OffsetFormula formula);

    T VisitOffsetTo(OffsetToFormula formula);

    T VisitLag(LagFormula formula);

    T VisitMoving(MovingFormula formula);

    T VisitShare(ShareFormula formula);

    T VisitRank(RankFormula formula);

    T VisitAveragePer(AveragePerFormula formula);

    T VisitConversion(ConversionFormula formula);
}
