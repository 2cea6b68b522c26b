using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Makes a metric out of what its kind expanded.</summary>
internal static class MetricFactory
{
    /// <summary>Null, and reported, where the metric's own filter does not reach all its leaves.</summary>
    public static Metric? Make(MetricScope scope, MetricExpansion expansion)
    {
        var header = scope.Header;
        var pushes = header.Filter is not null && !expansion.IsFiltered;
        var formula = pushes ? scope.Filtered(expansion.Formula, header.Filter!, leaf => leaf.Name) : expansion.Formula;
        if (formula is null)
        {
            return null;
        }

        var facts = FormulaFacts.Of(formula);
        var (leaves, read) = (facts.Leaves, facts.Leaves.AddRange(facts.Behind));
        return new Metric
        {
            Name = header.Name,
            Kind = scope.Document.Kind.Name,
            Description = header.Description,
            Owner = header.Owner,
            Label = header.Label,
            Synonyms = [.. header.Synonyms.Select(s => s.Text.Trim())],
            Unit = header.Unit,
            UnitFrom = header.UnitFrom,
            Format = header.Format,
            Tags = header.Tags,
            Hidden = header.Hidden,
            Direction = header.Direction,
            Deprecated = header.Deprecated,
            Formerly = [.. header.Formerly.Select(f => f.Text)],
            Inputs = [.. scope.Inputs],
            Meaning = pushes ? $"{expansion.Meaning},{MeaningText.Where(header.Filter)}" : expansion.Meaning,
            Formula = formula,
            Leaves = leaves,
            Behind = facts.Behind,
            Classification = LeafClassification.Of(read),
            Definition = MetricDefinition.Hash(header, formula, read),
            Span = scope.Reader.Span,
        };
    }
}
