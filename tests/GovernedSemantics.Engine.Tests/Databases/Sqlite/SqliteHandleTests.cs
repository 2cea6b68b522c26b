using System.Collections.Immutable;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Engine.Tests.Databases.Sqlite;

public sealed class SqliteHandleTests
{
    private static readonly ExecutionLimits Usual = new(10, 10, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Statements_of_one_read_see_the_same_state_of_the_file()
    {
        await using var file = new SqliteFile("PRAGMA journal_mode = wal; CREATE TABLE n (i INTEGER); INSERT INTO n VALUES (1);");
        var view = Statements.View(file.Source, ["n"], ("i", DataType.Integer));
        using var handle = SqliteHandle.Open($"Data Source={file.Path};Mode=ReadOnly;Pooling=False", [view]);

        using (handle.BeginRead())
        {
            Count(handle, file).ShouldBe(1L);
            file.Run("INSERT INTO n VALUES (2)");
            Count(handle, file).ShouldBe(1L);
        }

        Count(handle, file).ShouldBe(2L);
    }

    [Fact]
    public async Task No_statement_of_a_question_may_begin_or_end_a_transaction()
    {
        await using var file = new SqliteFile("CREATE TABLE n (i INTEGER);");
        using var handle = SqliteHandle.Open($"Data Source={file.Path};Mode=ReadOnly;Pooling=False", []);

        foreach (var text in ImmutableArray.Create("BEGIN", "COMMIT", "ROLLBACK"))
        {
            SQLitePCL.raw.sqlite3_prepare_v2(handle.Native, text, out _).ShouldBe(SQLitePCL.raw.SQLITE_AUTH);
        }
    }

    private static object? Count(SqliteHandle handle, SqliteFile file)
    {
        var rows = new RowBuffer(Usual);
        using var statement = SqliteStatement.Prepare(
            handle.Native, Statements.Of(file.Source, "SELECT count(*) FROM n", Statements.Column(DataType.Integer)), out var fault);
        fault.ShouldBeNull();
        statement!.ReadAll(rows).ShouldBeNull();
        return rows.ToRows().Single().Single();
    }
}
