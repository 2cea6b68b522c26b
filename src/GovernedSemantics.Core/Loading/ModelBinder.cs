using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Binds the expressions of all models, once the joins are known: dimensions, filters, segments, and what their time is.</summary>
internal sealed class ModelBinder
{
    private const int MaxChain = 32;

    private readonly Dictionary<Dimension, RawDimension> _raw;
    private readonly HashSet<Dimension> _done = [];
    private readonly List<Dimension> _open = [];
    private readonly ExpressionSize _size = new();
    private readonly JoinGraph _joins;
    private readonly ExpressionSettings _settings;
    private readonly DiagnosticBag _bag;

    private ModelBinder(ImmutableArray<RawModel> models, JoinGraph joins, ExpressionSettings settings, DiagnosticBag bag)
    {
        _raw = models.SelectMany(m => m.Dimensions).ToDictionary(d => d.Dimension);
        (_joins, _settings, _bag) = (joins, settings, bag);
    }

    public static void Bind(ImmutableArray<RawModel> models, JoinGraph joins, ExpressionSettings settings, DiagnosticBag bag)
    {
        var binder = new ModelBinder(models, joins, settings, bag);
        foreach (var dimension in models.SelectMany(m => m.Dimensions))
        {
            binder.BindDimension(dimension.Dimension);
        }

        foreach (var model in models)
        {
            binder.BindRest(model);
        }
    }

    // Dimensions are bound where they are first named, so that each expression is complete before it is put into another.
    private bool BindDimension(Dimension dimension)
    {
        if (_open.Contains(dimension))
        {
            ReportCycle(dimension);
            return false;
        }

        if (!_done.Add(dimension))
        {
            return dimension.IsBound;
        }

        var raw = _raw[dimension];
        _open.Add(dimension);
        var scope = Scope(dimension.Model) with { BeforeUse = BindDimension, Self = dimension };
        var expression = _open.Count > MaxChain ? null : scope.Bind(raw.Expression, _bag);
        _open.RemoveAt(_open.Count - 1);
        if (_open.Count >= MaxChain || (expression is not null && !_size.IsWithinLimit(expression)))
        {
            _bag.Add(ModelCodes.ExpressionTooLarge.At(raw.Expression.Span, $"dimension \"{dimension.Name}\""));
            return false;
        }

        if (expression is null)
        {
            return false;
        }

        dimension.Expression = expression;
        dimension.Classification = Classifications.Of(expression);
        return true;
    }

    private void ReportCycle(Dimension dimension)
    {
        var cycle = _open.SkipWhile(d => d != dimension).Append(dimension);
        var oneModel = cycle.All(d => d.Model == dimension.Model);
        var names = string.Join(" -> ", cycle.Select(d => oneModel ? d.Name : d.ToString()));
        _bag.Add(ModelCodes.DimensionCycle.At(_raw[_open[^1]].Expression.Span, names));
    }

    private void BindRest(RawModel raw)
    {
        var (model, reader) = (raw.Model, raw.Reader);
        model.Filter = Condition(model, reader.Scalar("filter"), $"model \"{model.Name}\"");
        model.Segments = [.. reader.NestedList("segments").Select(s => Segment(model, s)).OfType<Segment>()];
        model.Time = reader.Scalar("time") is { } time ? Time(model, time) : null;
    }

    private Segment? Segment(SemanticModel model, MapReader reader)
    {
        var filter = Condition(model, reader.Scalar("filter"), reader.Title);
        var (name, description) = (reader.Name(), reader.RequiredText("description"));
        if (filter is null)
        {
            return null;
        }

        // No dimension's name holds a blank, so the test never passes for one.
        var test = new Dimension { Model = model, Name = $"segment {name}", Description = description, Span = reader.Span };
        (test.Expression, test.Classification) = (filter, Classifications.Of(filter));
        return new Segment { Name = name, Description = description, Filter = filter, Test = test, Span = reader.Span };
    }

    private Expr? Condition(SemanticModel model, YamlScalar? text, string owner)
    {
        var expression = text is null ? null : Scope(model).Bind(text, _bag);
        if (expression is null || expression.Type == DataType.Boolean)
        {
            return expression;
        }

        _bag.Add(ModelCodes.FilterNotBoolean.At(text!.Span, owner, expression.Type));
        return null;
    }

    private DimensionPath? Time(SemanticModel model, YamlScalar name)
    {
        var reach = _joins.From(model);
        var own = model.Dimension(name.Text);
        ImmutableArray<DimensionPath> paths = own is null
            ? reach.FindDimensions(name.Text)
            : [reach.Dimensions.First(d => d.Path.Edges.IsEmpty && d.Dimension == own)];
        if (paths.Length > 1)
        {
            var names = paths.Select(p => p.FullName).Order(StringComparer.Ordinal).ToImmutableArray();
            var choice = $"Use one of: {string.Join(", ", names)}.";
            _bag.Add(ModelCodes.AmbiguousName.At(name.Span, choice, names, name.Text, model.Name, names.Length));
            return null;
        }

        if (paths.Length == 1 && paths[0].Dimension.IsTime)
        {
            return paths[0];
        }

        if (paths.Length == 1 && (!paths[0].Dimension.IsBound || paths[0].Dimension.Type.IsTime))
        {
            return null; // Its own defect is told where the dimension stands.
        }

        var times = reach.Dimensions
            .Where(d => d.Dimension.IsTime)
            .Select(d => d.Path.Edges.IsEmpty ? d.Dimension.Name : d.FullName)
            .ToImmutableArray();
        var hint = NameSuggester.Hint(name.Text, times)
            ?? (times.Length is 0 or > 10 ? null : $"Time dimensions: {string.Join(", ", times)}.");
        _bag.Add(ModelCodes.NotATimeDimension.At(name.Span, hint, times, name.Text, model.Name));
        return null;
    }

    private ModelScope Scope(SemanticModel model) => new(model, _joins) { Settings = _settings };
}
