using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <content>Aggregates. Sums of decimals are sums of integers; an overflow of those is an error of SQLite's own.</content>
internal sealed partial class SqliteExpressionWriter
{
    public override SqlText VisitAggregate(SqlAggregate node) => node.Function switch
    {
        SqlAggregateFunction.Sum => new SqlText(Call("SUM", Exact(node.Argument!, node.Type), node)),
        SqlAggregateFunction.Count when node.Argument is null => new SqlText(Call("COUNT", "*", node)),
        SqlAggregateFunction.Count => new SqlText(Call("COUNT", Write(node.Argument!).Text, node)),
        SqlAggregateFunction.CountDistinct => new SqlText(Call("COUNT", "DISTINCT " + Identity(node.Argument!), node)),
        SqlAggregateFunction.Min => Extreme("MIN", node),
        SqlAggregateFunction.Max => Extreme("MAX", node),
        SqlAggregateFunction.Avg => Average(node),
        SqlAggregateFunction.StdDev => Statistic(SqliteRegisteredFunctions.StdDevSamp, node),
        SqlAggregateFunction.StdDevPop => Statistic(SqliteRegisteredFunctions.StdDevPop, node),
        SqlAggregateFunction.Variance => Statistic(SqliteRegisteredFunctions.VarSamp, node),
        SqlAggregateFunction.VarPop => Statistic(SqliteRegisteredFunctions.VarPop, node),
        _ => throw new InvalidOperationException("An aggregate that no writer knows: " + node.Function),
    };

    protected override string WindowArgument(SqlWindow node) => Exact(node.Argument!, node.Type);

    private string Exact(SqlExpression argument, DataType type) =>
        (type.Kind == TypeKind.Decimal ? Scaled(argument, type.Scale) : Plain(argument)).Text;

    private string Call(string function, string argument, SqlAggregate node)
    {
        var call = function + "(" + argument + ")";
        return node.Filter is null ? call : call + " FILTER (WHERE " + Condition(node.Filter) + ")";
    }

    /// <summary>What tells values apart: the stored form will do, except where one time can be stored in several ways.</summary>
    private string Identity(SqlExpression argument) =>
        (argument is SqlColumn { Column.Storage: TimeStorage.IsoT } ? Plain(argument) : Write(argument)).Text;

    /// <summary>Unix times are compared as numbers and turned into text once.</summary>
    private SqlText Extreme(string function, SqlAggregate node) =>
        node.Argument is SqlColumn { Type.IsTime: true, Column.Storage: TimeStorage.Unix or TimeStorage.UnixMs } column
            ? IsoText(column, Call(function, Write(column).Text, node))
            : new SqlText(Call(function, Exact(node.Argument!, node.Type), node));

    private SqlText Average(SqlAggregate node)
    {
        if (node.Argument!.Type is not { Kind: TypeKind.Decimal, Scale: <= SqliteDecimals.MaxScale and var scale })
        {
            return RoundedHalf(Call("AVG", Value(node.Argument), node));
        }

        var sum = Call("SUM", Scaled(node.Argument, scale).Text, node);
        var real = scale == 0 ? "CAST(" + sum + " AS REAL)" : sum + " / " + SqliteDecimals.PowerText(scale) + ".0";
        return RoundedHalf(real + " / " + Call("COUNT", Write(node.Argument).Text, node));
    }

    private SqlText Statistic(string function, SqlAggregate node) => new(Call(function, Value(node.Argument!), node));
}
