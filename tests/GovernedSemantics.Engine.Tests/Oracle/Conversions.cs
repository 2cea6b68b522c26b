namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>Base events of customers and the events that follow them, by plain loops.</summary>
internal sealed class Conversions(Reader reader, Leaves leaves)
{
    /// <summary>The bases that are counted in the scope.</summary>
    public IEnumerable<FactRow> Bases(Conversion metric, Scope scope) =>
        Events(metric.Base).Where(r => leaves.InTime(reader.Fact(metric.Base.Fact), r, scope)
            && leaves.Passes(reader.Fact(metric.Base.Fact), metric.Base, r, scope));

    public decimal? Value(Conversion metric, Scope scope)
    {
        var bases = Bases(metric, scope).ToList();
        decimal converted = 0;
        foreach (var row in bases)
        {
            var follows = Events(metric.Follow).Count(f => ReferenceEquals(BaseOf(metric, f), row));
            converted += metric.CountAll ? follows : Math.Min(follows, 1);
        }

        return metric.IsRate ? Aggregates.Divide(converted, bases.Count) : converted;
    }

    private IEnumerable<FactRow> Events(Simple metric)
    {
        var fact = reader.Fact(metric.Fact);
        return Reader.Rows(fact).Where(r => (metric.Filter is null || metric.Filter.Holds(reader, fact, r))
            && (metric.Column is null || Aggregates.Argument(r, metric.Column) is not null));
    }

    // The last base of the same customer at or before the event, if its window is still open.
    private FactRow? BaseOf(Conversion metric, FactRow follow)
    {
        var (from, to) = (reader.Fact(metric.Base.Fact), reader.Fact(metric.Follow.Fact));
        var before = Events(metric.Base)
            .Where(b => b.At is not null && b.Customer is not null && b.Customer == follow.Customer && metric.Same.All(s => IsSame(metric, s, b, follow)))
            .Where(b => from.Name == to.Name ? b.At < follow.At : b.At <= follow.At)
            .OrderBy(b => b.At).ThenBy(b => b.Id)
            .LastOrDefault();
        return before is not null && (metric.Window is not { } window || follow.At < End(before.At!.Value, window)) ? before : null;
    }

    private bool IsSame(Conversion metric, string field, FactRow row, FactRow follow) =>
        reader.Field(reader.Fact(metric.Base.Fact), row, field) is { } value
        && Equals(value, reader.Field(reader.Fact(metric.Follow.Fact), follow, field));

    private static DateTime End(DateTime at, Span window) => Clock.Add(at, window.Count, window.Unit);
}
