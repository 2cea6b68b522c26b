using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Makes leaves and their keys.</summary>
internal static class LeafInput
{
    // Leaf names become column aliases; PostgreSQL cuts identifiers at 63 bytes.
    private const int MaxName = 60;

    /// <summary>The leaf with one more filter, under a name of its own; the leaf itself where it has that filter already.</summary>
    public static AggregateInput Filtered(AggregateInput leaf, Expr filter, string name)
    {
        var text = ExprText.Of(filter);
        if (leaf.Filters.Any(f => ExprText.Of(f) == text))
        {
            return leaf;
        }

        return Copy(leaf, leaf.Filters.Add(filter), leaf.Cohorts, name);
    }

    /// <summary>The leaf over the entities of one more cohort, under a name of its own; the leaf itself where it has that cohort already.</summary>
    public static AggregateInput Within(AggregateInput leaf, Cohort cohort, string name) =>
        leaf.Cohorts.Any(c => c.Key == cohort.Key) ? leaf : Copy(leaf, leaf.Filters, leaf.Cohorts.Add(cohort), name);

    /// <summary>The leaf with the key that its parts give.</summary>
    public static AggregateInput Keyed(AggregateInput leaf) => Copy(leaf, leaf.Filters, leaf.Cohorts, leaf.Name);

    /// <summary>The leaf without values for gaps.</summary>
    public static AggregateInput Unfilled(AggregateInput leaf) => Copy(leaf, leaf.Filters, leaf.Cohorts, leaf.Name, isFilled: false);

    /// <summary>
    /// A name for a leaf that <paramref name="owner"/> made out of another one: <c>paid_share__numerator</c>. Names of the language hold no double
    /// underscore, so it is nobody else's; a long one ends in a hash instead.
    /// </summary>
    public static string NameOf(string owner, string inner)
    {
        var name = inner.StartsWith(owner + "__", StringComparison.Ordinal) ? inner : $"{owner}__{inner}";
        return name.Length <= MaxName
            ? name
            : name[..(MaxName - 10)] + "__" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
    }

    /// <summary>
    /// The canonical text of all that makes a leaf what it is; equal only for leaves that compute the same. The order of filters does not
    /// count, the name neither; a median is the percentile at 0.5.
    /// </summary>
    private static string KeyOf(AggregateInput leaf, ImmutableArray<Expr> filters, ImmutableArray<Cohort> cohorts, bool isFilled)
    {
        var text = new StringBuilder();
        var aggregation = leaf.Aggregation == Aggregation.Median ? Aggregation.Percentile : leaf.Aggregation;
        text.Append(leaf.Model.Name).Append('|').Append(Aggregations.Rule(aggregation, leaf.Discrete).Name);
        text.Append('|').Append(leaf.Argument is null ? "rows" : ExprText.Of(leaf.Argument));
        if (aggregation == Aggregation.Percentile)
        {
            text.Append("|p ").Append(Number(leaf.P)).Append(leaf.Discrete ? " discrete" : "");
        }

        foreach (var filter in filters.Select(ExprText.Of).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append("|where ").Append(filter);
        }

        foreach (var cohort in cohorts.Select(c => c.Key).Order(StringComparer.Ordinal))
        {
            text.Append("|cohort ").Append(ExprText.Quote(cohort));
        }

        text.Append("|time ").Append(leaf.Time is { } time ? KeyOf(time) : "none");
        if (leaf.NonAdditive is { } snapshot)
        {
            text.Append('|').Append(snapshot.Choose == SnapshotChoice.Last ? "last " : "first ").Append(KeyOf(snapshot.Time));
            text.Append(" per ").AppendJoin(',', snapshot.Per.Select(e => e.Name).Order(StringComparer.Ordinal));
        }

        text.Append(!isFilled ? "" : leaf.FillNull ? "|fill null" : leaf.FillWith is { } fill ? "|fill " + Number(fill) : "");
        return text.ToString();
    }

    private static AggregateInput Copy(
        AggregateInput leaf, ImmutableArray<Expr> filters, ImmutableArray<Cohort> cohorts, string name, bool isFilled = true) => new()
    {
        Model = leaf.Model,
        Aggregation = leaf.Aggregation,
        Argument = leaf.Argument,
        P = leaf.P,
        Discrete = leaf.Discrete,
        Filters = filters,
        Cohorts = cohorts,
        Time = leaf.Time,
        NonAdditive = leaf.NonAdditive,
        FillWith = isFilled ? leaf.FillWith : null,
        FillNull = isFilled && leaf.FillNull,
        Type = leaf.Type,
        Name = name,
        Key = KeyOf(leaf, filters, cohorts, isFilled),
    };

    private static string KeyOf(DimensionPath path) => ExprText.Quote($"{path.Path.Key}.{path.Dimension.Name}");

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
