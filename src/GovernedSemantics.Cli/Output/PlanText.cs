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
            var alias = key.Shape is BucketKey { Part: { } part } ? part.Cell.Alias : key.Alias;
            var paths = Legs(plan.Block).SelectMany(l => l.Keys).Where(k => k.Key.Alias == alias).Select(k => k.Value.Path.Name).Distinct();
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
        foreach (var cohort in plan.Cohorts)
        {
            yield return $"{cohort.Name}: the {cohort.Key.Key.Column} of a cohort{(cohort.Complement ? ", by those that fail" : "")}";
            foreach (var line in Block(cohort.Inner))
            {
                yield return "  " + line;
            }
        }

        foreach (var line in Block(plan.Block))
        {
            yield return line;
        }

        if (!plan.MetricFilters.IsEmpty)
        {
            yield return $"{plan.MetricFilters.Length} conditions on metrics, after aggregation";
        }
    }

    private static IEnumerable<PlanLeg> Legs(PlanBlock block) => block.Legs.Concat(block.Nested.SelectMany(n => Legs(n.Inner)));

    private static IEnumerable<string> Block(PlanBlock block)
    {
        foreach (var line in block.Legs.SelectMany(Leg))
        {
            yield return line;
        }

        foreach (var nested in block.Nested)
        {
            yield return $"{nested.Name}: {Shape(nested)}, made from";
            foreach (var line in Block(nested.Inner))
            {
                yield return "  " + line;
            }
        }

        if (block.Legs.Length + block.Nested.Count(n => n is not TotalLeg) > 1)
        {
            yield return $"stitched NULL-safe by {(block.Keys.Keys.IsEmpty ? "nothing, one row each" : string.Join(", ", block.Keys.Keys.Select(k => k.Alias)))}";
        }

        foreach (var rank in block.Ranks)
        {
            yield return $"ranked as {rank.Column.Alias}{(rank.Within.IsEmpty ? "" : $" within {string.Join(", ", rank.Within.Select(k => k.Alias))}")}";
        }
    }

    private static IEnumerable<string> Leg(PlanLeg leg)
    {
        yield return $"{leg.Name}: {Shape(leg)} of view {leg.Scan.Model.View.Name} (model {leg.Scan.Model.Name})";
        foreach (var join in leg.Scan.Joins.Where(j => !j.Edges.IsEmpty))
        {
            var edge = join.Edges[^1];
            yield return $"  join {edge.To.View.Name} over {join.Name}, many to one";
        }

        foreach (var range in new[] { leg.Scan.Range, leg.Scan.OrRange }.OfType<ScanRange>())
        {
            yield return $"  range {Side(range.From, "from")} {Side(range.To, "to")}";
        }

        yield return $"  {leg.Scan.Conditions.Length} conditions on its rows, reads {string.Join(", ", leg.Scan.Columns)}";
        foreach (var other in leg.Scans.Skip(1))
        {
            yield return $"  followed by rows of view {other.Model.View.Name} (model {other.Model.Name}), reads {string.Join(", ", other.Columns)}";
        }

        yield return $"  yields {string.Join(", ", leg.Keys.Select(k => k.Key.Alias).Concat(leg.Columns.Select(c => c.Alias)))}";
    }

    private static string Shape(PlanLeg leg) => leg switch
    {
        PercentileLeg => "percentile",
        SnapshotLeg => "snapshot",
        RunningTotalLeg => "running total",
        WindowedRowsLeg => "numbers over windows",
        ConversionLeg => "conversions",
        SharedLeg shared => $"aggregates at {shared.Readings.Length} times",
        _ => "aggregates",
    };

    private static string Shape(NestedLeg leg) => leg switch
    {
        TotalLeg => "a total for every row that shares its keys",
        MovingLeg moving => $"a mean over {moving.Rows} periods",
        AverageLeg => "a mean over periods",
        _ => "a number of another time",
    };

    private static string Side(object? bound, string side) => bound is null ? $"{side} open" : $"{side} {CellDisplay.Exact(bound)}";
}
