using GovernedSemantics.Engine;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Cli.Output;

/// <summary>A plan in words: what was resolved, what was added, what is read and joined.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Names(LogicalPlan plan)
    {
        foreach (var metric in plan.Metrics.Where(m => m.Part == MetricPart.Value))
        {
            yield return $"metric {metric.Metric.Name}: {metric.Metric.Meaning}";
        }

        foreach (var key in plan.Keys)
        {
            var paths = plan.Legs.SelectMany(l => l.Keys).Where(k => k.Key.Alias == key.Alias).Select(k => k.Value.Path.Name).Distinct();
            yield return $"group by {key.Key.Column} ({key.Type}) over {string.Join(", ", paths)}";
        }

        foreach (var normalised in plan.Query.Spec.Normalised)
        {
            yield return $"read as {normalised}";
        }
    }

    public static IEnumerable<string> Governance(LogicalPlan plan, Answer shape)
    {
        var useCase = plan.Query.UseCase;
        var timeout = useCase.Limits.Timeout.TotalSeconds;
        yield return $"use case {useCase.Name}, at most {plan.Limit} rows from row {plan.Skip + 1}, timeout {timeout} s";
        if (shape.Time is { } time)
        {
            yield return $"time {AnswerNotes.Range(time)}";
            if (time.Compare is { } compare)
            {
                yield return $"compared with {AnswerNotes.Range(time with { From = compare.From, To = compare.To })}";
            }
        }

        yield return plan.Query.FiltersAdded.IsEmpty ? "filters added: none" : $"filters added: {string.Join("; ", plan.Query.FiltersAdded)}";
        foreach (var warning in plan.Warnings)
        {
            yield return $"warning {Visible.Text(warning.ToString())}";
        }
    }

    public static IEnumerable<string> Legs(LogicalPlan plan)
    {
        foreach (var leg in plan.Legs)
        {
            yield return $"{leg.Name}: {Shape(leg)} of view {leg.Scan.Model.View.Name} (model {leg.Scan.Model.Name})";
            foreach (var join in leg.Scan.Joins.Where(j => !j.Edges.IsEmpty))
            {
                var edge = join.Edges[^1];
                yield return $"  join {edge.To.View.Name} over {join.Name}, many to one";
            }

            if (leg.Scan.Range is { } range)
            {
                yield return $"  range {Side(range.From, "from")} {Side(range.To, "to")}";
            }

            yield return $"  {leg.Scan.Conditions.Length} conditions on its rows, reads {string.Join(", ", leg.Scan.Columns)}";
            yield return $"  yields {string.Join(", ", leg.Keys.Select(k => k.Key.Alias).Concat(leg.Columns.Select(c => c.Alias)))}";
        }

        if (plan.Legs.Length > 1)
        {
            yield return $"stitched NULL-safe by {(plan.Keys.IsEmpty ? "nothing, one row each" : string.Join(", ", plan.Keys.Select(k => k.Alias)))}";
        }

        if (!plan.MetricFilters.IsEmpty)
        {
            yield return $"{plan.MetricFilters.Length} conditions on metrics, after aggregation";
        }
    }

    private static string Shape(PlanLeg leg) => leg switch
    {
        PercentileLeg => "percentile",
        SnapshotLeg => "snapshot",
        RunningTotalLeg => "running total",
        _ => "aggregates",
    };

    private static string Side(object? bound, string side) => bound is null ? $"{side} open" : $"{side} {CellDisplay.Exact(bound)}";
}
