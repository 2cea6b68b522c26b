using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The rows that count for a simple metric in one place, and its value there.</summary>
internal sealed class Leaves(Reader reader, Question question, Piece range)
{
    private readonly Dictionary<(CohortTest Test, int Customer), bool> _cohorts = [];
    private readonly List<Unit> _grains = [.. question.Grains];

    /// <summary>The customer's metric over the asked range; set by the evaluator, which knows all kinds.</summary>
    public required Func<Metric, int, decimal?> OfCustomer { get; init; }

    private Clock Clock => reader.Clock;

    /// <summary>The rows in the scope's own stretch of time; of a balance only those of the chosen time.</summary>
    public List<FactRow> Rows(Simple leaf, Scope scope)
    {
        var fact = reader.Fact(leaf.Fact);
        var rows = Reader.Rows(fact).Where(r => InTime(fact, r, scope)).ToList();
        if (leaf.Choose is not null && scope.Filtered)
        {
            // A balance is chosen among the times that the conditions leave.
            var times = question.Filters.Where(t => !Ranges.IsPlainRange(t) && Flat.IsOfAxis(t)).ToList();
            rows = [.. rows.Where(r => times.All(t => Holds(fact, r, t)))];
        }

        return [.. (leaf.Choose is null ? rows : Chosen(leaf, rows)).Where(r => Passes(fact, leaf, r, scope))];
    }

    /// <summary>The rows of any time that pass: the members that an answer may hold come from them.</summary>
    public IEnumerable<FactRow> Candidates(Fact fact) =>
        Reader.Rows(fact).Where(r => question.Filters.All(t => Fields.HasMetric(t) || Ranges.IsPlainRange(t) || Holds(fact, r, t)));

    public bool Exists(Simple leaf, Scope scope)
    {
        if (scope.Running is not { } total || !scope.HasAxis)
        {
            return Rows(leaf, AtEnd(scope)).Count > 0;
        }

        return Bases(total, scope).Any(b => IsSeen(leaf, total, scope, b));
    }

    public decimal? Value(Simple leaf, Scope scope)
    {
        var value = scope.Running is { } total && scope.HasAxis ? Total(leaf, total, scope) : Aggregates.Of(leaf, Rows(leaf, AtEnd(scope)));
        return value ?? (leaf.FillWith == "0" && scope.HasAxis && scope.Running is null && range.IsBounded ? 0 : null);
    }

    public bool Holds(Fact fact, FactRow row, Test test) => test switch
    {
        GroupTest { Kind: "all" } all => all.Tests.All(t => Holds(fact, row, t)),
        GroupTest { Kind: "any" } any => any.Tests.Any(t => Holds(fact, row, t)),
        GroupTest not => !Holds(fact, row, not.Tests[0]),
        CohortTest cohort => InCohort(row, cohort),
        SegmentTest segment => reader.InSegment(fact, row, segment.Name),
        FieldTest { Field: "metric_time" } time => HoldsTime(fact, row, time),
        FieldTest field => Conditions.Holds(reader.Field(fact, row, field.Field), field.Op, field.Values),
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    public bool Passes(Fact fact, Simple leaf, FactRow row, Scope scope) =>
        (!scope.Filtered || question.Filters.All(t => Fields.HasMetric(t) || Ranges.IsPlainRange(t) || Holds(fact, row, t)))
        && (leaf.Filter is null || leaf.Filter.Holds(reader, fact, row))
        && scope.Pushed.All(p => p.Holds(reader, fact, row))
        && scope.Segments.All(s => reader.InSegment(fact, row, s))
        && scope.Cohorts.All(c => InCohort(row, c))
        && scope.Members.Where(m => !Fields.IsPart(m.Key)).All(m => Equals(reader.Field(fact, row, m.Key), m.Value));

    public bool InTime(Fact fact, FactRow row, Scope scope) =>
        (scope.Piece.NoTime ? row.At is null : Reader.Within(fact, row, scope.Piece.From, scope.Piece.To))
        && scope.Members.Where(m => Fields.IsPart(m.Key)).All(m => Equals(reader.Field(fact, row, m.Key), m.Value));

    private static IEnumerable<FactRow> Chosen(Simple leaf, List<FactRow> rows)
    {
        var timed = rows.Where(r => r.At is not null).ToList();
        foreach (var row in timed)
        {
            var rivals = timed.Where(r => !leaf.PerCustomer || r.Customer == row.Customer).Select(r => r.At!.Value);
            if (row.At == (leaf.Choose == "last" ? rivals.Max() : rivals.Min()))
            {
                yield return row;
            }
        }
    }

    private bool HoldsTime(Fact fact, FactRow row, FieldTest test)
    {
        var inside = row.At is not null && test.Values.Any(v => Conditions.Period((string)v, Clock) is var (from, to) && Reader.Within(fact, row, from, to));
        return test.Op switch
        {
            "equals" or "in" => inside,
            "not_equals" or "not_in" => !inside,
            "is_null" => row.At is null,
            "is_not_null" => row.At is not null,
            _ => row.At is { } at && Conditions.Period((string)test.Values[0], Clock) is var (from, to) && test.Op switch
            {
                "gte" => Reader.NotBefore(fact, at, from),
                "gt" => Reader.NotBefore(fact, at, to),
                "lt" => !Reader.NotBefore(fact, at, from),
                _ => !Reader.NotBefore(fact, at, to),
            },
        };
    }

    private bool InCohort(FactRow row, CohortTest cohort)
    {
        if (row.Customer is not { } customer)
        {
            return false;
        }

        if (!_cohorts.TryGetValue((cohort, customer), out var passes))
        {
            passes = Conditions.Holds(OfCustomer(cohort.Metric, customer), cohort.Op, cohort.Values);
            _cohorts.Add((cohort, customer), passes);
        }

        return passes;
    }

    // Without an axis a running total is the value at the end of the range.
    private Scope AtEnd(Scope scope)
    {
        if (scope.Running is not { } total)
        {
            return scope;
        }

        var end = scope.Piece.To ?? (total.Window is null && total.ToDate is null ? null : Clock.At(Clock.Civil(reader.World.Now)));
        if (end is not { } to)
        {
            return scope with { Piece = Piece.Of(null, null) };
        }

        DateTime? start = null;
        if (total.Window is { } window)
        {
            var (step, count) = Steps(window);
            start = Clock.Add(Clock.Start(to.Civil.AddTicks(-1), step), 1 - count, step);
        }
        else if (total.ToDate is { } unit)
        {
            start = Clock.Start(to.Civil.AddTicks(-1), unit);
        }

        return scope with { Piece = Piece.Of(start is { } s ? Clock.At(s) : null, to) };
    }

    /// <summary>Weeks are counted in days, quarters and years in months.</summary>
    public static (Unit Step, int Count) Steps(Span window) => window.Unit switch
    {
        Unit.Week => (Unit.Day, window.Count * 7),
        Unit.Day or Unit.Hour => (window.Unit, window.Count),
        _ => (Unit.Month, window.Count * Units.Months(window.Unit)),
    };

    private decimal? Total(Simple leaf, Cumulative total, Scope scope)
    {
        var values = Bases(total, scope).Where(b => IsSeen(leaf, total, scope, b)).Select(b => Aggregates.Of(leaf, Rows(leaf, Window(total, scope, b)))).ToList();
        if (values.Count == 0)
        {
            return leaf.IsCount ? 0 : null;
        }

        if (total.PeriodAgg != "avg")
        {
            return values[0];
        }

        var known = values.OfType<decimal>().ToList();
        return known.Count == 0 ? null : Aggregates.Round(known.Sum() / known.Count);
    }

    // The fine periods whose value stands for the asked one: the last, the first, or all of them for the mean.
    private List<Piece> Bases(Cumulative total, Scope scope)
    {
        var asked = _grains;
        var fine = total.Window is { } window ? [Steps(window).Step]
            : total.PeriodAgg != "last" && asked.All(g => g > Unit.Day) ? [Unit.Day]
            : total.ToDate is { } period && !asked.All(g => Units.Nests(g, period)) ? [Unit.Day]
            : asked;
        var pieces = new Pieces(Clock).Cut(scope.Piece.From!.Value, scope.Piece.To!.Value, fine, false);
        return pieces.Count == 0 ? [] : total.PeriodAgg switch
        {
            "first" => [pieces[0]],
            "avg" => pieces,
            _ => [pieces[^1]],
        };
    }

    private Scope Window(Cumulative total, Scope scope, Piece at)
    {
        Moment? from = total switch
        {
            { Window: { } window } => Steps(window) is var (step, count) ? Clock.At(Clock.Add(Clock.Start(at.From!.Value.Civil, step), 1 - count, step)) : null,
            { ToDate: { } unit } => Clock.At(Clock.Start(at.From!.Value.Civil, unit)),
            _ => null,
        };
        return scope with { Piece = Piece.Of(from, at.To) };
    }

    // A member is shown from its first value on, rows before the range among them; of a to-date total within the running period.
    private bool IsSeen(Simple leaf, Cumulative total, Scope scope, Piece at)
    {
        Moment? from = total.ToDate is { } unit ? Clock.At(Clock.Start(at.From!.Value.Civil, unit)) : null;
        var rows = Rows(leaf, scope with { Piece = Piece.Of(from, at.To) });
        return leaf.Agg == "count" ? rows.Count > 0 : rows.Any(r => Aggregates.Argument(r, leaf.Column!) is not null);
    }
}
