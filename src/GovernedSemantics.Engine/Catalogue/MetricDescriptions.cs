using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Catalogue;

/// <summary>Descriptions in the order in which they were asked for.</summary>
internal sealed record MetricDescriptions(ImmutableArray<MetricDescription> Metrics)
{
    /// <summary>An unknown metric and one that the caller may not use give the same defect, as in a request.</summary>
    public static Result<MetricDescriptions> Of(VisibleModel visible, UseCase useCase, ImmutableArray<string> names)
    {
        var bag = new DiagnosticBag();
        var described = ImmutableArray.CreateBuilder<MetricDescription>();
        for (var i = 0; i < names.Length; i++)
        {
            if (visible.Metric(names[i]) is { } metric)
            {
                described.Add(MetricDescriber.Describe(visible, useCase, metric));
                continue;
            }

            var known = visible.Metrics.Select(m => m.Name).ToList();
            var hint = NameSuggester.Hint(names[i], known);
            bag.Add(RequestCodes.UnknownMetric.At(Location.At($"/metrics/{i}"), hint, NameSuggester.Closest(names[i], known), names[i]));
        }

        return bag.HasErrors ? Result<MetricDescriptions>.Fail(bag.Errors()) : new MetricDescriptions(described.ToImmutable());
    }
}

/// <summary>What a look-up in the catalogue gave, in which use case, under which record.</summary>
internal sealed record Found<T>(T Value, string UseCase, string AuditId);
