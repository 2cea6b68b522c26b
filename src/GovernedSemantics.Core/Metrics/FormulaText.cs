using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>
/// The canonical text of a formula: equal exactly where two formulas make the same of the same leaves. Hashed and compared, never shown.
/// </summary>
internal sealed class FormulaText : IFormulaVisitor<string>
{
    private static readonly FormulaText Instance = new();

    private FormulaText()
    {
    }

    public static string Of(MetricFormula formula) => formula.Accept(Instance);

    public string VisitLeaf(LeafFormula formula) => $"leaf {ExprText.Quote(formula.Leaf.Key)}";

    public string VisitRatio(RatioFormula formula) => $"ratio({Of(formula.Numerator)},{Of(formula.Denominator)})";

    public string VisitExpression(ExpressionFormula formula) =>
        $"expression({ExprText.Of(formula.Expression)} of {string.Join(',', formula.Inputs.Select(Of))})";

    public string VisitDefault(DefaultFormula formula) =>
        string.Create(CultureInfo.InvariantCulture, $"default({Of(formula.Input)},{formula.Value:0.############################})");

    public string VisitCumulative(CumulativeFormula formula) =>
        $"cumulative({Of(formula.Input)},{Frame(formula)},{formula.PeriodAggregation})";

    private static string Frame(CumulativeFormula formula) =>
        formula.Window is { } window ? window.ToString() : formula.ToDate is { } grain ? "to " + TimeNames.Of(grain) : "all";
}
