using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The rows that a question must get: keys, then metrics, in the order and on the page that were asked.</summary>
internal sealed class Expected
{
    private const int CellsPerCompared = 4;

    private readonly Reader _reader;
    private readonly Question _question;
    private readonly Evaluator _evaluator;
    private readonly ImmutableArray<Metric> _computed;
    private readonly ImmutableArray<Unit> _grains;
    private readonly Comparing? _compare;

    private Expected(World world, Question question)
    {
        _reader = new Reader(world);
        _question = question;
        _evaluator = new Evaluator(_reader, question);
        _grains = [.. question.Grains];
        _computed = [.. Kinds.Computed(question)];
        _compare = Comparing.Of(question, world);
    }

    public static List<object?[]> Rows(World world, Question question) => new Expected(world, question).Page();

    /// <summary>The row over everything, and a row for each period where other keys are asked beside it.</summary>
    public static (object?[] All, List<object?[]> ByTime) Totals(World world, Question question)
    {
        var bare = question with { Filters = [.. question.Filters.Where(f => !Fields.HasMetric(f))], OrderBy = [], Limit = null, Skip = 0 };
        var cells = question.Time?.Compare is null ? 1 : CellsPerCompared;
        var all = question.Metrics.SelectMany(m => MetricTree.All(m).Any(Kinds.HasNoTotal)
            ? new object?[cells]
            : new Expected(world, bare with { GroupBy = [], Metrics = [m] }).Page()[0]).ToArray();
        // Ranks are between rows of the answer, so no total has one.
        var unranked = question.Metrics.Where(m => !MetricTree.All(m).Any(x => x is Rank)).ToImmutableArray();
        var times = question.GroupBy.Where(Fields.IsTime).ToImmutableArray();
        return (all, times.IsEmpty || times.Length == question.GroupBy.Length ? [] : Widened(new Expected(world, bare with { GroupBy = times, Metrics = unranked }).Page(), question, unranked, times.Length, cells));
    }

    // A cell without a value for each metric that ranks.
    private static List<object?[]> Widened(List<object?[]> rows, Question question, ImmutableArray<Metric> unranked, int keys, int cells) =>
    [
        .. rows.Select(row => row.Take(keys).Concat(question.Metrics.SelectMany(m =>
            unranked.IndexOf(m) is >= 0 and var at ? row.Skip(keys + (at * cells)).Take(cells) : new object?[cells])).ToArray()),
    ];

    private List<object?[]> Page()
    {
        _evaluator.Cells.AddRange(Cells());
        var rows = _evaluator.Cells.Where(Passes).Select(Row).ToList();
        rows.Sort(Order);
        return [.. rows.Skip(_question.GroupBy.IsEmpty ? 0 : _question.Skip).Take(_question.Limit ?? int.MaxValue)];
    }

    private IEnumerable<Cell> Cells()
    {
        var places = Places().ToList();
        var members = Members().ToList();
        if (_question.GroupBy.IsEmpty)
        {
            return [new Cell(_evaluator.Range, ImmutableDictionary<string, object?>.Empty)];
        }

        var present = (from piece in places from member in members select new Cell(piece, member)).Where(IsThere).ToList();
        var fills = _grains.Length > 0 && _evaluator.Range.IsBounded && _computed.Any(MetricTree.Fills);
        if (!fills)
        {
            return present;
        }

        var shown = _question.GroupBy.All(Fields.IsTime) ? [ImmutableDictionary<string, object?>.Empty] : present.Select(c => c.Members).Distinct().ToList();
        return from piece in places from member in shown select new Cell(piece, member);
    }

    private bool IsThere(Cell cell) => IsThere(_evaluator.ScopeOf(cell)) || (_compare is not null && IsThere(Before(cell)));

    private bool IsThere(Scope scope) => _computed.Any(m => _evaluator.Exists(m, scope));

    private Scope Before(Cell cell) => _evaluator.ScopeOf(cell).Move(_compare!.Shift);

    // Every member that any row of an asked fact has, whenever it was.
    private List<ImmutableDictionary<string, object?>> Members()
    {
        var found = new Dictionary<string, ImmutableDictionary<string, object?>>();
        var fields = _question.GroupBy.Where(k => Fields.GrainOf(k) is null).ToList();
        foreach (var fact in Facts())
        {
            foreach (var row in _evaluator.Leaves.Candidates(fact))
            {
                var values = fields.Select(f => _reader.Field(fact, row, f)).ToList();
                var key = string.Join('|', values.Select(v => v is null ? "<null>" : $"{v.GetType().Name}:{v}"));
                _ = found.TryAdd(key, fields.Zip(values).ToImmutableDictionary(p => p.First, p => p.Second));
            }
        }

        return found.Count == 0 && _question.GroupBy.All(Fields.IsTime) && fields.Count == 0 ? [ImmutableDictionary<string, object?>.Empty] : [.. found.Values];
    }

    private List<Fact> Facts() => [.. _computed.SelectMany(MetricTree.Leaves).Select(l => l.Fact).Distinct().Select(_reader.Fact)];

    private IEnumerable<Piece> Places()
    {
        var range = _evaluator.Range;
        if (_grains.IsEmpty)
        {
            return [range];
        }

        if (range is { From: { } from, To: { } to })
        {
            return new Pieces(_reader.Clock).Cut(from, to, _grains, Facts().All(f => f.Time == TimeType.DateTimeTz));
        }

        var times = Facts().SelectMany(f => Reader.Rows(f).Where(r => Reader.Within(f, r, range.From, range.To)).Select(r => _reader.Civil(f, r))).Distinct().ToList();
        var pieces = times.OfType<DateTime>().Select(t => new Pieces(_reader.Clock).Around(t, _grains, range.From, range.To)).DistinctBy(p => string.Join('|', p.Labels));
        return times.Contains(null) ? pieces.Append(new Piece(null, null, [.. _grains.Select(_ => (object?)null)], true)) : pieces;
    }

    private object?[] Row(Cell cell)
    {
        var grain = 0;
        var keys = _question.GroupBy.Select(k => Fields.GrainOf(k) is null ? cell.Members[k] : cell.Piece.Labels[grain++]);
        return [.. keys, .. _question.Metrics.SelectMany(m => Values(m, cell))];
    }

    private IEnumerable<object?> Values(Metric metric, Cell cell)
    {
        if (_compare is null)
        {
            return [_evaluator.Value(metric, _evaluator.ScopeOf(cell))];
        }

        var (now, before) = (Side(metric, _evaluator.ScopeOf(cell)), Side(metric, Before(cell)));
        return [now, before, now - before, Aggregates.Divide(now - before, before)];
    }

    // A side of a comparison without a fact is 0 for plain sums and counts.
    private decimal? Side(Metric metric, Scope scope)
    {
        var addsUp = metric is Simple { Choose: null, Agg: "sum" or "sum_boolean" or "count" or "count_distinct" };
        return _evaluator.Value(metric, scope) ?? (_compare is not null && addsUp && !_evaluator.Exists(metric, scope) ? 0 : null);
    }

    private bool Passes(Cell cell) => _question.Filters.Where(Fields.HasMetric).All(t => Passes(cell, t));

    private bool Passes(Cell cell, Test test) => test switch
    {
        GroupTest { Kind: "all" } all => all.Tests.All(t => Passes(cell, t)),
        GroupTest { Kind: "any" } any => any.Tests.Any(t => Passes(cell, t)),
        GroupTest not => !Passes(cell, not.Tests[0]),
        FieldTest { Metric: { } metric } field => Conditions.Holds(Side(metric, _evaluator.ScopeOf(cell)), field.Op, field.Values),
        FieldTest field => Conditions.Holds(cell.Members[field.Field], field.Op, field.Values),
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    private int Order(object?[] a, object?[] b)
    {
        var columns = _question.GroupBy.Concat(_question.Metrics.Select(m => m.Name)).ToList();
        foreach (var (field, descending) in _question.OrderBy)
        {
            var at = columns.IndexOf(field);
            at = at < _question.GroupBy.Length || _compare is null ? at : _question.GroupBy.Length + ((at - _question.GroupBy.Length) * CellsPerCompared);
            if (Conditions.Order(a[at], b[at], descending) is not 0 and var found)
            {
                return found;
            }
        }

        for (var i = 0; i < _question.GroupBy.Length; i++)
        {
            if (Conditions.Order(a[i], b[i], false) is not 0 and var found)
            {
                return found;
            }
        }

        return 0;
    }
}
