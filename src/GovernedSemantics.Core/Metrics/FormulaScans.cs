using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>
/// The rows that a formula reads: models, what their time is, and how far it is shifted. Formulas over the same scans have values together.
/// </summary>
internal sealed class FormulaScans : IFormulaVisitor<bool>
{
    private readonly HashSet<(SemanticModel Model, DimensionPath? Time, string Shift)> _scans = [];
    private string _shift = "";

    private FormulaScans()
    {
    }

    public static HashSet<(SemanticModel Model, DimensionPath? Time, string Shift)> Of(MetricFormula formula)
    {
        var scans = new FormulaScans();
        formula.Accept(scans);
        return scans._scans;
    }

    public bool VisitLeaf(LeafFormula formula) => _scans.Add((formula.Leaf.Model, formula.Leaf.Time, _shift));

    public bool VisitRatio(RatioFormula formula) => formula.Numerator.Accept(this) | formula.Denominator.Accept(this);

    public bool VisitExpression(ExpressionFormula formula)
    {
        foreach (var input in formula.Inputs)
        {
            input.Accept(this);
        }

        return true;
    }

    public bool VisitDefault(DefaultFormula formula) => formula.Input.Accept(this);

    public bool VisitCumulative(CumulativeFormula formula) => formula.Input.Accept(this);

    public bool VisitOffset(OffsetFormula formula) => Shifted($"offset {formula.By}", formula.Input);

    public bool VisitOffsetTo(OffsetToFormula formula) => Shifted($"offset_to {TimeNames.Of(formula.To)}", formula.Input);

    public bool VisitLag(LagFormula formula) => Shifted(FormattableString.Invariant($"lag {formula.Periods}"), formula.Input);

    public bool VisitMoving(MovingFormula formula) => Shifted(FormattableString.Invariant($"moving {formula.Periods}"), formula.Input);

    public bool VisitShare(ShareFormula formula) => formula.Input.Accept(this);

    public bool VisitRank(RankFormula formula) => formula.Input.Accept(this);

    public bool VisitAveragePer(AveragePerFormula formula) => formula.Input.Accept(this);

    public bool VisitConversion(ConversionFormula formula)
    {
        var counted = formula.Conversion.Counted;
        return _scans.Add((counted.Model, counted.Time, _shift));
    }

    private bool Shifted(string by, MetricFormula input)
    {
        var outer = _shift;
        _shift = $"{outer}{by};";
        var result = input.Accept(this);
        _shift = outer;
        return result;
    }
}
