using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>
/// One statement, ready to run: text and positional parameters. Only <see cref="Render"/> makes one, and the executor takes nothing else.
/// </summary>
internal sealed class CompiledQuery
{
    private CompiledQuery(DataSource source, string text, ImmutableArray<CompiledParameter> parameters, ImmutableArray<CompiledColumn> columns) =>
        (Source, Text, Parameters, Columns) = (source, text, parameters, columns);

    public DataSource Source { get; }

    /// <summary>One SELECT. Placeholders: <c>?1</c> (SQLite), <c>$1</c> (PostgreSQL), <c>@p1</c> (SQL Server).</summary>
    public string Text { get; }

    /// <summary>In the order of their placeholders.</summary>
    public ImmutableArray<CompiledParameter> Parameters { get; }

    public ImmutableArray<CompiledColumn> Columns { get; }

    /// <summary>Fails with GS6 where the database cannot say it. Equal statements give equal bytes.</summary>
    public static Result<CompiledQuery> Render(SqlStatement statement, SqlDialect dialect, DataSource source)
    {
        var context = new RenderContext(dialect, source);
        var writer = dialect.Writer(context);
        var text = writer.Statement(statement);
        var parameters = context.Parameters;
        if (parameters.Length > RenderContext.MaxParameters)
        {
            context.Errors.Add(DialectCodes.TooManyParameters.At(Location.None, parameters.Length, RenderContext.MaxParameters));
        }

        return context.Errors.HasErrors
            ? Result<CompiledQuery>.Fail(context.Errors.Sorted())
            : new CompiledQuery(source, text, parameters, ColumnsOf(statement, writer));
    }

    private static ImmutableArray<CompiledColumn> ColumnsOf(SqlStatement statement, SqlWriter writer) =>
        [.. statement.Body.Columns.Select(output => new CompiledColumn(output.Alias, output.Expression.Type, writer.IntegerScale(output)))];
}

/// <summary>
/// A value as the database gets it. <paramref name="Value"/> is already in the database's representation (on SQLite text, long, double or null;
/// elsewhere .NET types, arrays for PostgreSQL's array parameters); <paramref name="Type"/> is the logical type (of the items, for an array).
/// </summary>
internal sealed record CompiledParameter(object? Value, DataType Type);

/// <summary>A column of the result set: its logical type and, where the database sends scaled integers, the scale to divide by.</summary>
internal sealed record CompiledColumn(string Name, DataType Type, int? IntegerScale);
