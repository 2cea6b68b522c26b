using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>A metric as another one takes it: a bare name, or a map with filter, default and alias.</summary>
/// <param name="Metric">The name of the metric that is taken, with its place.</param>
/// <param name="Name">What expressions call it.</param>
/// <param name="Filter">A condition for this input only.</param>
/// <param name="Default">The value where it has none.</param>
internal sealed record MetricInput(YamlScalar Metric, string Name, YamlScalar? Filter, decimal? Default)
{
    /// <summary>The input in words: <c>(revenue where status = 'paid')</c>.</summary>
    public string Words
    {
        get
        {
            var words = Filter is null ? Metric.Text : $"({Metric.Text} where {MeaningText.OneLine(Filter)})";
            return Default is null ? words : string.Create(CultureInfo.InvariantCulture, $"{words} (or {Default})");
        }
    }

    /// <summary>Null, and reported, for what is no input.</summary>
    public static MetricInput? Read(YamlNode? node, MetricScope scope)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return new MetricInput(scalar, scalar.Text, null, null);
            case YamlMap map:
                return Read(new MapReader(map, MetricKeys.Input, scope.Bag));
            case null:
                return null;
            default:
                scope.Bag.Add(YamlCodes.WrongShape.At(node.Span, "an input", "the name of a metric or a map of keys", "a list"));
                return null;
        }
    }

    private static MetricInput? Read(MapReader reader)
    {
        var metric = reader.Scalar("metric");
        var alias = reader.Has("alias") ? reader.Name("alias") : "";
        var (filter, value) = (reader.Scalar("filter"), reader.Decimal("default"));
        return metric is null ? null : new MetricInput(metric, alias.Length > 0 ? alias : metric.Text, filter, value);
    }

    /// <summary>Like <see cref="Expand"/>, for metrics that divide or add up: reported, and null, where the input is no number.</summary>
    public MetricFormula? ExpandNumber(MetricScope scope, string role)
    {
        var formula = Expand(scope, role);
        if (formula is null || formula.Type.IsNumeric)
        {
            return formula;
        }

        scope.Bag.Add(MetricCodes.InputNotANumber.At(Metric.Span, scope.Name, Metric.Text, formula.Type));
        return null;
    }

    /// <summary>The input's formula, filtered and with its default. Null, and reported, where it has defects.</summary>
    /// <param name="scope">The metric that takes it.</param>
    /// <param name="role">The name of its leaves where a filter makes new ones.</param>
    public MetricFormula? Expand(MetricScope scope, string role)
    {
        if (scope.Metric(Metric) is not { } metric)
        {
            return null;
        }

        var single = metric.Leaves.Length == 1;
        var formula = Filter is null
            ? metric.Formula
            : scope.Filtered(metric.Formula, Filter, leaf => single ? role : $"{role}__{leaf.Name}");
        if (formula is null || Default is not { } value)
        {
            return formula;
        }

        if (!MetricValues.Fits(value, formula.Type))
        {
            scope.Bag.Add(MetricCodes.DefaultMisfit.At(Metric.Span, value, Metric.Text, formula.Type));
            return null;
        }

        return new DefaultFormula(formula, value);
    }
}
