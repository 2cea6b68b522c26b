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
    private const string Computed = "g_metrics";

    private readonly LogicalPlan _plan;
    private readonly List<SqlCte> _with = [];
    private readonly BlockLowering _blocks;

    private SqlLowering(LogicalPlan plan)
    {
        _plan = plan;
        _blocks = new BlockLowering(plan.Query.Spec.Visible.Project.Time, _with);
    }

    public static SqlStatement Lower(LogicalPlan plan) => new SqlLowering(plan).Lower();

    private SqlStatement Lower()
    {
        foreach (var cohort in _plan.Cohorts)
        {
            AddCohort(cohort);
        }

        if (_plan is { Block: { Legs: [AggregateLeg { Map.IsEmpty: true } single], Nested.IsEmpty: true, Ranks.IsEmpty: true }, Keys.IsEmpty: true, MetricFilters.IsEmpty: true })
        {
            return new SqlStatement([.. _with], OneRow(single));
        }

        var from = _blocks.Lower(_plan.Block);
        if (ComputesTwice())
        {
            _with.Add(new SqlCte(Computed, Compute(from), false));
            return new SqlStatement([.. _with], Page(Computed, c => new SqlReference(Computed, c.Alias, c.Type), m => new SqlReference(Computed, m.Alias, m.Formula.Type)));
        }

        var formulas = Formulas(from);
        return new SqlStatement([.. _with], Page(from, c => new SqlReference(from, c.Alias, c.Type), m => formulas.Lower(m.Formula)));
    }

    private void AddCohort(PlanCohort cohort)
    {
        var from = _blocks.Lower(cohort.Inner);
        var entity = KeyReference.Of(cohort.Key, from);
        _with.Add(new SqlCte(cohort.Name, new SqlSelect
        {
            Columns = [new SqlOutput(entity, cohort.Key.Alias)],
            From = new SqlCteTable(from, from),
            Where = Calls.Test(Operators.And, Calls.Test(Operators.IsNotNull, entity), BlockLowering.Formulas(cohort.Inner, from).Lower(cohort.Passes)),
        }, true));
    }

    // One group over everything needs no common table expression: the aggregates stand in the formulas themselves.
    private SqlSelect OneRow(AggregateLeg leg)
    {
        var select = new LegLowering(_plan.Query.Spec.Visible.Project.Time).Aggregate(leg);
        var byAlias = select.Columns.ToDictionary(c => c.Alias, c => c.Expression);
        var formulas = new FormulaLowering(c => byAlias[c.Alias], _ => throw new InvalidOperationException("There are no keys."));
        ImmutableArray<SqlOutput> metrics = [.. _plan.Metrics.Select(m => new SqlOutput(formulas.Lower(m.Formula), m.Alias))];

        // Without any aggregate there would be a row for each row of the facts.
        return select with { Columns = _plan.Metrics.All(m => PlanFormulas.IsNothing(m.Formula)) ? metrics.AddRange(select.Columns) : metrics };
    }

    // A formula that is also filtered or ordered by is computed once, by name.
    private bool ComputesTwice() =>
        _plan.Metrics.Any(m => m.Formula is not ColumnFormula)
        && (!_plan.MetricFilters.IsEmpty || _plan.Order.Any(o => o.Operand is MetricOperand { Formula: not ColumnFormula }));

    private SqlSelect Compute(string from)
    {
        var formulas = Formulas(from);
        var kept = _plan.Block.Columns.Concat(_plan.Block.Ranks.Select(r => r.Column)).Where(IsNeededLater);
        return new SqlSelect
        {
            Columns =
            [
                .. Keys(from),
                .. _plan.Metrics.Select(m => new SqlOutput(formulas.Lower(m.Formula), m.Alias)),
                .. FilledFlags(from),
                .. kept.Where(c => _plan.Metrics.All(m => m.Alias != c.Alias)).Select(c => new SqlOutput(formulas.Lower(new ColumnFormula(c)), c.Alias)),
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
        var formulas = computed ? new FormulaLowering(column, ComputedKey) : Formulas(from);
        SqlExpression Ordered(PlanOperand operand) => operand is MetricOperand m && _plan.Metrics.FirstOrDefault(p => ReferenceEquals(p.Formula, m.Formula)) is { } asked
            ? metric(asked)
            : formulas.Lower(operand);
        return new SqlSelect
        {
            Columns =
            [
                .. computed ? _plan.Keys.Select(k => new SqlOutput(ComputedKey(k), k.Alias)) : Keys(from),
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

    private FormulaLowering Formulas(string from) => BlockLowering.Formulas(_plan.Block, from);

    // One flag for each filled column: which cells the answer must mark.
    private IEnumerable<SqlOutput> FilledFlags(string from) => _plan.FilledColumns.Select(c => new SqlOutput(
        new SqlCase([new SqlCaseBranch(Calls.Test(Operators.IsNull, new SqlReference(from, c.Alias, c.Type)), SqlConstant.Of(1))], SqlConstant.Of(0), DataType.Integer),
        $"g_filled_{c.Alias}"));

    // There every key is a column of its own, those that follow from pieces too.
    private static SqlReference ComputedKey(PlanKey key) => new(Computed, key.Alias, KeyReference.TypeOf(key));

    private IEnumerable<SqlOutput> Keys(string from) => _plan.Keys.Select(k => new SqlOutput(KeyReference.Of(k, from), k.Alias));
}
