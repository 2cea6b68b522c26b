using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Makes a metric out of what its kind expanded.</summary>
internal static class MetricFactory
{
    /// <summary>Null, and reported, where the metric's own filter does not reach all its leaves.</summary>
    public static Metric? Make(MetricScope scope, MetricExpansion expansion, RowLimits limits)
    {
        var header = scope.Header;
        var pushes = header.Filter is not null && !expansion.IsFiltered;
        var filtered = pushes ? scope.Filtered(expansion.Formula, header.Filter!, leaf => leaf.Name) : expansion.Formula;
        if (filtered is null || limits.Apply(filtered, scope) is not { } formula)
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
            Meaning = expansion.Meaning + (pushes ? $",{MeaningText.Where(header.Filter)}" : "") + limits.Words,
            Formula = formula,
            Leaves = leaves,
            Behind = facts.Behind,
            Classification = LeafClassification.Of(read, facts.Conversions),
            Definition = MetricDefinition.Hash(header, formula, read, facts.Conversions, scope.Joins, scope.Time),
            Span = scope.Reader.Span,
        };
    }
}
