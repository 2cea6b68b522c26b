using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads the names of time dimensions.</summary>
internal static class TimeFields
{
    /// <summary>The time dimension of that name: one of the model's own, else the only one that it reaches. Null, and reported, otherwise.</summary>
    public static DimensionPath? Find(YamlScalar name, SemanticModel model, Reach reach, DiagnosticBag bag)
    {
        var found = reach.FindDimensions(name.Text);
        var own = found.Where(p => p.Path.Edges.IsEmpty).ToImmutableArray();
        var times = (own.IsEmpty ? found : own).Where(p => p.Dimension.IsTime).ToImmutableArray();
        if (times is [var only])
        {
            return only;
        }

        bag.Add(Defect(name, model, reach, found, times));
        return null;
    }

    private static Diagnostic Defect(
        YamlScalar name, SemanticModel model, Reach reach, ImmutableArray<DimensionPath> found, ImmutableArray<DimensionPath> times)
    {
        if (!times.IsEmpty)
        {
            ImmutableArray<string> full = [.. times.Select(p => p.FullName).Order(StringComparer.Ordinal)];
            var hintOfAll = $"Use one of: {string.Join(", ", full)}.";
            return MetricCodes.AmbiguousTimeDimension.At(name.Span, hintOfAll, full, name.Text, full.Length, model.Name);
        }

        var names = reach.Dimensions
            .Where(p => p.Dimension.IsTime)
            .Select(p => p.Path.Edges.IsEmpty ? p.Dimension.Name : p.FullName)
            .ToImmutableArray();
        var hint = NameSuggester.Hint(name.Text, names) ?? (names.IsEmpty ? null : $"Time dimensions: {string.Join(", ", names.Take(5))}.");
        return found.IsEmpty
            ? MetricCodes.UnknownTimeDimension.At(name.Span, hint, names, model.Name, name.Text)
            : MetricCodes.NotATimeDimension.At(name.Span, hint, names, name.Text);
    }
}
