using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>What can be said about a formula by walking it once.</summary>
internal sealed class FormulaFacts : IFormulaVisitor<bool>
{
    private readonly List<AggregateInput> _leaves = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private FormulaFacts()
    {
    }

    /// <summary>The distinct leaves, in the order of their first use.</summary>
    public ImmutableArray<AggregateInput> Leaves { get; private set; }

    /// <summary>The number of its nodes; walking ends a little above the limit that was asked for.</summary>
    public int Size { get; private set; }

    public bool HasCumulative { get; private set; }

    private int Limit { get; init; }

    public static FormulaFacts Of(MetricFormula formula, int limit = int.MaxValue)
    {
        var facts = new FormulaFacts { Limit = limit };
        facts.Walk(formula);
        facts.Leaves = [.. facts._leaves];
        return facts;
    }

    public bool VisitLeaf(LeafFormula formula)
    {
        if (_keys.Add(formula.Leaf.Key))
        {
            _leaves.Add(formula.Leaf);
        }

        return true;
    }

    public bool VisitRatio(RatioFormula formula) => Walk(formula.Numerator) && Walk(formula.Denominator);

    public bool VisitExpression(ExpressionFormula formula) => formula.Inputs.All(Walk);

    public bool VisitDefault(DefaultFormula formula) => Walk(formula.Input);

    public bool VisitCumulative(CumulativeFormula formula)
    {
        HasCumulative = true;
        return Walk(formula.Input);
    }

    private bool Walk(MetricFormula formula) => ++Size <= Limit && formula.Accept(this);
}
