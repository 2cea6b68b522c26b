using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>
/// The hash by which an approval pins a metric. It changes with everything by which the number can change: formula, leaves, and below them the
/// filters of the models, the expressions of the dimensions and the joins that they read; and with unit and format. Names of the metric, words
/// and places do not count. Views are pinned by themselves.
/// </summary>
internal sealed class MetricDefinition
{
    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);

    private MetricDefinition()
    {
    }

    /// <param name="header">What is written on the metric itself.</param>
    /// <param name="formula">How it is made.</param>
    /// <param name="leaves">All that it reads, also behind conversions and cohorts.</param>
    /// <param name="conversions">Those in it.</param>
    /// <param name="joins">What models reach.</param>
    /// <param name="time">What grains there are.</param>
    public static string Hash(
        MetricHeader header,
        MetricFormula formula,
        ImmutableArray<AggregateInput> leaves,
        ImmutableArray<Conversion> conversions,
        JoinGraph joins,
        TimeSettings time)
    {
        var definition = new MetricDefinition();
        foreach (var leaf in leaves)
        {
            definition.AddLeaf(leaf, joins);
        }

        foreach (var conversion in conversions)
        {
            definition.AddConversion(conversion);
        }

        var text = $"""
            gs1 metric
            formula {FormulaText.Of(formula)}
            unit {Word(header.Unit)} from {Word(header.UnitFrom)} format {Word(header.Format)} direction {Word(header.Direction)}

            """;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(WithNames(text, time).ReplaceLineEndings("\n") + string.Join('\n', definition._lines)));
        return "gs1:sha256:" + Convert.ToHexStringLower(hash);
    }

    // Grains of calendars are numbers in a formula, which mean another grain once the calendars are declared in another order.
    private static string WithNames(string text, TimeSettings time)
    {
        for (var i = 0; i < time.Calendars.Length; i++)
        {
            text = text.Replace(TimeNames.Of(TimeNames.FirstOfCalendars + i), time.Calendars[i].Name, StringComparison.Ordinal);
        }

        return text;
    }

    private void AddLeaf(AggregateInput leaf, JoinGraph joins)
    {
        AddModel(leaf.Model);
        foreach (var expression in leaf.Filters.Concat(leaf.Argument is null ? [] : [leaf.Argument]))
        {
            AddSymbols(expression);
        }

        foreach (var path in new[] { leaf.Time, leaf.NonAdditive?.Time }.OfType<DimensionPath>())
        {
            AddPath(path);
        }

        foreach (var held in Cohorts.Held(leaf, joins))
        {
            AddEdges(held.Path);
            _lines.Add($"entity {Side(held.Path.Target, held.Entity)}");
        }
    }

    private void AddConversion(Conversion conversion)
    {
        _lines.Add($"entity {Side(conversion.Base.Model, conversion.BaseEntity)}");
        _lines.Add($"entity {Side(conversion.Follow.Model, conversion.FollowEntity)}");
        foreach (var (one, other) in conversion.Same)
        {
            AddPath(one);
            AddPath(other);
        }
    }

    private void AddModel(SemanticModel model)
    {
        var validity = model.Validity is { } v ? $"{v.From.Name} to {v.To.Name}" : "always";
        var filter = model.Filter is null ? "none" : ExprText.Of(model.Filter);
        if (_lines.Add($"model {model.Name} view {ExprText.Quote(model.View.Name)} valid {validity} filter {filter}") && model.Filter is not null)
        {
            AddSymbols(model.Filter);
        }
    }

    private void AddSymbols(Expr expression)
    {
        foreach (var symbol in ExprTree.Symbols(expression).OfType<PathSymbol>())
        {
            AddPath(symbol.Path);
        }
    }

    private void AddPath(DimensionPath path)
    {
        AddEdges(path.Path);
        var dimension = path.Dimension;
        if (_lines.Add($"dimension {dimension.Model.Name}.{dimension.Name} = {ExprText.Of(dimension.Expression)}"))
        {
            AddSymbols(dimension.Expression);
        }
    }

    private void AddEdges(JoinPath path)
    {
        foreach (var edge in path.Edges)
        {
            _lines.Add($"join {Side(edge.From, edge.FromEntity)} to {Side(edge.To, edge.ToEntity)}");
            AddModel(edge.To);
        }
    }

    private static string Side(SemanticModel model, Entity entity) =>
        $"{model.Name}.{entity.Name}({string.Join(',', entity.Key.Select(k => ExprText.Quote(k.Name)))})";

    private static string Word(string? text) => text is null ? "none" : ExprText.Quote(text);
}
