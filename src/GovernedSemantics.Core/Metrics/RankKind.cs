using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: rank, metric: revenue, over: [category], by: desc</c></summary>
internal sealed class RankKind() : MetricKind(
    "rank",
    "The place of each row among the rows of the answer; ties share a place and the next is skipped.",
    KeySpec.NameKey("metric", "What the rows are ranked by.").Needed(),
    KeySpec.Text("over", "Rows compete where these dimensions are equal; all: every row. Else within each period.").Such("metric_time")
        with { Count = KeyCount.OneOrList },
    KeySpec.Choice("by", Directions.Names, "desc, unless said otherwise: the largest is first."))
{
    /// <summary>True for the largest first.</summary>
    private static ChoiceSet<bool> Directions { get; } = new(("desc", true), ("asc", false));

    public override MetricExpansion? Expand(MetricScope scope)
    {
        var descending = scope.Reader.Choice("by", Directions) ?? true;
        if (scope.Reader.Scalar("metric") is not { } name || MetricInput.Of(name).Expand(scope, name.Text) is not { } formula)
        {
            return null;
        }

        if (!IsOrdered(formula.Type))
        {
            scope.Bag.Add(MetricCodes.InputNotANumber.At(name.Span, scope.Name, name.Text, formula.Type));
            return null;
        }

        var kept = scope.Reader.Has("over") ? KeptFieldNames.Read("over", formula, scope) : null;
        if (scope.Reader.Has("over") && kept is null)
        {
            return null;
        }

        var among = kept is null ? "within each period"
            : kept.All || (kept.Names.IsEmpty && !kept.MetricTime) ? "among all rows"
            : $"within {string.Join(" and ", kept.MetricTime ? kept.Names.Insert(0, "each period") : kept.Names)}";
        return new MetricExpansion(
            new RankFormula(formula, kept, descending), $"rank of {name.Text} {among}, the {(descending ? "largest" : "smallest")} first");
    }

    private static bool IsOrdered(DataType type) => type.IsNumeric || type.IsTime;
}
