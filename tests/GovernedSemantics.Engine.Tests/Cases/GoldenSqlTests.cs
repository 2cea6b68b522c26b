using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>The SQL of every case: <c>query.sql</c> for PostgreSQL, <c>dialects.diff</c> for what the others spell differently.</summary>
[Collection(CaseCollection.Name)]
public sealed class GoldenSqlTests(CaseDatabases databases)
{
    private const string Update = "GSEM_UPDATE_GOLDEN";

    public static TheoryData<string> Names => CheckTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sql_is_as_it_was_read_last(string name)
    {
        var golden = GoldenCase.Read(name);
        var postgres = await TextAsync(golden, "postgres");
        var diff = LineDiff.Between("postgres", postgres, "sqlite", await TextAsync(golden, "sqlite"))
            + LineDiff.Between("postgres", postgres, "sqlserver", await TextAsync(golden, "sqlserver"));

        Compare(golden.PathOf("query.sql"), postgres);
        Compare(golden.PathOf("dialects.diff"), diff);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sql_server_s_own_parser_accepts_its_text(string name)
    {
        using var reader = new StringReader(await TextAsync(GoldenCase.Read(name), "sqlserver"));

        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        errors.Select(e => $"{e.Line}:{e.Column} {e.Message}").ShouldBeEmpty();
    }

    private async Task<string> TextAsync(GoldenCase golden, string database)
    {
        var fixture = await databases.ProjectAsync(golden.Project, CaseDatabases.Sqlite);
        var compiled = await databases.Engine.CompileAsync(golden, databases.Project(golden.Project, database), fixture);
        compiled.IsOk.ShouldBeTrue(string.Join('\n', compiled.Errors));
        return compiled.Value.Query.Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Compare(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; {Update}=1 writes it, and it is read before it is committed.");
        text.ShouldBe(File.ReadAllText(path));
    }
}
