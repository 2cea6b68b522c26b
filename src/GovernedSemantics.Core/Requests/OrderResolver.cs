using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Resolves <c>order_by</c> to columns of the answer: keys, metrics, and what a comparison adds to them.</summary>
internal sealed class OrderResolver(MetricRequest request, AskedMetrics names, List<string> normalised, DiagnosticBag bag)
{
    public ImmutableArray<ResolvedOrder> Resolve(ImmutableArray<GroupKey> keys, ImmutableArray<Metric> metrics)
    {
        var order = ImmutableArray.CreateBuilder<ResolvedOrder>();
        var added = request.Time?.Compare is null ? [] : metrics.SelectMany(m => MetricParts.Compared.Select(p => p.ColumnOf(m.Name)));
        ImmutableArray<string> columns = [.. keys.Select(k => k.Column), .. metrics.Select(m => m.Name), .. added];
        for (var i = 0; i < request.OrderBy.Length; i++)
        {
            var asked = request.OrderBy[i];
            if (Column(asked.Field, columns, keys) is not { } column)
            {
                Report(asked, $"/order_by/{i}/field", columns);
            }
            else if (order.All(o => o.Column != column))
            {
                order.Add(new ResolvedOrder(column, asked.Descending));
            }
        }

        return order.ToImmutable();
    }

    // The columns of a comparison have "__" in their names, so names are looked up as they stand before it is read as a dot.
    private string? Column(string asked, ImmutableArray<string> columns, ImmutableArray<GroupKey> keys)
    {
        var plain = RequestNames.Plain(asked);
        if (columns.Contains(plain))
        {
            return Noted(asked, plain);
        }

        var name = RequestNames.Normalise(asked).Name;
        if (columns.Contains(name))
        {
            return Noted(asked, name);
        }

        var column = names.Find(asked)?.Name ?? OnlySuffix(name, keys);
        return column is not null && columns.Contains(column) ? column : null;
    }

    private string Noted(string asked, string column)
    {
        if (column != asked)
        {
            normalised.Add(new NormalisedName(asked, column).ToString());
        }

        return column;
    }

    private void Report(RequestOrder asked, string pointer, ImmutableArray<string> columns)
    {
        // A metric that is not known was told already.
        if (!request.Metrics.Contains(asked.Field, StringComparer.Ordinal))
        {
            bag.Add(RequestCodes.OrderNotInAnswer.At(Location.At(pointer), $"Columns: {string.Join(", ", columns)}.", columns, asked.Field));
        }
    }

    // "region" orders by "customer.region", and "customer.region" by "region", where only one key can be meant.
    private static string? OnlySuffix(string name, ImmutableArray<GroupKey> keys)
    {
        var found = keys
            .Where(k => k.Column.EndsWith("." + name, StringComparison.Ordinal) || name.EndsWith("." + k.Column, StringComparison.Ordinal))
            .ToList();
        return found.Count == 1 ? found[0].Column : null;
    }
}
