using System.Collections.Frozen;
using System.Globalization;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>SQL Server 2017 and later.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    public override string Name => "sqlserver";

    public override DatabaseKind Kind => DatabaseKind.SqlServer;

    public override SqlIdentifiers Identifiers { get; } = new('[', ']', 128, countBytes: false, FrozenSet<string>.Empty);

    public override string Placeholder(int number) => "@p" + number.ToString(CultureInfo.InvariantCulture);

    public override FunctionRendering? RenderingOf(SqlCall call) => null;

    public override SqlWriter Writer(RenderContext context) => new PostgresWriter(context);
}
