using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <content>Aggregates: a filter becomes a CASE; integers are added up as bigint, averages are taken of decimals.</content>
internal sealed partial class SqlServerExpressionWriter
{
    public override SqlText VisitAggregate(SqlAggregate node) => node.Function switch
    {
        SqlAggregateFunction.Count when node.Argument is null => new SqlText("COUNT_BIG(" + (node.Filter is null ? "*" : Filtered(node, _ => "1")) + ")"),
        SqlAggregateFunction.Count => Call("COUNT_BIG", node, Value),
        SqlAggregateFunction.CountDistinct => new SqlText("COUNT_BIG(DISTINCT " + Filtered(node, Distinguished) + ")"),
        SqlAggregateFunction.Sum => Call("SUM", node, Summand),
        SqlAggregateFunction.Min => Call("MIN", node, Ordered),
        SqlAggregateFunction.Max => Call("MAX", node, Ordered),
        SqlAggregateFunction.Avg => Rounded(Call("AVG", node, Averaged).Text),
        SqlAggregateFunction.StdDev => Rounded(Call("STDEV", node, Value).Text),
        SqlAggregateFunction.StdDevPop => Rounded(Call("STDEVP", node, Value).Text),
        SqlAggregateFunction.Variance => Rounded(Call("VAR", node, Value).Text),
        SqlAggregateFunction.VarPop => Rounded(Call("VARP", node, Value).Text),
        _ => throw new InvalidOperationException("An aggregate that no writer knows: " + node.Function),
    };

    protected override string WindowCall(SqlWindow node) => node.Function switch
    {
        SqlWindowFunction.Count => "COUNT_BIG(" + (node.Argument is null ? "*" : Value(node.Argument)) + ")",
        _ => base.WindowCall(node),
    };

    protected override string WindowArgument(SqlWindow node) => node.Function switch
    {
        SqlWindowFunction.Sum => Summand(node.Argument!),
        SqlWindowFunction.Min or SqlWindowFunction.Max => Ordered(node.Argument!),
        _ => Value(node.Argument!),
    };

    private SqlText Call(string function, SqlAggregate node, Func<SqlExpression, string> argument) =>
        new(function + "(" + Filtered(node, argument) + ")");

    private string Filtered(SqlAggregate node, Func<SqlExpression, string> argument)
    {
        if (node.Filter is null)
        {
            return argument(node.Argument!);
        }

        _caseDepth++;
        var condition = Condition(node.Filter);
        var text = "CASE WHEN " + condition + " THEN " + argument(node.Argument!) + " END";
        _caseDepth--;
        return text;
    }

    private string Value(SqlExpression argument) => Value(argument, SqlPrecedence.Or);

    private string Summand(SqlExpression argument) => argument.Type.Kind == TypeKind.Integer && argument is not SqlReference
        ? "CAST(" + Value(argument) + " AS bigint)"
        : Value(argument);

    /// <summary>MIN and MAX take no bit, and compare text by its collation.</summary>
    private string Ordered(SqlExpression argument) => argument.Type.Kind switch
    {
        TypeKind.Boolean => "CAST(" + Value(argument) + " AS int)",
        TypeKind.String => OrderKey(argument),
        _ => Value(argument),
    };

    private string Distinguished(SqlExpression argument) => argument.Type.Kind == TypeKind.String ? Identity(argument) : Value(argument);

    /// <summary>Four digits more than the ten that are kept.</summary>
    private string Averaged(SqlExpression argument) => argument.Type.Kind is TypeKind.Float or TypeKind.Number
        ? Value(argument)
        : "CAST(" + Value(argument) + " AS " + SqlServerTypes.Decimal(SqlServerTypes.MaxPrecision, 14) + ")";
}
