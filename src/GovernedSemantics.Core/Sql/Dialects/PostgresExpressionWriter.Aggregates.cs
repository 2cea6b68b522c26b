using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>Aggregates.</content>
internal sealed partial class PostgresExpressionWriter
{
    public override SqlText VisitAggregate(SqlAggregate node) => node.Function switch
    {
        SqlAggregateFunction.Sum => new SqlText(Call("SUM", node)),
        SqlAggregateFunction.Count => new SqlText(node.Argument is null ? Filtered("COUNT(*)", node) : Call("COUNT", node)),
        SqlAggregateFunction.CountDistinct => new SqlText(Filtered("COUNT(DISTINCT " + Value(node.Argument!) + ")", node)),
        SqlAggregateFunction.Min => new SqlText(Filtered(Least(node.Argument!), node)),
        SqlAggregateFunction.Max => new SqlText(Filtered(Greatest(node.Argument!), node)),
        SqlAggregateFunction.Avg => Statistic("AVG", node),
        SqlAggregateFunction.StdDev => Statistic("STDDEV_SAMP", node),
        SqlAggregateFunction.StdDevPop => Statistic("STDDEV_POP", node),
        SqlAggregateFunction.Variance => Statistic("VAR_SAMP", node),
        SqlAggregateFunction.VarPop => Statistic("VAR_POP", node),
        _ => throw new InvalidOperationException("An aggregate that no writer knows: " + node.Function),
    };

    protected override string WindowCall(SqlWindow node) => node.Function switch
    {
        SqlWindowFunction.Min => Least(node.Argument!),
        SqlWindowFunction.Max => Greatest(node.Argument!),
        _ => base.WindowCall(node),
    };

    private string Least(SqlExpression argument) => Extreme(argument, "MIN", "BOOL_AND");

    private string Greatest(SqlExpression argument) => Extreme(argument, "MAX", "BOOL_OR");

    private string Extreme(SqlExpression argument, string function, string ofTruth) => argument.Type.Kind switch
    {
        TypeKind.Boolean => ofTruth + "(" + Value(argument) + ")",
        TypeKind.String => function + "(" + ByCodePoint(argument) + ")",
        _ => function + "(" + Value(argument) + ")",
    };

    private string Call(string function, SqlAggregate node) => Filtered(function + "(" + Value(node.Argument!) + ")", node);

    private string Filtered(string call, SqlAggregate node) =>
        node.Filter is null ? call : call + " FILTER (WHERE " + Condition(node.Filter) + ")";

    /// <summary>Over numerics, so that the order of the rows has no say in the last digits.</summary>
    private SqlText Statistic(string function, SqlAggregate node)
    {
        var argument = node.Argument!.Type.Kind == TypeKind.Float
            ? Value(node.Argument, SqlPrecedence.Postfix) + "::numeric"
            : Value(node.Argument);
        return Rounded(Filtered(function + "(" + argument + ")", node));
    }
}
