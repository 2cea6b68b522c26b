using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>What a kind has at hand while it expands one metric.</summary>
internal sealed class MetricScope(MetricDocument document, MetricTable table)
{
    private readonly List<string> _inputs = [];

    public MetricDocument Document => document;

    public MapReader Reader => document.Reader;

    public MetricHeader Header => document.Header;

    public string Name => document.Header.Name;

    public DiagnosticBag Bag => table.Bag;

    /// <summary>What grains there are, those of the project's calendars among them.</summary>
    public TimeSettings Time => table.Time;

    public RowExpressions Expressions => table.Expressions;

    public JoinGraph Joins => table.Joins;

    public ImmutableArray<SemanticModel> Models => table.Models;

    /// <summary>The metrics that were asked for, each once, in order.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    /// <summary>The metric of that name, expanded. Null where it is unknown (reported here) or has defects (reported there).</summary>
    public Metric? Metric(YamlScalar name)
    {
        if (!_inputs.Contains(name.Text))
        {
            _inputs.Add(name.Text);
        }

        return table.Input(name, document);
    }

    /// <summary>The model that a metric over rows stands on; null, and reported, where there is none.</summary>
    public SemanticModel? Model() => table.ModelOf(document);

    /// <summary>The formula with a filter pushed to all its leaves; new leaves are named after this metric and <paramref name="nameOf"/>.</summary>
    public MetricFormula? Filtered(MetricFormula formula, YamlScalar filter, Func<AggregateInput, string> nameOf) =>
        RowExpressions.Parse(filter, Bag) is not null
            ? new FilterPush(Expressions, Name, Bag).Apply(formula, filter, leaf => LeafInput.NameOf(Name, nameOf(leaf)))
            : null;
}
