using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovernedSemantics.Tests.Sql;

/// <summary>Short ways to build trees for the tests of the writers.</summary>
internal static class Trees
{
    public static readonly DataType Money = DataType.Decimal(12, 2);

    public static SqlDialect Sqlite { get; } = SqlDialects.Of(DatabaseKind.Sqlite);

    public static SqlDialect Postgres { get; } = SqlDialects.Of(DatabaseKind.Postgres);

    public static SqlDialect SqlServer { get; } = SqlDialects.Of(DatabaseKind.SqlServer);

    public static DataSource Source(DatabaseKind kind, params (string Logical, string Physical)[] schemas) => new(
        "test", kind, "", schemas.ToImmutableDictionary(s => s.Logical, s => s.Physical), "", "", null, SourceSpan.None);

    public static ViewColumn ViewColumn(string name, DataType type, TimeStorage storage = TimeStorage.Iso, string? zone = null) =>
        new(name, name, type, Classification.Internal, storage, zone, SourceSpan.None);

    public static SqlColumn Column(string alias, string name, DataType type, TimeStorage storage = TimeStorage.Iso, string? zone = null) =>
        new(alias, ViewColumn(name, type, storage, zone));

    public static SqlReference Reference(string alias, string name, DataType type) => new(alias, name, type);

    public static SqlParameter Value(string value) => new(value, DataType.String);

    public static SqlParameter Value(long value) => new(value, DataType.Integer);

    public static SqlParameter Value(decimal value) => new(value, DataType.Decimal(18, value.Scale));

    public static SqlParameter Value(DateTimeOffset value) => new(value, DataType.DateTimeTz);

    public static SqlParameter Value(DateTime value) => new(value, DataType.DateTime);

    public static SqlParameter Value(DateOnly value) => new(value, DataType.Date);

    public static SqlCall Call(string name, params SqlExpression[] arguments)
    {
        var function = FunctionCatalogue.Find(name)!;
        return new SqlCall(function, [.. arguments], function.ResultType([.. arguments.Select(a => a.Type)]));
    }

    public static SqlAggregate Sum(SqlExpression argument, SqlExpression? filter = null) => new(
        SqlAggregateFunction.Sum, argument, filter, argument.Type.Kind == TypeKind.Decimal ? DataType.Decimal(38, argument.Type.Scale) : argument.Type);

    public static SqlAggregate Count(SqlExpression? argument = null, SqlExpression? filter = null) =>
        new(SqlAggregateFunction.Count, argument, filter, DataType.Integer);

    public static SqlAggregate Aggregate(SqlAggregateFunction function, SqlExpression argument, SqlExpression? filter = null) =>
        new(function, argument, filter, TypeOf(function, argument));

    public static SqlTable View(string alias, params string[] relation) => View(SourceSpan.None, alias, relation);

    public static SqlTable View(SourceSpan span, string alias, params string[] relation) => new SqlViewTable(
        new ApprovedView(relation[^1], [.. relation], Source(DatabaseKind.Sqlite), "", "", null, [], span), alias);

    public static SqlStatement Statement(SqlSelect body, params SqlCte[] with) => new([.. with], body);

    /// <summary>A statement of one column, for tests of expressions.</summary>
    public static SqlStatement Select(SqlExpression expression, string table = "t") =>
        Statement(new SqlSelect { Columns = [new SqlOutput(expression, "x")], From = View("t", table) });

    public static CompiledQuery Render(SqlStatement statement, SqlDialect dialect, params (string, string)[] schemas) =>
        CompiledQuery.Render(statement, dialect, Source(dialect.Kind, schemas)).Value;

    public static ImmutableArray<string> Codes(SqlStatement statement, SqlDialect dialect) =>
        [.. CompiledQuery.Render(statement, dialect, Source(dialect.Kind)).Errors.Select(e => e.Code)];

    /// <summary>What stands between SELECT and AS x.</summary>
    public static string Expression(SqlExpression expression, SqlDialect dialect)
    {
        var text = Render(Select(expression), dialect).Text;
        var end = text.LastIndexOf(" AS x\n", StringComparison.Ordinal);
        return text["SELECT ".Length..end].Trim();
    }

    /// <summary>The defects that Microsoft's own grammar of SQL Server finds.</summary>
    public static string TransactSqlErrors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return string.Join("\n", errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"));
    }

    private static DataType TypeOf(SqlAggregateFunction function, SqlExpression argument) => function switch
    {
        SqlAggregateFunction.CountDistinct => DataType.Integer,
        SqlAggregateFunction.Min or SqlAggregateFunction.Max => argument.Type,
        _ => DataType.Number,
    };
}
