using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Sql;

/// <summary>
/// Step 5: a plan as one SELECT. Legs become common table expressions; several are stacked and grouped once more; formulas, conditions on
/// metrics, order and page stand in the outermost SELECT.
/// </summary>
internal sealed class SqlLowering
{
    private const string Stack = "g_stack";
    private const string Stitched = "g_stitched";
    private const string Computed = "g_metrics";

    private readonly LogicalPlan _plan;
    private readonly LegLowering _legs;
    private readonly List<SqlCte> _with = [];

    private SqlLowering(LogicalPlan plan)
    {
        _plan = plan;
        _legs = new LegLowering(plan.Query.Spec.Visible.Project.Time);
    }

    public static SqlStatement Lower(LogicalPlan plan) => new SqlLowering(plan).Lower();

    private SqlStatement Lower()
    {
        if (_plan is { Legs: [AggregateLeg single], Keys.IsEmpty: true, MetricFilters.IsEmpty: true })
        {
            return new SqlStatement([], OneRow(single));
        }

        foreach (var leg in _plan.Legs)
        {
            _with.AddRange(leg.Accept(_legs));
        }

        var from = _plan.Legs.Length == 1 ? _plan.Legs[0].Name : Stitch();
        if (_plan.Fill is { } fill)
        {
            _with.AddRange(FillLowering.Lower(_plan, fill, from));
            from = FillLowering.Name;
        }

        if (ComputesTwice())
        {
            _with.Add(new SqlCte(Computed, Compute(from), false));
            return new SqlStatement([.. _with], Page(Computed, c => new SqlReference(Computed, c.Alias, c.Type), m => new SqlReference(Computed, m.Alias, m.Formula.Type)));
        }

        var formulas = Formulas(from);
        return new SqlStatement([.. _with], Page(from, c => new SqlReference(from, c.Alias, c.Type), m => formulas.Lower(m.Formula)));
    }

    // One group over everything needs no common table expression: the aggregates stand in the formulas themselves.
    private SqlSelect OneRow(AggregateLeg leg)
    {
        var select = _legs.Aggregate(leg);
        var byAlias = select.Columns.ToDictionary(c => c.Alias, c => c.Expression);
        var formulas = new FormulaLowering(c => byAlias[c.Alias], _ => throw new InvalidOperationException("There are no keys."));
        return select with { Columns = [.. _plan.Metrics.Select(m => new SqlOutput(formulas.Lower(m.Formula), m.Alias))] };
    }

    private string Stitch()
    {
        var all = _plan.Legs.SelectMany(l => l.Columns).ToImmutableArray();
        var legs = _plan.Legs.Select(leg => new SqlSelect
        {
            Columns =
            [
                .. Keys(leg.Name),
                .. all.Select(c => new SqlOutput(
                    leg.Columns.Contains(c) ? new SqlReference(leg.Name, c.Alias, c.Type) : SqlConstant.Null(c.Type), c.Alias)),
            ],
            From = new SqlCteTable(leg.Name, leg.Name),
        });
        _with.Add(new SqlCte(Stack, new SqlUnionAll([.. legs]), false));
        _with.Add(new SqlCte(Stitched, new SqlSelect
        {
            Columns =
            [
                .. Keys(Stack),
                .. all.Select(c => new SqlOutput(
                    new SqlAggregate(SqlAggregateFunction.Max, new SqlReference(Stack, c.Alias, c.Type), null, c.Type), c.Alias)),
            ],
            From = new SqlCteTable(Stack, Stack),
            GroupByFirst = _plan.Keys.IsEmpty ? null : _plan.Keys.Length,
        }, true));
        return Stitched;
    }

    // A formula that is also filtered or ordered by is computed once, by name.
    private bool ComputesTwice() =>
        _plan.Metrics.Any(m => m.Formula is not ColumnFormula)
        && (!_plan.MetricFilters.IsEmpty || _plan.Order.Any(o => o.Operand is MetricOperand { Formula: not ColumnFormula }));

    private SqlSelect Compute(string from)
    {
        var formulas = Formulas(from);
        var kept = _plan.Legs.SelectMany(l => l.Columns).Where(IsNeededLater);
        return new SqlSelect
        {
            Columns =
            [
                .. Keys(from),
                .. _plan.Metrics.Select(m => new SqlOutput(formulas.Lower(m.Formula), m.Alias)),
                .. FilledFlags(from),
                .. kept.Where(c => _plan.Metrics.All(m => m.Alias != c.Alias)).Select(c => new SqlOutput(Zeroed(c, new SqlReference(from, c.Alias, c.Type)), c.Alias)),
            ],
            From = new SqlCteTable(from, from),
            Where = Calls.AllOf(_plan.MetricFilters.Select(formulas.Lower)),
        };
    }

    private bool IsNeededLater(PlanColumn column) =>
        Orphans.Contains(column) || _plan.Order.Any(o => o.Operand is MetricOperand { Formula: ColumnFormula c } && c.Column == column);

    private IEnumerable<PlanColumn> Orphans => _plan.Legs.SelectMany(l => l.Scan.Orphans).Select(o => o.Column);

    private SqlSelect Page(string from, Func<PlanColumn, SqlExpression> column, Func<PlanMetric, SqlExpression> metric)
    {
        var computed = from == Computed;
        var formulas = computed ? new FormulaLowering(column, k => KeyReference.Of(k, from)) : Formulas(from);
        SqlExpression Ordered(PlanOperand operand) => operand is MetricOperand m && _plan.Metrics.FirstOrDefault(p => ReferenceEquals(p.Formula, m.Formula)) is { } asked
            ? metric(asked)
            : formulas.Lower(operand);
        return new SqlSelect
        {
            Columns =
            [
                .. Keys(from),
                .. _plan.Metrics.Select(m => new SqlOutput(metric(m), m.Alias)),
                .. Orphans.Select(c => new SqlOutput(Total(column(c)), c.Alias)),
                .. computed ? _plan.FilledColumns.Select(c => new SqlOutput(new SqlReference(from, $"g_filled_{c.Alias}", DataType.Integer), $"g_filled_{c.Alias}")) : FilledFlags(from),
            ],
            From = new SqlCteTable(from, from),
            Where = computed ? null : Calls.AllOf(_plan.MetricFilters.Select(formulas.Lower)),
            OrderBy = [.. _plan.Order.Select(o => new SqlOrder(Ordered(o.Operand), o.Descending))],
            Limit = _plan.Keys.IsEmpty ? null : new SqlParameter((long)_plan.Limit + 1, DataType.Integer),
            Offset = _plan.Keys.IsEmpty || _plan.Skip == 0 ? null : new SqlParameter((long)_plan.Skip, DataType.Integer),
        };
    }

    // Over all rows, not the page: the window is evaluated before the limit.
    private static SqlWindow Total(SqlExpression count) => new(SqlWindowFunction.Sum, count, [], [], false, null, DataType.Integer);

    private FormulaLowering Formulas(string from) =>
        new(c => Zeroed(c, new SqlReference(from, c.Alias, c.Type)), k => KeyReference.Of(k, from));

    // Counts read 0 where their own leg has no row for a member; within one plain leg they already do.
    private SqlExpression Zeroed(PlanColumn column, SqlExpression reference)
    {
        if (_plan.Fill is not null && column.Fill is { } value)
        {
            return Calls.Of(Operators.Coalesce, column.Type, reference, FormulaLowering.Constant(value, column.Type));
        }

        return column.ReadsZero && (_plan.Legs is not [AggregateLeg] || _plan.Fill is not null)
            ? Calls.Of(Operators.Coalesce, column.Type, reference, SqlConstant.Of(0))
            : reference;
    }

    // One flag for each filled column: which cells the answer must mark.
    private IEnumerable<SqlOutput> FilledFlags(string from) => _plan.FilledColumns.Select(c => new SqlOutput(
        new SqlCase([new SqlCaseBranch(Calls.Test(Operators.IsNull, new SqlReference(from, c.Alias, c.Type)), SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer),
        $"g_filled_{c.Alias}"));

    private IEnumerable<SqlOutput> Keys(string from) => _plan.Keys.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));
}
