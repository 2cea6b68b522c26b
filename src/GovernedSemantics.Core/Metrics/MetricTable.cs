using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>The metrics of a project by name, each expanded once, when it is first asked for.</summary>
internal sealed class MetricTable
{
    /// <summary>Both bound what a small file can make the program do: a metric of two, each of two ... doubles with each level.</summary>
    private const int MaxDepth = 100;

    private const int MaxSize = 10_000;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _open = [];
    private readonly ImmutableArray<SemanticModel> _models;

    /// <param name="documents">One for each name.</param>
    /// <param name="broken">Names of metrics whose type could not be read; using them is no further defect.</param>
    /// <param name="models">What metrics can stand on.</param>
    /// <param name="joins">What models reach.</param>
    /// <param name="settings">What the project settles for expressions.</param>
    /// <param name="bag">Takes all defects.</param>
    public MetricTable(
        IEnumerable<MetricDocument> documents,
        IEnumerable<string> broken,
        ImmutableArray<SemanticModel> models,
        JoinGraph joins,
        ExpressionSettings settings,
        DiagnosticBag bag)
    {
        (_models, Joins, Bag, Expressions) = (models, joins, bag, new RowExpressions(joins, settings));
        foreach (var name in broken)
        {
            _entries[name] = new Entry(null) { State = State.Closed };
        }

        foreach (var document in documents)
        {
            _entries[document.Header.Name] = new Entry(document);
        }
    }

    private enum State
    {
        New,
        Open,
        Closed,
    }

    public DiagnosticBag Bag { get; }

    public ImmutableArray<SemanticModel> Models => _models;

    /// <summary>What grains there are.</summary>
    public TimeSettings Time { get; init; } = TimeSettings.Default;

    public JoinGraph Joins { get; }

    public RowExpressions Expressions { get; }

    /// <summary>Null where the metric has defects, which are then reported.</summary>
    public Metric? Metric(string name) => Expand(_entries[name]);

    /// <summary>The metric that another one names.</summary>
    public Metric? Input(YamlScalar name, MetricDocument user)
    {
        if (!_entries.TryGetValue(name.Text, out var entry))
        {
            Bag.Add(MetricCodes.UnknownMetric.At(name.Span, NameSuggester.Hint(name.Text, _entries.Keys), [], name.Text));
            return null;
        }

        if (entry.State == State.Open)
        {
            var cycle = _open.SkipWhile(e => e != entry).Append(entry).Select(e => e.Name);
            Bag.Add(MetricCodes.MetricCycle.At(name.Span, entry.Name, string.Join(" -> ", cycle)));
            return null;
        }

        if (_open.Count > MaxDepth)
        {
            Bag.Add(MetricCodes.NestedTooDeep.At(_open[0].Document!.Reader.Span, _open[0].Name, $"nested more than {MaxDepth} deep"));
            return null;
        }

        var metric = Expand(entry);
        var self = _entries[user.Header.Name];
        self.Depth = Math.Max(self.Depth, entry.Depth + 1);
        return metric;
    }

    /// <summary>The model that a metric over rows stands on; null, and reported, where there is none.</summary>
    public SemanticModel? ModelOf(MetricDocument document)
    {
        var (name, stated) = (document.Header.Name, document.Reader.Scalar("model"));
        if (stated is null)
        {
            if (document.Model is null && !document.Reader.Has("model"))
            {
                Bag.Add(MetricCodes.MetricNeedsModel.At(document.Reader.Span, name));
            }

            return document.Model;
        }

        if (document.Model is { } implied && implied.Name != stated.Text)
        {
            Bag.Add(MetricCodes.OtherModel.At(stated.Span, name, implied.Name, stated.Text));
            return null;
        }

        var model = document.Model ?? _models.FirstOrDefault(m => m.Name == stated.Text);
        if (model is null)
        {
            Bag.Add(MetricCodes.UnknownModel.At(stated.Span, NameSuggester.Hint(stated.Text, _models.Select(m => m.Name)), [], name, stated.Text));
        }

        return model;
    }

    private Metric? Expand(Entry entry)
    {
        if (entry.State != State.New)
        {
            return entry.Metric;
        }

        entry.State = State.Open;
        _open.Add(entry);
        var scope = new MetricScope(entry.Document!, this);
        var limits = RowLimits.Read(scope);
        var expansion = entry.Document!.Kind.Expand(scope);
        _open.RemoveAt(_open.Count - 1);
        entry.State = State.Closed;
        entry.Metric = expansion is null || limits is null || IsTooLarge(entry, expansion) ? null : MetricFactory.Make(scope, expansion, limits);
        return entry.Metric;
    }

    private bool IsTooLarge(Entry entry, MetricExpansion expansion)
    {
        var defect = entry.Depth > MaxDepth ? $"nested more than {MaxDepth} deep"
            : FormulaFacts.Of(expansion.Formula, MaxSize).Size > MaxSize ? $"that come to more than {MaxSize} inputs"
            : null;
        if (defect is not null)
        {
            Bag.Add(MetricCodes.NestedTooDeep.At(entry.Document!.Reader.Span, entry.Name, defect));
        }

        return defect is not null;
    }

    private sealed class Entry(MetricDocument? document)
    {
        public MetricDocument? Document { get; } = document;

        public string Name => Document?.Header.Name ?? "";

        public State State { get; set; }

        public Metric? Metric { get; set; }

        public int Depth { get; set; }
    }
}
