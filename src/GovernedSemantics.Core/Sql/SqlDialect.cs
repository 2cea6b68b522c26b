namespace GovernedSemantics.Sql;

/// <summary>The spelling of one database. Adding a database is one of these and one session opener in the engine.</summary>
internal abstract class SqlDialect
{
    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>.</summary>
    public abstract string Name { get; }
}
