using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>Whether a formula holds a running total anywhere.</summary>
internal sealed class RunningTotals : IFormulaVisitor<bool>
{
    private static readonly RunningTotals Visitor = new();

    public static bool Any(MetricFormula formula) => formula.Accept(Visitor);

    public bool VisitLeaf(LeafFormula formula) => false;

    public bool VisitRatio(RatioFormula formula) => formula.Numerator.Accept(this) || formula.Denominator.Accept(this);

    public bool VisitExpression(ExpressionFormula formula) => formula.Inputs.Any(i => i.Accept(this));

    public bool VisitDefault(DefaultFormula formula) => formula.Input.Accept(this);

    public bool VisitCumulative(CumulativeFormula formula) => true;

    public bool VisitOffset(OffsetFormula formula) => true;

    public bool VisitOffsetTo(OffsetToFormula formula) => true;

    public bool VisitLag(LagFormula formula) => true;

    public bool VisitMoving(MovingFormula formula) => true;

    public bool VisitShare(ShareFormula formula) => formula.Input.Accept(this);

    public bool VisitRank(RankFormula formula) => formula.Input.Accept(this);

    public bool VisitAveragePer(AveragePerFormula formula) => formula.Input.Accept(this);

    public bool VisitConversion(ConversionFormula formula) => false;
}
