namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>One number from the rows that count.</summary>
internal static class Aggregates
{
    private const int Digits = 10;

    public static decimal Round(decimal value) => Math.Round(value, Digits, MidpointRounding.AwayFromZero);

    public static decimal? Divide(decimal? over, decimal? under) => over is null || under is null or 0 ? null : Round(over.Value / under.Value);

    /// <summary>Null where no row has a value; counts are 0 there.</summary>
    public static decimal? Of(Simple leaf, IReadOnlyCollection<FactRow> rows)
    {
        if (leaf.Agg == "count")
        {
            return leaf.Column is null ? rows.Count : rows.Count(r => Argument(r, leaf.Column) is not null);
        }

        var arguments = rows.Select(r => Argument(r, leaf.Column!)).OfType<object>().ToList();
        if (leaf.Agg == "count_distinct")
        {
            return arguments.Distinct().Count();
        }

        if (arguments.Count == 0)
        {
            return null;
        }

        return leaf.Agg == "sum_boolean" ? arguments.Count(a => a is true) : OfNumbers(leaf, [.. arguments.Select(Conditions.Number).Order()]);
    }

    public static object? Argument(FactRow row, string column) => column switch
    {
        "amount" => row.Amount,
        "qty" => row.Qty,
        "amount * qty" => row.Amount * row.Qty,
        "customer_id" => row.Customer,
        "kind" => row.Kind,
        "flag" => row.Flag,
        _ => throw new InvalidOperationException(column),
    };

    private static decimal? OfNumbers(Simple leaf, List<decimal> sorted) => leaf.Agg switch
    {
        "sum" => sorted.Sum(),
        "min" => sorted[0],
        "max" => sorted[^1],
        "avg" => Round(sorted.Sum() / sorted.Count),
        "median" => Between(sorted, 0.5m),
        "percentile" => leaf.Discrete ? First(sorted, leaf.P) : Between(sorted, leaf.P),
        "var_pop" => Round(Squares(sorted) / sorted.Count),
        "variance" => sorted.Count < 2 ? null : Round(Squares(sorted) / (sorted.Count - 1)),
        "stddev_pop" => Root(Squares(sorted) / sorted.Count),
        "stddev" => sorted.Count < 2 ? null : Root(Squares(sorted) / (sorted.Count - 1)),
        _ => throw new InvalidOperationException(leaf.Agg),
    };

    private static decimal Squares(List<decimal> values)
    {
        var mean = values.Sum() / values.Count;
        return values.Sum(v => (v - mean) * (v - mean));
    }

    private static decimal Root(decimal value) => Round((decimal)Math.Sqrt((double)value));

    private static decimal Between(List<decimal> sorted, decimal p)
    {
        var at = (sorted.Count - 1) * p;
        var low = (int)at;
        var high = Math.Min(low + 1, sorted.Count - 1);
        return Round(sorted[low] + ((at - low) * (sorted[high] - sorted[low])));
    }

    // The first value that at least the fraction p of all values does not pass.
    private static decimal First(List<decimal> sorted, decimal p)
    {
        var rank = 1;
        while (rank < sorted.Count * p)
        {
            rank++;
        }

        return sorted[rank - 1];
    }
}
