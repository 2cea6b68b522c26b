using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>The rows that the cases expect come from SQL written by hand: that SQL still gives them, on both databases.</summary>
[Collection(CaseCollection.Name)]
public sealed class CheckTests(CaseDatabases databases)
{
    public static TheoryData<string> Names => [.. CaseFolders.All().Where(n => File.Exists(Path.Combine(CaseFolders.Of(n), "rows.csv")))];

    public static TheoryData<string> WithTotals =>
        [.. CaseFolders.All().Where(n => File.Exists(Path.Combine(CaseFolders.Of(n), "totals.csv")))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sql_written_by_hand_gives_the_rows_on_sqlite(string name)
    {
        var golden = GoldenCase.Read(name);
        var checkedRows = await databases.QueryAsync(golden.Project, CaseDatabases.Sqlite, golden.CheckSql(CaseDatabases.Sqlite));
        checkedRows.ShouldHoldTheRowsInOrderOf(golden.Rows!);
    }

    // The order of text is a language's there, so rows are compared without their order.
    [PostgresTheory]
    [MemberData(nameof(Names))]
    public async Task Sql_written_by_hand_gives_the_rows_on_postgres(string name)
    {
        var golden = GoldenCase.Read(name);
        var checkedRows = await databases.QueryAsync(golden.Project, CaseDatabases.Postgres, golden.CheckSql(CaseDatabases.Postgres));
        checkedRows.ShouldHoldTheRowsOf(golden.Rows!);
    }

    [Theory]
    [MemberData(nameof(WithTotals))]
    public async Task Sql_written_by_hand_gives_the_totals_on_sqlite(string name)
    {
        var golden = GoldenCase.Read(name);
        var checkedRows = await databases.QueryAsync(golden.Project, CaseDatabases.Sqlite, golden.TotalsSql(CaseDatabases.Sqlite));
        checkedRows.ShouldHoldTheRowsInOrderOf(golden.Totals!);
    }

    [PostgresTheory]
    [MemberData(nameof(WithTotals))]
    public async Task Sql_written_by_hand_gives_the_totals_on_postgres(string name)
    {
        var golden = GoldenCase.Read(name);
        var checkedRows = await databases.QueryAsync(golden.Project, CaseDatabases.Postgres, golden.TotalsSql(CaseDatabases.Postgres));
        checkedRows.ShouldHoldTheRowsOf(golden.Totals!);
    }
}
