using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads <c>fill_with: 0</c> and <c>fill_with: null</c>.</summary>
internal static class FillFields
{
    public static (decimal? Value, bool IsNull) Read(DataType type, DimensionPath? time, MetricScope scope)
    {
        if (scope.Reader.RawScalar("fill_with") is not { } fill)
        {
            return default;
        }

        if (time is null && !scope.Reader.Has("time"))
        {
            scope.Bag.Add(MetricCodes.FillNeedsTime.At(fill.Span, scope.Name));
        }

        if (fill.IsPlain && Scalars.IsNull(fill.Text))
        {
            return (null, true);
        }

        var value = fill.IsPlain ? Scalars.Decimal(fill.Text) : null;
        if (value is null)
        {
            scope.Bag.Add(YamlCodes.WrongValue.At(fill.Span, "fill_with", "a number or null", fill.Text));
        }
        else if (type != DataType.Null && !MetricValues.Fits(value.Value, type))
        {
            scope.Bag.Add(MetricCodes.FillMisfit.At(fill.Span, fill.Text, type));
        }

        return (value, false);
    }
}
