using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class CohortLoweringTests
{
    // Rows 1 to 4 belong to customers 1, 2, 3 and to nobody; the common table expression holds 1 and 2.
    private const string Setup = """
        CREATE TABLE t (id, customer);
        INSERT INTO t VALUES (1, 1), (2, 2), (3, 3), (4, NULL);
        CREATE TABLE held (customer);
        INSERT INTO held VALUES (1), (2);
        """;

    private static readonly ScanValue Key = new(new JoinPath(Market.Loaded.Project.Models[0], []), new LiteralExpr(null, DataType.Null));

    private static readonly SqlColumn Customer = Trees.Column("t", "customer", DataType.Integer);

    [Theory]
    [InlineData(false, false, "1", "2")]
    [InlineData(false, true, "3", "4")]
    [InlineData(true, false, "3")]
    [InlineData(true, true, "1", "2", "4")]
    public void Rows_without_an_entity_are_in_no_cohort_and_in_every_complement(bool complement, bool negated, params string[] kept)
    {
        var condition = Condition(complement, negated);
        using var run = new SqliteRun(Setup);

        run.Rows(Rows(CohortLowering.Lower(condition, Customer))).ShouldBe(kept);
        run.Rows(Rows(CohortLowering.OfJoin(condition, Customer, "g_c"), CohortLowering.Join(condition, Customer, "g_c"))).ShouldBe(kept);
    }

    [Theory]
    [InlineData(false, new string[0])]
    [InlineData(true, new[] { "1", "2", "3" })]
    public void An_empty_cohort_takes_nobody_without_an_entity(bool complement, string[] kept)
    {
        using var run = new SqliteRun(Setup + "DELETE FROM held;");

        run.Rows(Rows(CohortLowering.Lower(Condition(complement, false), Customer))).ShouldBe(kept);
    }

    [Fact]
    public void Text_goes_by_code_point_and_trailing_blanks_on_sql_server()
    {
        var text = new SqlInQuery(Trees.Column("t", "name", DataType.String), Trees.Reference("g_cohort_1", "name", DataType.String), true);

        var sql = Trees.Render(Rows(text), Trees.SqlServer).Text;

        sql.ShouldContain("name COLLATE Latin1_General_BIN2 + N'.' NOT IN (SELECT name + N'.' FROM g_cohort_1)");
        Trees.TransactSqlErrors(sql).ShouldBeEmpty();
    }

    [Fact]
    public void Inside_of_aggregates_a_cohort_is_joined()
    {
        var leg = (SnapshotLeg)Market.Plan("""{"metrics": ["balance_end"], "group_by": ["branch"]}""").Legs.Single();
        var branch = leg.Keys[0].Value;
        leg = leg with { Members = [new CohortScanCondition(branch, "g_cohort_1", "branch", DataType.String, false, false)] };

        var sql = Trees.Render(
            new SqlStatement([Cohort("branch"), .. leg.Accept(new LegLowering(Market.Loaded.Project.Time))], Read(leg)), Trees.SqlServer).Text;

        sql.ShouldContain("LEFT JOIN g_cohort_1 ON");
        sql.ShouldNotContain(" IN (SELECT");
        Trees.TransactSqlErrors(sql).ShouldBeEmpty();
    }

    [Fact]
    public void A_scan_reads_a_cohort_as_a_subquery()
    {
        var leg = (AggregateLeg)Market.Plan("""{"metrics": ["orders_count"], "group_by": ["customer.country"]}""").Legs.Single();
        var customer = leg.Scan.Joins[^1].Edges[0].FromEntity.Key[0];
        var key = new ScanValue(new JoinPath(leg.Scan.Model, []), new SymbolExpr(new ColumnSymbol(customer)));
        leg = leg with
        {
            Scan = leg.Scan with { Conditions = [.. leg.Scan.Conditions, new CohortScanCondition(key, "g_cohort_1", "customer", DataType.Integer, true, true)] },
        };
        var statement = new SqlStatement([Cohort("customer"), .. leg.Accept(new LegLowering(Market.Loaded.Project.Time))], Read(leg));

        foreach (var dialect in new[] { Trees.Postgres, Trees.Sqlite, Trees.SqlServer })
        {
            Trees.Render(statement, dialect).Text.ShouldContain("IN (SELECT g_cohort_1.customer FROM g_cohort_1) OR", Case.Sensitive, dialect.Name);
        }

        Trees.TransactSqlErrors(Trees.Render(statement, Trees.SqlServer).Text).ShouldBeEmpty();
    }

    private static CohortScanCondition Condition(bool complement, bool negated) => new(Key, "g_cohort_1", "customer", DataType.Integer, complement, negated);

    private static SqlStatement Rows(SqlExpression where, params ImmutableArray<SqlJoin> joins)
    {
        var id = new SqlOutput(Trees.Column("t", "id", DataType.Integer), "id");
        return Trees.Statement(
            new SqlSelect { Columns = [id], From = Trees.View("t", "t"), Joins = joins, Where = where, OrderBy = [new SqlOrder(id.Expression, false)] },
            Cohort("customer"));
    }

    private static SqlCte Cohort(string column) => new(
        "g_cohort_1", new SqlSelect { Columns = [new SqlOutput(Trees.Column("held", column, DataType.Integer), column)], From = Trees.View("held", "held") }, true);

    private static SqlSelect Read(PlanLeg leg) => new()
    {
        Columns = [.. leg.Columns.Select(c => new SqlOutput(new SqlReference(leg.Name, c.Alias, c.Type), c.Alias))],
        From = new SqlCteTable(leg.Name, leg.Name),
    };
}
