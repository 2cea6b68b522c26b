using GovernedSemantics.Engine.Tests.Cases;

namespace GovernedSemantics.Engine.Tests.Chinook;

/// <summary>The SQL written by hand for the music shop says the same on both databases, so neither spelling is wrong by itself.</summary>
public sealed class HandwrittenTests(ChinookDatabase shop) : IClassFixture<ChinookDatabase>
{
    public static TheoryData<string> Names => [.. CaseFolders.In("_chinook")];

    [ChinookPostgresTheory]
    [MemberData(nameof(Names))]
    public async Task Both_spellings_give_the_same_rows(string name)
    {
        var question = GoldenCase.Read(name);

        var sqlite = await shop.QueryAsync(CaseDatabases.Sqlite, question.CheckSql(CaseDatabases.Sqlite));
        var postgres = await shop.QueryAsync(CaseDatabases.Postgres, question.CheckSql(CaseDatabases.Postgres));

        sqlite.Rows.ShouldNotBeEmpty();
        sqlite.ShouldHoldTheRowsOf(postgres);
    }
}
