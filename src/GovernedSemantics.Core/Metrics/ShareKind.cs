using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: share, metric: revenue, of: [category]</c> or <c>of: all</c></summary>
internal sealed class ShareKind() : MetricKind(
    "share",
    "What part a row is of the total over the dimensions that are not kept.",
    KeySpec.NameKey("metric", "What is divided by its own total.").Needed(),
    KeySpec.Text("of", "The dimensions to keep in the total, periods always among them; or all, for one total over everything.").Such("all")
        with { Count = KeyCount.OneOrList, Required = true })
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        if (scope.Reader.Scalar("metric") is not { } name || MetricInput.Of(name).ExpandNumber(scope, name.Text) is not { } formula)
        {
            return null;
        }

        var isSound = ShiftRules.IsFreeOf(FormulaTraits.Rank, MetricCodes.ShareOfRank, formula, name, scope);
        if (KeptFieldNames.Read("of", formula, scope) is not { } kept || !isSound)
        {
            return null;
        }

        var whole = kept.All ? "over everything"
            : kept.Names.IsEmpty ? "of each period"
            : $"of each period and {string.Join(" and ", kept.Names)}";
        var share = new ShareFormula(formula, kept.All ? kept : kept with { MetricTime = true });
        return new MetricExpansion(share, $"{name.Text} as a share of its total {whole}");
    }
}
