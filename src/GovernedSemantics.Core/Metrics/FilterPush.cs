using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Pushes a filter that is written on a metric, or on an input of one, to every leaf below it.</summary>
internal sealed class FilterPush(RowExpressions expressions, string owner, DiagnosticBag bag)
{
    /// <summary>
    /// The same formula over filtered leaves. Null, and reported with the leaf's name, where a leaf does not reach what the filter reads.
    /// </summary>
    public MetricFormula? Apply(MetricFormula formula, YamlScalar filter, Func<AggregateInput, string> nameOf)
    {
        var byModel = new Dictionary<SemanticModel, Expr?>();
        return formula.Accept(new LeafRewriter(leaf =>
        {
            if (!byModel.TryGetValue(leaf.Model, out var condition))
            {
                condition = Bind(filter, leaf);
                byModel.Add(leaf.Model, condition);
            }

            return condition is null ? null : LeafInput.Filtered(leaf, condition, nameOf(leaf));
        }));
    }

    private Expr? Bind(YamlScalar filter, AggregateInput leaf)
    {
        var defects = new DiagnosticBag();
        var condition = expressions.Condition(filter, leaf.Model, $"metric \"{owner}\"", defects);
        foreach (var defect in defects.Sorted())
        {
            var reason = $"{defect.Message.TrimEnd('.')}.{(defect.Suggestion is null ? "" : " " + defect.Suggestion)}";
            bag.Add(defect.Severity == Severity.Warning
                ? defect
                : MetricCodes.FilterNotReachable.At(defect.Location, owner, leaf.Name, leaf.Model.Name, reason));
        }

        return condition;
    }
}
