using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <content>
/// Comparisons. A time column stays bare, so that an index serves it, and the values beside it take its storage; decimals that are integers
/// meet at a common scale.
/// </content>
internal sealed partial class SqliteExpressionWriter
{
    public override SqlText VisitIn(SqlIn node)
    {
        var texts = Comparable([node.Operand, .. node.Items], exact: true);
        return InText(texts[0].At(SqlPrecedence.Concat), node, [.. texts.Skip(1).Select(text => text.Text)]);
    }

    public override SqlText VisitInQuery(SqlInQuery node)
    {
        var texts = Comparable([node.Operand, node.Column], exact: true);
        return InQueryText(node, texts[0].At(SqlPrecedence.Concat), texts[1].Text);
    }

    protected override SqlText Comparison(SqlCall node)
    {
        var texts = Comparable(node.Arguments, exact: node.Function.Name is not ("<" or ">="));
        return Binary(texts, " " + node.Function.Name + " ");
    }

    protected override SqlText Between(SqlCall node)
    {
        var texts = Comparable(node.Arguments, exact: true);
        return BetweenText(node, texts[0].At(SqlPrecedence.Concat), texts[1].At(SqlPrecedence.Concat), texts[2].At(SqlPrecedence.Concat));
    }

    protected override SqlText Distinct(SqlCall node, bool distinct) =>
        Binary(Comparable(node.Arguments, exact: true), distinct ? " IS NOT " : " IS ");

    private static SqlText Binary(ImmutableArray<SqlText> operands, string word) =>
        new(operands[0].At(SqlPrecedence.Concat) + word + operands[1].At(SqlPrecedence.Concat), SqlPrecedence.Comparison, true);

    /// <param name="operands">What is compared with one another.</param>
    /// <param name="exact">
    /// False for <c>&lt;</c> and <c>&gt;=</c>: only these are right for <see cref="TimeStorage.IsoT"/> as stored, where a fraction or a Z may follow.
    /// </param>
    private ImmutableArray<SqlText> Comparable(ImmutableArray<SqlExpression> operands, bool exact)
    {
        if (operands.Any(operand => operand.Type.IsTime))
        {
            return Times(operands, exact);
        }

        return CommonScale(operands) is { } scale
            ? [.. operands.Select(operand => Scaled(operand, scale))]
            : [.. operands.Select(Plain)];
    }

    /// <summary>The scale at which all operands are integers; null where none is one, or one cannot be.</summary>
    private static int? CommonScale(ImmutableArray<SqlExpression> operands)
    {
        var scale = 0;
        var any = false;
        foreach (var operand in operands)
        {
            // A decimal column is compared as it is shown and added up, whatever SQLite stores it as.
            any |= SqliteDecimals.ScaleOf(operand) is not null || operand is SqlColumn { Type.Kind: TypeKind.Decimal };
            scale = Math.Max(scale, operand is SqlParameter p ? SqliteDecimals.Digits(p) ?? 0 : SqliteDecimals.FactorScale(operand));
        }

        return any && scale <= SqliteDecimals.MaxScale && operands.All(operand => SqliteDecimals.Fits(operand, scale)) ? scale : null;
    }

    private ImmutableArray<SqlText> Times(ImmutableArray<SqlExpression> operands, bool exact)
    {
        if (operands.OfType<SqlColumn>().FirstOrDefault() is { } column && operands.All(operand => StaysBare(operand, column, exact)))
        {
            return [.. operands.Select(operand => AsStored(operand, column.Type, column.Column.Storage))];
        }

        var civil = operands.Any(operand => operand.Type.Kind == TypeKind.DateTime) ? DataType.DateTime : DataType.Null;
        return [.. operands.Select(operand => As(operand, civil, null))];
    }

    private static bool StaysBare(SqlExpression operand, SqlColumn column, bool exact)
    {
        var isoT = column.Column.Storage == TimeStorage.IsoT && column.Type.Kind != TypeKind.Date;
        return operand switch
        {
            SqlParameter { Value: { } value } parameter => parameter.Type.Kind == column.Type.Kind && !(isoT && (exact || SqliteTimes.HasFraction(value))),
            SqlParameter or SqlConstant => true,
            SqlColumn other => ReferenceEquals(other, column)
                || (other.Column.Storage == column.Column.Storage && other.Type.Kind == column.Type.Kind && !isoT),
            _ => false,
        };
    }

    private SqlText AsStored(SqlExpression operand, DataType type, TimeStorage storage) => operand is SqlParameter { Value: { } value } parameter
        ? new SqlText(Context.Placeholder(parameter, SqliteTimes.Stored(value, type, storage), type))
        : Write(operand);
}
