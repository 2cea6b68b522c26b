using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>A metric as another one takes it: a bare name, or a map. The filter holds for its rows, then it is shifted, then filled.</summary>
/// <param name="Metric">The name of the metric that is taken, with its place.</param>
/// <param name="Name">What expressions call it.</param>
/// <param name="Filter">A condition for this input only.</param>
/// <param name="Default">The value where it has none.</param>
internal sealed record MetricInput(YamlScalar Metric, string Name, YamlScalar? Filter, decimal? Default)
{
    /// <summary>How much earlier it is read.</summary>
    public Duration? Offset { get; init; }

    /// <summary>The running period in whose first part it is read.</summary>
    public TimeGrain? OffsetTo { get; init; }

    /// <summary>What grains there are.</summary>
    public TimeSettings Time { get; init; } = TimeSettings.Default;

    /// <summary>A bare name.</summary>
    public static MetricInput Of(YamlScalar name) => new(name, name.Text, null, null);

    /// <summary>The input in words: <c>(revenue where status = 'paid')</c>.</summary>
    public string Words
    {
        get
        {
            var words = Metric.Text + (Filter is null ? "" : $" where {MeaningText.OneLine(Filter)}") + MeaningText.Shift(Offset, OffsetTo, Time);
            words = words == Metric.Text ? words : $"({words})";
            return Default is null ? words : string.Create(CultureInfo.InvariantCulture, $"{words} (or {Default})");
        }
    }

    /// <summary>Null, and reported, for what is no input.</summary>
    public static MetricInput? Read(YamlNode? node, MetricScope scope)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Of(scalar);
            case YamlMap map:
                return Read(new MapReader(map, MetricKeys.Input, scope.Bag), scope);
            case null:
                return null;
            default:
                scope.Bag.Add(YamlCodes.WrongShape.At(node.Span, "an input", "the name of a metric or a map of keys", "a list"));
                return null;
        }
    }

    private static MetricInput? Read(MapReader reader, MetricScope scope)
    {
        var metric = reader.Scalar("metric");
        var alias = reader.Has("alias") ? reader.Name("alias") : "";
        var (filter, value) = (reader.Scalar("filter"), reader.Decimal("default"));
        var (offset, offsetTo) = (reader.Duration("offset", scope.Time), reader.Grain("offset_to", scope.Time));
        if (reader.Has("offset") && reader.Has("offset_to"))
        {
            scope.Bag.Add(MetricCodes.OffsetAndOffsetTo.At(reader.SpanOf("offset_to"), scope.Name));
        }

        return metric is null
            ? null
            : new MetricInput(metric, alias.Length > 0 ? alias : metric.Text, filter, value) { Offset = offset, OffsetTo = offsetTo, Time = scope.Time };
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
        formula = formula is null ? null : Shifted(formula, scope);
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

    private MetricFormula? Shifted(MetricFormula formula, MetricScope scope)
    {
        if (Offset is null && OffsetTo is null)
        {
            return formula;
        }

        return !ShiftRules.HasTime(formula, Metric, scope) ? null
            : Offset is { } by ? new OffsetFormula(formula, by)
            : new OffsetToFormula(formula, OffsetTo!.Value);
    }
}
