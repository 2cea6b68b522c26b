using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>
/// What a metric is for an entity without any fact: counts are 0 there, everything else is NULL, and formulas follow. It says whether such an
/// entity, of which no row tells, is in a cohort.
/// </summary>
internal sealed class EmptyEntity : IFormulaVisitor<Folded>
{
    private static readonly EmptyEntity Visitor = new();

    public static Folded Value(MetricFormula formula) => formula.Accept(Visitor);

    /// <summary>Null where it cannot be told without a database.</summary>
    public static bool? Passes(Cohort cohort)
    {
        var value = Value(cohort.Formula);
        if (!value.IsKnown)
        {
            return null;
        }

        if (cohort.Operator == ConditionOperator.IsNull)
        {
            return value.IsNull != cohort.Negated;
        }

        // A cohort holds entities that pass, turned round or not: an unknown number passes nothing but a test for NULL.
        return value.Value is { } known ? Holds(known, cohort) is { } holds ? holds != cohort.Negated : null : false;
    }

    public Folded VisitLeaf(LeafFormula formula) =>
        formula.Leaf.Aggregation is Aggregation.Count or Aggregation.CountDistinct ? Folded.Of(0m) : Folded.Null;

    public Folded VisitRatio(RatioFormula formula)
    {
        var (numerator, denominator) = (formula.Numerator.Accept(this), formula.Denominator.Accept(this));
        if (!numerator.IsKnown || !denominator.IsKnown)
        {
            return Folded.Unknown;
        }

        return numerator.Value is decimal n && denominator.Value is decimal d ? FoldedNumbers.Quotient(n, d) : Folded.Null;
    }

    public Folded VisitExpression(ExpressionFormula formula) => Folding.Of(
        formula.Expression, s => s is InputSymbol input ? formula.Inputs[input.Index].Accept(this) : Folded.Unknown);

    public Folded VisitDefault(DefaultFormula formula)
    {
        var input = formula.Input.Accept(this);
        return input.IsNull ? Folded.Of(formula.Value) : input;
    }

    public Folded VisitCumulative(CumulativeFormula formula) => formula.Input.Accept(this);

    public Folded VisitOffset(OffsetFormula formula) => formula.Input.Accept(this);

    public Folded VisitOffsetTo(OffsetToFormula formula) => formula.Input.Accept(this);

    public Folded VisitLag(LagFormula formula) => formula.Input.Accept(this);

    public Folded VisitMoving(MovingFormula formula) => Folded.Null;

    public Folded VisitShare(ShareFormula formula) => Folded.Null;

    public Folded VisitRank(RankFormula formula) => Folded.Null;

    public Folded VisitAveragePer(AveragePerFormula formula) => Folded.Null;

    public Folded VisitConversion(ConversionFormula formula) => Folded.Of(0m);

    private static bool? Holds(object value, Cohort cohort)
    {
        int? Order(int index) => Folding.Compare(value, Folded.Of(cohort.Values[index]).Value!);
        return cohort.Operator switch
        {
            ConditionOperator.In => cohort.Values.Select((_, i) => Order(i)).ToList() is var orders && orders.Contains(null) ? null : orders.Contains(0),
            ConditionOperator.Gt => Order(0) is { } o ? o > 0 : null,
            ConditionOperator.Gte => Order(0) is { } o ? o >= 0 : null,
            ConditionOperator.Lt => Order(0) is { } o ? o < 0 : null,
            ConditionOperator.Lte => Order(0) is { } o ? o <= 0 : null,
            ConditionOperator.Between => Order(0) is { } low && Order(1) is { } high ? low >= 0 && high <= 0 : null,
            _ => null,
        };
    }
}
