using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>agg: sum, expr: amount, filter: "status = 'paid'"</c>: one aggregation over one model.</summary>
internal sealed class SimpleKind() : MetricKind(
    Default,
    "One aggregation over the rows of one model.",
    KeySpec.NameKey("model", "The model that it stands on; needed at the top level only."),
    KeySpec.Choice("agg", Aggregations.Choices.Names, "How the rows become one number.").Needed(),
    KeySpec.Text("expr", "What is aggregated: amount. count without it counts rows.").Such("amount"),
    new KeySpec("p", KeyShape.Decimal, "Which percentile, as a fraction: 0.9.") { Example = "0.9" },
    KeySpec.Boolean("discrete", "True for a percentile that is one of the values; else it lies between two of them."),
    KeySpec.Text("time", "What metric_time means for it, where that is not the model's time.").Such("ordered_at"),
    new KeySpec("fill_with", KeyShape.Scalar, "The value for gaps of a bounded time axis: 0, or null to show the gaps.") { Example = "0" },
    KeySpec.Map("non_additive", SnapshotFields.Spec, "For balances: only one date of each period counts."))
{
    public override MetricExpansion? Expand(MetricScope scope)
    {
        var reader = scope.Reader;
        var model = scope.Model();
        var aggregation = reader.Choice("agg", Aggregations.Choices);
        var before = scope.Bag.ErrorCount;
        var p = AggregationFields.Percentile(aggregation, scope);
        if (model is null)
        {
            return null;
        }

        var discrete = reader.Bool("discrete") ?? false;
        var argument = AggregationFields.Argument(aggregation, model, scope);
        var type = AggregationFields.Type(aggregation, discrete, argument, scope);
        var filter = scope.Header.Filter is { } condition
            ? scope.Expressions.Condition(condition, model, reader.Title, scope.Bag)
            : null;
        var time = reader.Scalar("time") is { } name ? TimeFields.Find(name, model, scope.Joins.From(model), scope.Bag) : model.Time;
        var snapshot = SnapshotFields.Read(reader.Nested("non_additive"), model, time, scope);
        var fill = FillFields.Read(type, time, scope);
        if (snapshot is not null && aggregation is (Aggregation.Median or Aggregation.Percentile) and var chosen)
        {
            scope.Bag.Add(MetricCodes.SnapshotAggregation.At(reader.SpanOf("non_additive"), scope.Name, Aggregations.Rule(chosen, discrete).Name));
        }


        // What is written but null has a defect, perhaps one that is told elsewhere: in the dimension that it names.
        var isBound = (argument is null) == !reader.Has("expr") && (filter is null) == (scope.Header.Filter is null)
            && time is not { Dimension.IsBound: false } && snapshot is not { Time.Dimension.IsBound: false };
        if (aggregation is not { } kind || scope.Bag.ErrorCount > before || !isBound)
        {
            return null;
        }

        var leaf = new AggregateInput
        {
            Model = model,
            Aggregation = kind,
            Argument = argument,
            P = p,
            Discrete = discrete,
            Filters = filter is null ? [] : [filter],
            Time = time,
            NonAdditive = snapshot,
            FillWith = fill.Value,
            FillNull = fill.IsNull,
            Type = type,
            Name = scope.Name,
            Key = "",
        };
        return new MetricExpansion(new LeafFormula(LeafInput.Keyed(leaf)), Meaning(leaf, scope), IsFiltered: true);
    }

    private static string Meaning(AggregateInput leaf, MetricScope scope)
    {
        var what = scope.Reader.Scalar("expr") is { } expression ? MeaningText.OneLine(expression) : "rows";
        var words = leaf.Aggregation == Aggregation.Percentile
            ? string.Create(CultureInfo.InvariantCulture, $"percentile {leaf.P} of")
            : Aggregations.Rule(leaf.Aggregation, leaf.Discrete).Words;
        var by = leaf.Time is { } time ? $" by {(time.Path.Edges.IsEmpty ? time.Dimension.Name : time.FullName)}" : "";
        return $"{words} {what}{MeaningText.Where(scope.Header.Filter)}, over {leaf.Model.Name}{by}{Snapshot(leaf.NonAdditive)}";
    }

    private static string Snapshot(NonAdditive? snapshot)
    {
        if (snapshot is null)
        {
            return "";
        }

        var per = snapshot.Per.IsEmpty ? "" : $" of each {string.Join(" and ", snapshot.Per.Select(e => e.Name))}";
        return $", only the {(snapshot.Choose == SnapshotChoice.Last ? "last" : "first")} {snapshot.Time.Dimension.Name}{per} in a period";
    }
}
