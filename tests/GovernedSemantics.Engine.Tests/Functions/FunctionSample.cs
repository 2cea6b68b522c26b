using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Functions;

/// <summary>One row with a column of each type, and expressions over it turned into statements.</summary>
internal static class FunctionSample
{
    /// <summary>Its values as SQL that all three databases read, but for the types that the fixtures give the columns.</summary>
    public const string Values =
        "(7, 2.75, 1.5, 'Abc', NULL, NULL, 1, '2026-02-28', '2026-11-23 14:05:09', '2026-11-23 12:30:00')";

    private static readonly ImmutableArray<ViewColumn> Columns =
    [
        Column("i", DataType.Integer), Column("amount", DataType.Decimal(12, 2)), Column("f", DataType.Float), Column("s", DataType.String),
        Column("t", DataType.String), Column("none", DataType.Integer), Column("yes", DataType.Boolean), Column("day", DataType.Date),
        Column("at", DataType.DateTime), Column("moment", DataType.DateTimeTz),
    ];

    /// <summary>The statement that answers the expression over the sample's row.</summary>
    public static CompiledQuery Compile(string expression, SqlDialect dialect)
    {
        var bag = new DiagnosticBag();
        var settings = new ExpressionSettings("Europe/Berlin", DayOfWeek.Monday);
        var node = ExpressionParser.Parse(expression, new SourceSpan("sample.yml", 1, 1, expression.Length), bag);
        var bound = node is null ? null : ExpressionBinder.Bind(node, name => new SymbolExpr(new ColumnSymbol(Columns.Single(c => c.Name == name.Text))), bag, settings);
        return bound is null
            ? throw new InvalidOperationException(expression + ": " + string.Join("; ", bag.Sorted()))
            : Compile(Lower(bound), dialect);
    }

    /// <summary>The statement that answers an expression that no text can spell.</summary>
    public static CompiledQuery Compile(SqlExpression expression, SqlDialect dialect)
    {
        var source = new DataSource("sample", dialect.Kind, "", ImmutableDictionary<string, string>.Empty, "", "", null, SourceSpan.None);
        var view = new ApprovedView("sample", ["sample"], source, "", "", null, Columns, SourceSpan.None);
        var select = new SqlSelect { Columns = [new SqlOutput(expression, "answer")], From = new SqlViewTable(view, "sample") };
        return CompiledQuery.Render(new SqlStatement([], select), dialect, source).Value;
    }

    public static SqlExpression ColumnOf(string name) => new SqlColumn("sample", Columns.Single(c => c.Name == name));

    /// <summary>What a database sent, in the text of <see cref="FunctionCase.Answer"/>.</summary>
    public static string Text(object? value, CompiledColumn column) => value is null or DBNull ? "null" : column.Type.Kind switch
    {
        TypeKind.Integer => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        TypeKind.Decimal or TypeKind.Number => Number(value, column.IntegerScale ?? 0),
        TypeKind.Float => Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture), 10).ToString(CultureInfo.InvariantCulture),
        TypeKind.Boolean => Convert.ToBoolean(value, CultureInfo.InvariantCulture) ? "true" : "false",
        TypeKind.Date => value is string day ? day : value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{value:yyyy-MM-dd}",
        TypeKind.DateTime => value as string ?? ((DateTime)value).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static string Number(object value, int scale)
    {
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        for (var i = 0; i < scale; i++)
        {
            number /= 10;
        }

        return number.ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static SqlExpression Lower(Expr expression) => expression is SymbolExpr { Symbol: ColumnSymbol symbol }
        ? new SqlColumn("sample", symbol.Column)
        : ExpressionLowering.Lower(expression, Lower);

    private static ViewColumn Column(string name, DataType type) =>
        new(name, name, type, Classification.Internal, TimeStorage.Iso, null, SourceSpan.None);
}
