using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Every case, asked of the engine on every database at hand.</summary>
[Collection(CaseCollection.Name)]
public sealed class CaseTests(CaseDatabases databases)
{
    public static TheoryData<string> Names => [.. CaseFolders.All()];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_answered_as_expected_on_sqlite(string name) => AskAsync(name, CaseDatabases.Sqlite);

    [PostgresTheory]
    [MemberData(nameof(Names))]
    public Task Is_answered_as_expected_on_postgres(string name) => AskAsync(name, CaseDatabases.Postgres);

    [Fact]
    public void There_are_at_least_seventy_five_cases_and_each_expects_rows_or_an_error()
    {
        var cases = CaseFolders.All().Select(GoldenCase.Read).ToList();

        cases.Count.ShouldBeGreaterThanOrEqualTo(75);
        cases.Where(c => c.Rows is null == c.Error is null).Select(c => c.Name).ShouldBeEmpty();
    }

    private async Task AskAsync(string name, string database)
    {
        var golden = GoldenCase.Read(name);
        var outcome = await databases.Engine.AskAsync(golden, await databases.ProjectAsync(golden.Project, database));
        outcome.ShouldBeAsExpected(golden);
    }
}
