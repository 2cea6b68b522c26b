using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Engine.Execution;

/// <summary>Where the numbers of an answer come from. What lies below the metrics is told only where the use case shows SQL.</summary>
internal static class ProvenanceBuilder
{
    public static Provenance Build(CompiledRequest compiled, DateTimeOffset? dataAsOf, string sqlHash)
    {
        var plan = compiled.Plan;
        var useCase = plan.Query.UseCase;
        var spec = plan.Query.Spec;
        var provenance = new Provenance
        {
            UseCase = useCase.Name,
            Metrics = [.. spec.Metrics.Select(m => new MetricProvenance(m.Name, m.Definition, "unreviewed", m.Owner))],
            FiltersAdded = plan.Query.FiltersAdded,
            DataAsOf = dataAsOf,
            DataAsOfKind = dataAsOf is null ? null : "observed",
            Model = spec.Visible.Project.Hash,
            Compiled = sqlHash,
        };
        return useCase.ShowSql
            ? provenance with
            {
                Views = Views(plan),
                Columns = [.. plan.Scans.SelectMany(s => s.Columns).Distinct().Order(StringComparer.Ordinal)],
                Paths = [.. plan.Scans.SelectMany(s => s.Joins).Select(j => j.Name).Distinct()],
                Sql = compiled.Query.Text,
            }
            : provenance;
    }

    /// <summary>The names of the views that a plan reads.</summary>
    public static ImmutableArray<string> Views(LogicalPlan plan) => [.. ViewsOf(plan).Select(v => v.Name)];

    /// <summary>The views that a plan reads, by name.</summary>
    public static ImmutableArray<ApprovedView> ViewsOf(LogicalPlan plan) =>
        [.. plan.Scans
            .SelectMany(s => s.Joins.Select(j => j.Target.View).Prepend(s.Model.View))
            .Distinct()
            .OrderBy(v => v.Name, StringComparer.Ordinal)];
}
