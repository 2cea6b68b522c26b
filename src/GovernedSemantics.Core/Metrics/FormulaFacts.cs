using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>What can be said about a formula by walking it once.</summary>
internal sealed class FormulaFacts : IFormulaVisitor<bool>
{
    private readonly List<AggregateInput> _leaves = [];
    private readonly List<AggregateInput> _behind = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private FormulaFacts()
    {
    }

    /// <summary>The distinct leaves, in the order of their first use.</summary>
    public ImmutableArray<AggregateInput> Leaves { get; private set; }

    /// <summary>The distinct leaves that are read without being grouped: what follows a base, and what cohorts are made of.</summary>
    public ImmutableArray<AggregateInput> Behind { get; private set; }

    /// <summary>The number of its nodes; walking ends a little above the limit that was asked for.</summary>
    public int Size { get; private set; }

    public bool HasCumulative { get; private set; }

    private int Limit { get; init; }

    public static FormulaFacts Of(MetricFormula formula, int limit = int.MaxValue)
    {
        var facts = new FormulaFacts { Limit = limit };
        facts.Walk(formula);
        facts.Leaves = [.. facts._leaves];
        facts.Behind = [.. facts._behind];
        return facts;
    }

    public bool VisitLeaf(LeafFormula formula) => Add(formula.Leaf);

    public bool VisitRatio(RatioFormula formula) => Walk(formula.Numerator) && Walk(formula.Denominator);

    public bool VisitExpression(ExpressionFormula formula) => formula.Inputs.All(Walk);

    public bool VisitDefault(DefaultFormula formula) => Walk(formula.Input);

    public bool VisitCumulative(CumulativeFormula formula)
    {
        HasCumulative = true;
        return Walk(formula.Input);
    }

    public bool VisitOffset(OffsetFormula formula) => Walk(formula.Input);

    public bool VisitOffsetTo(OffsetToFormula formula) => Walk(formula.Input);

    public bool VisitLag(LagFormula formula) => Walk(formula.Input);

    public bool VisitMoving(MovingFormula formula) => Walk(formula.Input);

    public bool VisitShare(ShareFormula formula) => Walk(formula.Input);

    public bool VisitRank(RankFormula formula) => Walk(formula.Input);

    public bool VisitAveragePer(AveragePerFormula formula) => Walk(formula.Input);

    public bool VisitConversion(ConversionFormula formula)
    {
        AddBehind([formula.Conversion.Follow]);
        return Add(formula.Conversion.Counted);
    }

    private bool Add(AggregateInput leaf)
    {
        if (_keys.Add(leaf.Key))
        {
            _leaves.Add(leaf);
            foreach (var cohort in leaf.Cohorts)
            {
                var facts = Of(cohort.Formula);
                AddBehind(facts.Leaves.AddRange(facts.Behind));
            }
        }

        return true;
    }

    private void AddBehind(ImmutableArray<AggregateInput> leaves) =>
        _behind.AddRange(leaves.Where(l => _behind.All(b => b.Key != l.Key)));

    private bool Walk(MetricFormula formula) => ++Size <= Limit && formula.Accept(this);
}
