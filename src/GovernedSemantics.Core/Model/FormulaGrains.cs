using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>The grains that a formula itself counts in: those of its windows, shifts and means.</summary>
internal sealed class FormulaGrains : IFormulaVisitor<ImmutableArray<TimeGrain>>
{
    private static readonly FormulaGrains Visitor = new();

    private FormulaGrains()
    {
    }

    public static ImmutableArray<TimeGrain> Of(MetricFormula formula) => formula.Accept(Visitor);

    public ImmutableArray<TimeGrain> VisitLeaf(LeafFormula formula) => [];

    public ImmutableArray<TimeGrain> VisitRatio(RatioFormula formula) => [.. Of(formula.Numerator), .. Of(formula.Denominator)];

    public ImmutableArray<TimeGrain> VisitExpression(ExpressionFormula formula) => [.. formula.Inputs.SelectMany(i => Of(i))];

    public ImmutableArray<TimeGrain> VisitDefault(DefaultFormula formula) => Of(formula.Input);

    public ImmutableArray<TimeGrain> VisitCumulative(CumulativeFormula formula)
    {
        var own = formula.Window?.Unit ?? formula.ToDate;
        return own is { } grain ? [grain, .. Of(formula.Input)] : Of(formula.Input);
    }

    public ImmutableArray<TimeGrain> VisitOffset(OffsetFormula formula) => [formula.By.Unit, .. Of(formula.Input)];

    public ImmutableArray<TimeGrain> VisitOffsetTo(OffsetToFormula formula) => [formula.To, .. Of(formula.Input)];

    public ImmutableArray<TimeGrain> VisitLag(LagFormula formula) => Of(formula.Input);

    public ImmutableArray<TimeGrain> VisitMoving(MovingFormula formula) => Of(formula.Input);

    public ImmutableArray<TimeGrain> VisitShare(ShareFormula formula) => Of(formula.Input);

    public ImmutableArray<TimeGrain> VisitRank(RankFormula formula) => Of(formula.Input);

    public ImmutableArray<TimeGrain> VisitAveragePer(AveragePerFormula formula) => [formula.Grain, .. Of(formula.Input)];

    public ImmutableArray<TimeGrain> VisitConversion(ConversionFormula formula) => [];
}
