using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The value of any metric in any cell, and whether the cell has a row, by recursion over the metric.</summary>
internal sealed class Evaluator
{
    private readonly Reader _reader;
    private readonly Question _question;
    private readonly Leaves _leaves;
    private readonly List<Unit> _grains;
    private readonly Piece _range;

    public Evaluator(Reader reader, Question question)
    {
        (_reader, _question) = (reader, question);
        _grains = [.. question.Grains];
        _range = Ranges.Of(question, reader.World);
        _leaves = new Leaves(reader, question, _range) { OfCustomer = OfCustomer };
    }

    public Leaves Leaves => _leaves;

    public Piece Range => _range;

    /// <summary>The rows of the answer, before conditions on metrics; ranks compare them.</summary>
    public List<Cell> Cells { get; } = [];

    private Clock Clock => _reader.Clock;

    public Scope ScopeOf(Cell cell) => new() { Cell = cell, Piece = cell.Piece, Members = cell.Members, HasAxis = _grains.Count > 0 };

    public bool Exists(Metric metric, Scope outer)
    {
        var scope = outer.Push(metric);
        return metric switch
        {
            Simple m => _leaves.Exists(m, scope),
            Ratio m => Exists(m.Over, scope) || Exists(m.Under, scope),
            Derived m => Exists(m.Left, scope) || (m.Right is { } right && Exists(right, scope)),
            Cumulative m => Exists(m.Of, scope with { Running = m }),
            Share m => Exists(m.Of, scope),
            Rank m => Exists(m.Of, scope),
            Lag m => Exists(m.Of, scope.Move(p => Back(p, m.Periods))),
            Moving m => Window(m, scope) is var window && (window.Any(s => Exists(m.Of, s)) || IsFilled(m.Of, scope, m.Periods - 1)),
            AveragePer m => Exists(m.Of, scope) || IsFilled(m.Of, scope, 0),
            Conversion m => new Conversions(_reader, _leaves).Bases(m, scope).Any(),
            _ => throw new InvalidOperationException(metric.GetType().Name),
        };
    }

    public decimal? Value(Metric metric, Scope outer)
    {
        var scope = outer.Push(metric);
        return metric switch
        {
            Simple m => _leaves.Value(m, scope),
            Ratio m => Aggregates.Divide(Value(m.Over, scope), Value(m.Under, scope)),
            Derived m => Compute(m.Operator, Value(m.Left, scope), m.Right is { } right ? Value(right, scope) : m.Constant),
            Cumulative m => Value(m.Of, scope with { Running = m }),
            Share m => Aggregates.Divide(Value(m.Of, scope), Whole(m.Of, scope, Kept(m, scope))),
            Rank m => RankOf(m, scope),
            Lag m => Value(m.Of, scope.Move(p => Back(p, m.Periods))),
            Moving m => Mean(m.Of, Window(m, scope), IsFilled(m.Of, scope, m.Periods - 1)),
            AveragePer m => Mean(m.Of, Periods(m.Grain, scope), IsFilled(m.Of, scope, 0)),
            Conversion m => new Conversions(_reader, _leaves).Value(m, scope),
            _ => throw new InvalidOperationException(metric.GetType().Name),
        };
    }

    private bool Exists(Input input, Scope scope) => Exists(input.Metric, Shifted(input, scope));

    private decimal? Value(Input input, Scope scope) => Value(input.Metric, Shifted(input, scope)) ?? input.Default;

    private Scope Shifted(Input input, Scope outer)
    {
        var scope = outer.Push(input.Filter);
        return input.Offset is { } span ? scope.Move(p => Back(p, span))
            : input.OffsetTo is { } unit ? scope.Move(p => FirstOf(p, unit))
            : scope;
    }

    private static decimal? Compute(char op, decimal? a, decimal? b) => a is null || b is null ? null : op switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        _ => Aggregates.Divide(a, b),
    };

    private Unit Finest => _grains.Min();

    // The whole period of the grain that lies so many earlier, also where the range cuts the one that asks.
    private Piece Back(Piece piece, int periods)
    {
        var start = Clock.Add(Clock.Start(piece.From!.Value.Civil, Finest), -periods, Finest);
        return piece with { From = Clock.At(start), To = Clock.At(Clock.Next(start, Finest)) };
    }

    // Both bounds go back; the last day of June reads 30 March and not the 31st too, so a period stays one.
    private Piece Back(Piece piece, Span span)
    {
        Moment? from = piece.From is { } start ? Clock.StartBack(start, span) : null;
        Moment? to = piece.To is { } end ? Clock.EndBack(end, span) : null;
        var next = piece.Labels.Length > 0 ? Clock.At(Clock.Next(from!.Value.Civil, Finest)) : to;
        return piece with { From = from, To = next is { } limit && to!.Value.Utc > limit.Utc ? limit : to };
    }

    private Piece FirstOf(Piece piece, Unit unit)
    {
        var start = Clock.Start(piece.From!.Value.Civil, unit);
        return piece with { From = Clock.At(start), To = Clock.At(Clock.Next(start, Finest)) };
    }

    // By its keys the whole has a value where it has a row; without keys it is one row.
    private decimal? Whole(Metric metric, Scope part, Scope kept) =>
        (part.Members.Count == kept.Members.Count && part.HasAxis == kept.HasAxis) || (kept.Members.IsEmpty && !kept.HasAxis) || Exists(metric, kept) || (kept.HasAxis && MetricTree.Fills(metric)) ? Value(metric, kept) : null;

    private Scope Kept(Share share, Scope scope) => share.Keep is not { } keep
        ? scope with { Members = scope.Members.Clear(), Piece = scope.Moved(_range), HasAxis = false }
        : scope with { Members = scope.Members.RemoveRange(scope.Members.Keys.Where(k => !Fields.IsPart(k) && !keep.Contains(k))) };

    private decimal? RankOf(Rank rank, Scope scope)
    {
        if (!IsRanked(rank, scope) || Value(rank.Of, scope) is not { } own)
        {
            return null;
        }

        var before = 0;
        foreach (var cell in Cells.Where(c => Competes(rank, scope.Cell, c)))
        {
            before += IsRanked(rank, scope.At(cell)) && Value(rank.Of, scope.At(cell)) is { } other && (rank.Ascending ? other < own : other > own) ? 1 : 0;
        }

        return before + 1;
    }

    // At another time only the rows of that time compete.
    private bool IsRanked(Rank rank, Scope scope) =>
        scope.Moves.IsEmpty || _question.GroupBy.IsEmpty || MetricTree.Fills(rank.Of) || Exists(rank.Of, scope);

    private bool Competes(Rank rank, Cell cell, Cell other)
    {
        var others = _question.GroupBy.Any(k => !Fields.IsTime(k));
        var sameTime = rank.OverAll ? false : rank.Over is { } over ? over.Contains("metric_time") : others;
        return (!sameTime || (cell.Piece == other.Piece
                && cell.Members.Where(m => Fields.IsPart(m.Key)).All(m => Equals(other.Members[m.Key], m.Value))))
            && (rank.Over ?? []).Where(k => k != "metric_time").All(k => Equals(cell.Members[k], other.Members[k]));
    }

    // Gaps are filled for the members that the metric has anywhere between the first place of all and the end of the range.
    private bool IsFilled(Metric metric, Scope scope, int before)
    {
        if (!MetricTree.Fills(metric) || _question.GroupBy.All(Fields.IsTime))
        {
            return MetricTree.Fills(metric);
        }

        var range = scope.Moved(_range);
        return Exists(metric, scope with { Piece = before > 0 ? range with { From = Back(range, before).From } : range });
    }

    // The mean over the places where there is a row with a value.
    private decimal? Mean(Metric metric, List<Scope> places, bool fills)
    {
        var values = places.Where(s => fills || Exists(metric, s)).Select(s => Value(metric, s)).OfType<decimal>().ToList();
        return values.Count == 0 ? null : Aggregates.Round(values.Sum() / values.Count);
    }


    // The running period, from its start in the calendar on, and whole ones before it.
    private List<Scope> Window(Moving metric, Scope scope) =>
    [
        scope.Move(p => p with { From = Clock.At(Clock.Start(p.From!.Value.Civil, Finest)) }),
        .. Enumerable.Range(1, metric.Periods - 1).Select(k => scope.Move(p => Back(p, k))),
    ];

    private List<Scope> Periods(Unit grain, Scope scope) => [.. new Pieces(Clock)
        .Cut(scope.Piece.From!.Value, scope.Piece.To!.Value, [grain], false)
        .Select(p => scope with { Piece = scope.Piece with { From = p.From, To = p.To }, HasAxis = true })];

    // Over the question's own range, without its other conditions.
    private decimal? OfCustomer(Metric metric, int customer)
    {
        var cell = new Cell(_range, ImmutableDictionary<string, object?>.Empty.Add("customer", (long)customer));
        return Value(metric, new Scope { Cell = cell, Piece = _range, Members = cell.Members, HasAxis = false, Filtered = false });
    }
}
