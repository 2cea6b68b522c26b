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

    public string VisitOffset(OffsetFormula formula) => $"offset({Of(formula.Input)},{formula.By})";

    public string VisitOffsetTo(OffsetToFormula formula) => $"offset_to({Of(formula.Input)},{TimeNames.Of(formula.To)})";

    public string VisitLag(LagFormula formula) => string.Create(CultureInfo.InvariantCulture, $"lag({Of(formula.Input)},{formula.Periods})");

    public string VisitMoving(MovingFormula formula) => string.Create(CultureInfo.InvariantCulture, $"moving({Of(formula.Input)},{formula.Periods})");

    public string VisitShare(ShareFormula formula) => $"share({Of(formula.Input)},{Fields(formula.Keep)})";

    public string VisitRank(RankFormula formula) =>
        $"rank({Of(formula.Input)},{(formula.Over is null ? "period" : Fields(formula.Over))},{(formula.Descending ? "desc" : "asc")})";

    public string VisitAveragePer(AveragePerFormula formula) => $"average_per({Of(formula.Input)},{TimeNames.Of(formula.Grain)})";

    public string VisitConversion(ConversionFormula formula) => $"conversion({ExprText.Quote(formula.Conversion.Key)},{formula.Part})";

    private static string Fields(KeptFields fields) => fields.All
        ? "all"
        : Sorted(fields.Dimensions.Select(d => d.ToString()).Concat(fields.Entities).Append(fields.MetricTime ? "metric_time" : ""))
            + " by " + Sorted(fields.Names);

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    private static string Frame(CumulativeFormula formula) =>
        formula.Window is { } window ? window.ToString() : formula.ToDate is { } grain ? "to " + TimeNames.Of(grain) : "all";
}
