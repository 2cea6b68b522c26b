using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads the fields that <c>of</c> and <c>over</c> name.</summary>
internal static class KeptFieldNames
{
    private const string All = "all";
    private const string MetricTime = "metric_time";

    /// <summary>Null, and reported, where a name is none that the metric's leaves reach.</summary>
    public static KeptFields? Read(string key, MetricFormula input, MetricScope scope)
    {
        if (scope.Reader.Node(key) is YamlScalar { Text: All })
        {
            return new KeptFields(true, false, [], []);
        }

        var names = scope.Reader.TextItems(key);
        var reaches = FormulaFacts.Of(input).Leaves.Select(l => l.Model).Distinct().Select(scope.Joins.From).ToImmutableArray();
        var dimensions = new List<Dimension>();
        var entities = new List<string>();
        var isSound = scope.Reader.Node(key) is not null;
        foreach (var name in names.Where(n => n.Text != MetricTime))
        {
            ImmutableArray<Dimension> found = [.. reaches.SelectMany(r => r.FindDimensions(name.Text)).Select(p => p.Dimension).Distinct()];
            ImmutableArray<string> targets = [.. reaches.SelectMany(r => r.FindEntities(name.Text)).Select(p => p.Entity.Target).Distinct()];
            var isSingle = reaches.All(r => r.FindDimensions(name.Text).Length + r.FindEntities(name.Text).Length <= 1);
            if (isSingle && found.Length == 1)
            {
                dimensions.Add(found[0]);
            }
            else if (isSingle && found.IsEmpty && targets.Length == 1)
            {
                entities.Add(targets[0]);
            }
            else
            {
                isSound = false;
                Report(key, name, reaches, !found.IsEmpty || !targets.IsEmpty, scope);
            }
        }

        var fields = new KeptFields(false, names.Any(n => n.Text == MetricTime), [.. dimensions.Distinct()], [.. entities.Distinct()])
        {
            Names = [.. names.Select(n => n.Text).Where(n => n != MetricTime).Distinct()],
        };
        return isSound ? fields : null;
    }

    private static void Report(string key, YamlScalar name, ImmutableArray<Reach> reaches, bool isAmbiguous, MetricScope scope)
    {
        if (isAmbiguous)
        {
            ImmutableArray<string> full = [.. reaches
                .SelectMany(r => r.FindDimensions(name.Text).Select(d => d.FullName).Concat(r.FindEntities(name.Text).Select(e => e.FullName)))
                .Distinct()
                .Order(StringComparer.Ordinal)];
            var all = $"Use one of: {string.Join(", ", full)}.";
            scope.Bag.Add(MetricCodes.KeptFieldAmbiguous.At(name.Span, all, full, key, scope.Name, name.Text, full.Length));
            return;
        }

        var known = reaches
            .SelectMany(r => r.Dimensions.SelectMany(d => new[] { d.Dimension.Name, d.FullName }).Concat(r.Entities.Select(e => e.Entity.Name)))
            .Concat([MetricTime, All])
            .Distinct();
        scope.Bag.Add(MetricCodes.KeptFieldUnknown.At(name.Span, NameSuggester.Hint(name.Text, known), [], key, scope.Name, name.Text));
    }
}
