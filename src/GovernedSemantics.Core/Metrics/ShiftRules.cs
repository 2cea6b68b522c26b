using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>What must hold of a metric that is read at other times than its row's.</summary>
internal static class ShiftRules
{
    /// <summary>False, and reported, where a leaf has no time that could be another one.</summary>
    public static bool HasTime(MetricFormula input, YamlScalar name, MetricScope scope)
    {
        var timeless = FormulaFacts.Of(input).Leaves.Where(l => l.Time is null).Select(l => l.Model.Name).Distinct().ToArray();
        foreach (var model in timeless)
        {
            scope.Bag.Add(MetricCodes.ShiftNeedsTime.At(name.Span, scope.Name, name.Text, model));
        }

        return timeless.Length == 0;
    }

    /// <summary>False, and reported, for models of different data sources, whose rows no single query can compare.</summary>
    public static bool HasOneSource(SemanticModel one, SemanticModel other, SourceSpan place, MetricScope scope)
    {
        if (one.View.Source == other.View.Source)
        {
            return true;
        }

        scope.Bag.Add(MetricCodes.CrossesSources.At(place, scope.Name, Words(one), Words(other)));
        return false;
    }

    /// <summary>False, and reported with <paramref name="code"/>, where the input holds one of the traits that do not fit.</summary>
    public static bool IsFreeOf(FormulaTraits unfit, DiagnosticDescriptor code, MetricFormula input, YamlScalar name, MetricScope scope)
    {
        if (FormulaFacts.Of(input).First(unfit) is not { } found)
        {
            return true;
        }

        scope.Bag.Add(code.At(name.Span, scope.Name, name.Text, TraitNames.Of(found)));
        return false;
    }

    private static string Words(SemanticModel model) => $"{model.Name} in {model.View.Source.Name}";
}
