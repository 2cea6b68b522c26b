using System.Globalization;

namespace GovernedSemantics.Sql;

/// <content>Orders and window functions.</content>
internal abstract partial class ExpressionWriter
{
    /// <summary>One item of ORDER BY: NULL comes last in both directions.</summary>
    public abstract string OrderItem(SqlOrder order);

    public virtual SqlText VisitWindow(SqlWindow node)
    {
        var call = WindowCall(node);
        var parts = new List<string>(3);
        if (!node.PartitionBy.IsEmpty)
        {
            parts.Add("PARTITION BY " + string.Join(", ", node.PartitionBy.Select(PartitionKey)));
        }

        if (!node.OrderBy.IsEmpty)
        {
            parts.Add("ORDER BY " + string.Join(", ", node.OrderBy.Select(OrderItem)));
        }

        if (node.HasFrame && TakesFrame(node.Function))
        {
            parts.Add(Frame(node.Preceding));
        }

        return new SqlText(call + " OVER (" + string.Join(' ', parts) + ")");
    }

    protected virtual string PartitionKey(SqlExpression key) => Write(key).Text;

    /// <summary>The call before OVER.</summary>
    protected virtual string WindowCall(SqlWindow node) => node.Function switch
    {
        SqlWindowFunction.RowNumber => "ROW_NUMBER()",
        SqlWindowFunction.Rank => "RANK()",
        SqlWindowFunction.Count => node.Argument is null ? "COUNT(*)" : "COUNT(" + Write(node.Argument).Text + ")",
        SqlWindowFunction.Sum => "SUM(" + WindowArgument(node) + ")",
        SqlWindowFunction.Min => "MIN(" + WindowArgument(node) + ")",
        SqlWindowFunction.Max => "MAX(" + WindowArgument(node) + ")",
        SqlWindowFunction.Lag => "LAG(" + WindowArgument(node) + ")",
        SqlWindowFunction.Lead => "LEAD(" + WindowArgument(node) + ")",
        SqlWindowFunction.FirstValue => "FIRST_VALUE(" + WindowArgument(node) + ")",
        SqlWindowFunction.LastValue => "LAST_VALUE(" + WindowArgument(node) + ")",
        _ => throw new InvalidOperationException("A window function that no writer knows: " + node.Function),
    };

    protected virtual string WindowArgument(SqlWindow node) => Value(node.Argument!);

    private static bool TakesFrame(SqlWindowFunction function) => function is not
        (SqlWindowFunction.RowNumber or SqlWindowFunction.Rank or SqlWindowFunction.Lag or SqlWindowFunction.Lead);

    private static string Frame(int? preceding) => preceding switch
    {
        null => "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
        0 => "ROWS BETWEEN CURRENT ROW AND CURRENT ROW",
        var rows => "ROWS BETWEEN " + rows.Value.ToString(CultureInfo.InvariantCulture) + " PRECEDING AND CURRENT ROW",
    };
}
