using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>The same formula over other leaves. A leaf for which there is none makes the whole formula null.</summary>
internal sealed class LeafRewriter(Func<AggregateInput, AggregateInput?> rewrite) : IFormulaVisitor<MetricFormula?>
{
    public MetricFormula? VisitLeaf(LeafFormula formula) => rewrite(formula.Leaf) is { } leaf ? new LeafFormula(leaf) : null;

    public MetricFormula? VisitRatio(RatioFormula formula)
    {
        var (numerator, denominator) = (formula.Numerator.Accept(this), formula.Denominator.Accept(this));
        return numerator is null || denominator is null ? null : new RatioFormula(numerator, denominator);
    }

    public MetricFormula? VisitExpression(ExpressionFormula formula)
    {
        var inputs = formula.Inputs.Select(i => i.Accept(this)).ToArray();
        return inputs.Contains(null) ? null : formula with { Inputs = [.. inputs.OfType<MetricFormula>()] };
    }

    public MetricFormula? VisitDefault(DefaultFormula formula) =>
        formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitCumulative(CumulativeFormula formula) =>
        formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitOffset(OffsetFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitOffsetTo(OffsetToFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitLag(LagFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitMoving(MovingFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitShare(ShareFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitRank(RankFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    public MetricFormula? VisitAveragePer(AveragePerFormula formula) => formula.Input.Accept(this) is { } input ? formula with { Input = input } : null;

    // Which events there are does not change; which of the bases are counted does.
    public MetricFormula? VisitConversion(ConversionFormula formula) =>
        rewrite(formula.Conversion.Counted) is { } counted ? formula with { Conversion = Conversions.Counting(formula.Conversion, counted) } : null;
}
