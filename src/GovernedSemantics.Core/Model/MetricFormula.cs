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
}
