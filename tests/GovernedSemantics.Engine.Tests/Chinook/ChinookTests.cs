using GovernedSemantics.Engine.Tests.Cases;

namespace GovernedSemantics.Engine.Tests.Chinook;

/// <summary>Questions over a real database, each held against SQL written by hand over its own tables in the same run.</summary>
public sealed class ChinookTests(ChinookDatabase shop) : IClassFixture<ChinookDatabase>
{
    public static TheoryData<string> Names => HandwrittenTests.Names;

    [ChinookTheory]
    [MemberData(nameof(Names))]
    public Task Answers_as_sql_written_by_hand_on_sqlite(string name) => AskAsync(name, CaseDatabases.Sqlite);

    [ChinookPostgresTheory]
    [MemberData(nameof(Names))]
    public Task Answers_as_sql_written_by_hand_on_postgres(string name) => AskAsync(name, CaseDatabases.Postgres);

    private async Task AskAsync(string name, string database)
    {
        var question = GoldenCase.Read(name);
        var answer = await shop.Engine.AskAsync(question, shop.Project(database));
        var byHand = await shop.QueryAsync(database, question.CheckSql(database));

        answer.IsOk.ShouldBeTrue(string.Join('\n', answer.Errors));
        var rows = Csv.Parse(CaseAssertions.Csv(answer.Value));
        if (database == CaseDatabases.Sqlite)
        {
            rows.ShouldHoldTheRowsInOrderOf(byHand);
        }
        else
        {
            rows.ShouldHoldTheRowsOf(byHand);
        }
    }
}
