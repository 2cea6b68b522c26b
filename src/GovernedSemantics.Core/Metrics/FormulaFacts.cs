using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>What can be said about a formula by walking it once.</summary>
internal sealed class FormulaFacts : IFormulaVisitor<bool>
{
    private readonly List<AggregateInput> _leaves = [];
    private readonly List<AggregateInput> _behind = [];
    private readonly List<Conversion> _conversions = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _behindKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cohorts = new(StringComparer.Ordinal);

    private FormulaFacts()
    {
    }

    /// <summary>The distinct leaves, in the order of their first use.</summary>
    public ImmutableArray<AggregateInput> Leaves { get; private set; }

    /// <summary>The distinct leaves that are read without being grouped: what follows a base, and what cohorts are made of.</summary>
    public ImmutableArray<AggregateInput> Behind { get; private set; }

    /// <summary>The conversions, those inside cohorts among them.</summary>
    public ImmutableArray<Conversion> Conversions { get; private set; }

    /// <summary>The number of its nodes; walking ends a little above the limit that was asked for.</summary>
    public int Size { get; private set; }

    /// <summary>What it is made of; what only a cohort is made of does not count.</summary>
    public FormulaTraits Traits { get; private set; }

    private int Limit { get; init; }

    public static FormulaFacts Of(MetricFormula formula, int limit = int.MaxValue)
    {
        var facts = new FormulaFacts { Limit = limit };
        facts.Walk(formula);
        facts.Leaves = [.. facts._leaves];
        facts.Behind = [.. facts._behind];
        facts.Conversions = [.. facts._conversions];
        return facts;
    }

    public bool Has(FormulaTraits any) => (Traits & any) != FormulaTraits.None;

    /// <summary>The first of the traits that it has; null for none.</summary>
    public FormulaTraits? First(FormulaTraits any) => TraitNames.First(Traits & any);

    public bool VisitLeaf(LeafFormula formula) => Add(formula.Leaf);

    public bool VisitRatio(RatioFormula formula) => Walk(formula.Numerator) && Walk(formula.Denominator);

    public bool VisitExpression(ExpressionFormula formula) => formula.Inputs.All(Walk);

    public bool VisitDefault(DefaultFormula formula) => Walk(formula.Input);

    public bool VisitCumulative(CumulativeFormula formula) => Walk(FormulaTraits.Cumulative, formula.Input);

    public bool VisitOffset(OffsetFormula formula) => Walk(FormulaTraits.Offset, formula.Input);

    public bool VisitOffsetTo(OffsetToFormula formula) => Walk(FormulaTraits.OffsetTo, formula.Input);

    public bool VisitLag(LagFormula formula) => Walk(FormulaTraits.Lag, formula.Input);

    public bool VisitMoving(MovingFormula formula) => Walk(FormulaTraits.Moving, formula.Input);

    public bool VisitShare(ShareFormula formula) => Walk(FormulaTraits.Share, formula.Input);

    public bool VisitRank(RankFormula formula) => Walk(FormulaTraits.Rank, formula.Input);

    public bool VisitAveragePer(AveragePerFormula formula) => Walk(FormulaTraits.AveragePer, formula.Input);

    public bool VisitConversion(ConversionFormula formula)
    {
        Traits |= FormulaTraits.Conversion;
        var conversion = formula.Conversion;
        if (_conversions.All(c => c.Key != conversion.Key))
        {
            _conversions.Add(conversion);
            AddCohorts(conversion.Base);
            AddBehind(conversion.Follow);
        }

        return Add(conversion.Counted);
    }

    private bool Add(AggregateInput leaf)
    {
        if (_keys.Add(leaf.Key))
        {
            _leaves.Add(leaf);
            AddCohorts(leaf);
        }

        return true;
    }

    private void AddBehind(AggregateInput leaf)
    {
        if (_behindKeys.Add(leaf.Key))
        {
            _behind.Add(leaf);
            AddCohorts(leaf);
        }
    }

    // Each cohort once: cohorts of metrics that have cohorts themselves would double with each level.
    private void AddCohorts(AggregateInput leaf)
    {
        foreach (var cohort in leaf.Cohorts.Where(c => _cohorts.Add(c.Key)))
        {
            var inner = new FormulaFacts { Limit = int.MaxValue };
            inner._cohorts.UnionWith(_cohorts);
            inner.Walk(cohort.Formula);
            _cohorts.UnionWith(inner._cohorts);
            _conversions.AddRange(inner._conversions.Where(c => _conversions.All(known => known.Key != c.Key)));
            foreach (var behind in inner._leaves.Concat(inner._behind).Where(b => _behindKeys.Add(b.Key)))
            {
                _behind.Add(behind);
            }
        }
    }

    private bool Walk(FormulaTraits trait, MetricFormula input)
    {
        Traits |= trait;
        return Walk(input);
    }

    private bool Walk(MetricFormula formula) => ++Size <= Limit && formula.Accept(this);
}
