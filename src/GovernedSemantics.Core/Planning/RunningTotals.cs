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
}
