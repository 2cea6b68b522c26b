using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>The spelling of one database. Adding a database is one of these and one session opener in the engine.</summary>
internal abstract class SqlDialect
{
    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>.</summary>
    public abstract string Name { get; }

    public abstract DatabaseKind Kind { get; }

    public abstract SqlIdentifiers Identifiers { get; }

    /// <summary>The placeholder of the parameter with this number, from 1.</summary>
    public abstract string Placeholder(int number);

    /// <summary>The dialect's own spelling of a function of the catalogue; null for what the expression writers spell themselves.</summary>
    public abstract FunctionRendering? RenderingOf(SqlCall call);

    /// <summary>The writer of one statement.</summary>
    public abstract SqlWriter Writer(RenderContext context);
}
