using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Sql;

/// <summary>The FROM, the joins and the row conditions of one scan, and its expressions as columns of the joined views.</summary>
internal sealed class ScanLowering
{
    private readonly Scan _scan;
    private readonly TimeSettings _settings;
    private readonly Dictionary<JoinPath, string> _aliases = [];
    private readonly Dictionary<CohortScanCondition, string> _cohorts = [];
    private readonly JoinPath _root;

    /// <param name="scan">What is read.</param>
    /// <param name="settings">The project's zone.</param>
    /// <param name="cohorts">Cohorts to join, because conditions on them stand inside of aggregates; others are subqueries.</param>
    public ScanLowering(Scan scan, TimeSettings settings, params ImmutableArray<CohortScanCondition> cohorts)
    {
        (_scan, _settings) = (scan, settings);
        _root = new JoinPath(scan.Model, []);
        var names = new AliasNames();
        _aliases[_root] = names.Take(scan.Model.Name);
        foreach (var join in scan.Joins)
        {
            // A role is what tells two joins to one model apart, so it names them.
            var edge = join.Edges[^1];
            var twice = scan.Joins.Count(j => ReferenceEquals(j.Target, join.Target)) > 1 || ReferenceEquals(join.Target, scan.Model);
            _aliases[join] = names.Take(twice ? edge.FromEntity.Name : join.Target.Name);
        }

        foreach (var cohort in cohorts.Where(c => AliasOf(c) is null))
        {
            _cohorts[cohort] = names.Take(cohort.Cohort);
        }
    }

    public SqlTable From => new SqlViewTable(_scan.Model.View, _aliases[_root]);

    public ImmutableArray<SqlJoin> Joins => [.. _scan.Joins.Select(Join), .. _cohorts.Select(c => CohortLowering.Join(c.Key, Value(c.Key.Key), c.Value))];

    /// <summary>The conditions of the scan, range first, with what a caller adds; null for none.</summary>
    public SqlExpression? Where(params ReadOnlySpan<SqlExpression> more)
    {
        var all = new List<SqlExpression>();
        if (_scan.Range is { } range)
        {
            all.AddRange(_scan.OrRange is { } other
                ? [Calls.AnyOf([Calls.AllOf(Within(range))!, Calls.AllOf(Within(other))!])!]
                : Within(range));
        }

        all.AddRange(_scan.Conditions.Select(Condition));
        all.AddRange(more);
        return Calls.AllOf(all);
    }

    /// <summary>The bounds of a range; nothing where both are open.</summary>
    public IEnumerable<SqlExpression> Within(ScanRange range)
    {
        var all = new List<SqlExpression>();
        var time = Value(range.Time);
        AddBound(all, Operators.GreaterOrEqual, time, range.From);
        AddBound(all, Operators.Less, time, range.To);
        return all;
    }

    public SqlExpression Value(ScanValue value) => Lower(value.Expression, value.Path);

    /// <summary>An expression of the scan's own model.</summary>
    public SqlExpression Own(Expr expression) => Lower(expression, _root);

    public SqlExpression Condition(ScanCondition condition) => condition switch
    {
        ExpressionCondition expression => Value(expression.Value),
        ComparisonCondition comparison => ConditionLowering.Lower(
            comparison.Part is { } part ? new SqlDatePart(Value(comparison.Value), part, _settings) : Value(comparison.Value),
            comparison.Operator,
            comparison.Values,
            comparison.Negated),
        CohortScanCondition cohort when AliasOf(cohort) is { } alias => CohortLowering.OfJoin(cohort, Value(cohort.Key), alias),
        CohortScanCondition cohort => CohortLowering.Lower(cohort, Value(cohort.Key)),
        ScanConditionGroup { Kind: FilterGroupKind.Any } any => Calls.AnyOf(any.Conditions.Select(Condition))!,
        ScanConditionGroup all => Calls.AllOf(all.Conditions.Select(Condition))!,
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    /// <summary>What a leg groups by for one key.</summary>
    public SqlExpression Key(LegKey key)
    {
        var value = Value(key.Value);
        return key.Key.Shape switch
        {
            MemberKey => value,
            BucketKey bucket => WithoutGaps(value, key, bucket.Axis, new SqlBucket(value, key.Bounds)),
            CalendarKey bucket => WithoutGaps(value, key, bucket.Axis, new SqlBucket(value, Starts(key, bucket.Axis))),
            TruncatedKey truncated => new SqlTruncate(value, truncated.Grain, _settings, key.Key.Type),
            DatePartKey part => new SqlDatePart(value, part.Part, _settings),
            _ => throw new InvalidOperationException($"Unknown key {key.Key.Shape.GetType().Name}."),
        };
    }

    private ImmutableArray<object> Starts(LegKey key, TimeAxis axis) =>
        [.. axis.Periods.Select(new TimeColumn(key.Value.Expression, _settings).Start)];

    // A bucket holds everything up to the next one: what no period of the calendar covers is taken out, and is NULL like a missing time.
    private SqlExpression WithoutGaps(SqlExpression value, LegKey key, TimeAxis axis, SqlExpression bucket)
    {
        if (axis.Gaps.IsEmpty)
        {
            return bucket;
        }

        var column = new TimeColumn(key.Value.Expression, _settings);
        var outside = axis.Gaps.Select(gap =>
        {
            var bounds = new List<SqlExpression>();
            AddBound(bounds, Operators.GreaterOrEqual, value, column.From(gap));
            AddBound(bounds, Operators.Less, value, column.To(gap));
            return Calls.AllOf(bounds)!;
        });
        return new SqlCase([new SqlCaseBranch(Calls.AnyOf(outside)!, SqlConstant.Null(DataType.Integer))], bucket, DataType.Integer);
    }

    /// <summary>True for rows whose key of the path's last join is set but has no match.</summary>
    public SqlExpression IsOrphan(JoinPath path)
    {
        var edge = path.Edges[^1];
        var isSet = edge.FromEntity.Key.Select(column => Calls.Test(Operators.IsNotNull, new SqlColumn(AliasBefore(path), column)));
        return Calls.AllOf(isSet.Append(Calls.Test(Operators.IsNull, new SqlColumn(_aliases[path], edge.ToEntity.Key[0]))))!;
    }

    private string? AliasOf(CohortScanCondition cohort) =>
        _cohorts.Where(c => c.Key.Cohort == cohort.Cohort && c.Key.Key == cohort.Key).Select(c => c.Value).FirstOrDefault();

    private static void AddBound(List<SqlExpression> all, FunctionEntry comparison, SqlExpression time, object? bound)
    {
        if (bound is not null)
        {
            all.Add(Calls.Test(comparison, time, new SqlParameter(bound, time.Type)));
        }
    }

    private SqlJoin Join(JoinPath path)
    {
        var edge = path.Edges[^1];
        var (from, to) = (AliasBefore(path), _aliases[path]);
        var conditions = edge.FromEntity.Key
            .Select((column, i) => Calls.Test(Operators.Equal, new SqlColumn(to, edge.ToEntity.Key[i]), new SqlColumn(from, column)))
            .ToList();
        if (edge is { ToEntity.Type: EntityType.Natural, To.Validity: { } validity } && _scan.Time is { } time)
        {
            conditions.AddRange(ValidAt(to, validity, Value(time)));
        }

        // A model's own filter removes members; the facts that point at them keep their place under NULL.
        if (edge.To.Filter is { } filter)
        {
            conditions.Add(Lower(filter, path));
        }

        return new SqlJoin(SqlJoinKind.Left, new SqlViewTable(edge.To.View, to), Calls.AllOf(conditions));
    }

    private IEnumerable<SqlExpression> ValidAt(string alias, Validity validity, SqlExpression time)
    {
        var (from, to) = (new SqlColumn(alias, validity.From), new SqlColumn(alias, validity.To));
        var at = validity.From.Type.Kind == TypeKind.Date && time.Type.Kind != TypeKind.Date
            ? new SqlTruncate(time, TimeGrain.Day, _settings, DataType.Date)
            : time;
        yield return Calls.Test(Operators.LessOrEqual, from, at);
        yield return Calls.Test(Operators.Or, Calls.Test(Operators.Greater, to, at), Calls.Test(Operators.IsNull, to));
    }

    private string AliasBefore(JoinPath path) =>
        path.Edges.Length == 1 ? _aliases[_root] : _aliases[new JoinPath(path.Root, path.Edges[..^1])];

    private SqlExpression Lower(Expr expression, JoinPath path) => expression switch
    {
        SymbolExpr { Symbol: ColumnSymbol column } => new SqlColumn(_aliases[path], column.Column),
        SymbolExpr { Symbol: PathSymbol symbol } => Lower(symbol.Path.Dimension.Expression, path.Append(symbol.Path.Path)),
        _ => ExpressionLowering.Lower(expression, child => Lower(child, path)),
    };
}
