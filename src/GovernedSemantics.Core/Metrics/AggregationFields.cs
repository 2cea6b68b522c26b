using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Reads what a simple metric aggregates, and how.</summary>
internal static class AggregationFields
{
    /// <summary>The fraction of a percentile, 0.5 for the median, else 0.</summary>
    public static decimal Percentile(Aggregation? kind, MetricScope scope)
    {
        var reader = scope.Reader;
        var p = reader.Decimal("p");
        if (kind is { } other and not Aggregation.Percentile)
        {
            foreach (var key in new[] { "p", "discrete" }.Where(reader.Has))
            {
                scope.Bag.Add(MetricCodes.OnlyForPercentile.At(reader.SpanOf(key), key, Aggregations.Rule(other, false).Name));
            }

            return kind == Aggregation.Median ? 0.5m : 0;
        }

        if (kind is not null && !reader.Has("p"))
        {
            scope.Bag.Add(MetricCodes.PercentileNeedsP.At(reader.SpanOf("agg"), scope.Name));
        }
        else if (p is < 0 or > 1)
        {
            scope.Bag.Add(MetricCodes.PercentileOutside.At(reader.SpanOf("p"), p));
        }

        return p ?? 0;
    }

    /// <summary>Null for the rows themselves, or, reported, for what cannot be read.</summary>
    public static Expr? Argument(Aggregation? kind, SemanticModel model, MetricScope scope)
    {
        var reader = scope.Reader;
        if (reader.Scalar("expr") is { } text)
        {
            return scope.Expressions.Bind(text, model, scope.Bag);
        }

        if (kind is { } needy and not Aggregation.Count && !reader.Has("expr"))
        {
            var name = Aggregations.Rule(needy, false).Name;
            scope.Bag.Add(MetricCodes.AggregationNeedsExpression.At(reader.SpanOf("agg"), name, scope.Name));
        }

        return null;
    }

    /// <summary>The type of the number; what does not fit the aggregation is reported.</summary>
    public static DataType Type(Aggregation? kind, bool discrete, Expr? argument, MetricScope scope)
    {
        if (argument is null || kind is null)
        {
            return argument is null ? DataType.Integer : DataType.Null;
        }

        var rule = Aggregations.Rule(kind.Value, discrete);

        if (!rule.Takes.Contains(argument.Type.Kind))
        {
            var hint = argument.Type == DataType.Boolean && kind == Aggregation.Sum ? "sum_boolean counts the rows for which it is true." : null;
            scope.Bag.Add(MetricCodes.AggregationMisfit.At(scope.Reader.SpanOf("expr"), hint, [], rule.Name, argument.Type, rule.Fits));
            return DataType.Null;
        }

        return rule.Result(argument.Type);
    }
}
