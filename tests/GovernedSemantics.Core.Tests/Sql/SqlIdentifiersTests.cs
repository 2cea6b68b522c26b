using GovernedSemantics.Expressions;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqlIdentifiersTests
{
    [Theory]
    [InlineData("amount", "amount", "amount", "amount")]
    [InlineData("order", "\"order\"", "\"order\"", "[order]")]
    [InlineData("Amount", "\"Amount\"", "\"Amount\"", "[Amount]")]
    [InlineData("2nd", "\"2nd\"", "\"2nd\"", "[2nd]")]
    [InlineData("net amount", "\"net amount\"", "\"net amount\"", "[net amount]")]
    [InlineData("a\"; DROP TABLE x; --", "\"a\"\"; DROP TABLE x; --\"", "\"a\"\"; DROP TABLE x; --\"", "[a\"; DROP TABLE x; --]")]
    [InlineData("a]b[c", "\"a]b[c\"", "\"a]b[c\"", "[a]]b[c]")]
    [InlineData("größe", "\"größe\"", "\"größe\"", "[größe]")]
    [InlineData("日本", "\"日本\"", "\"日本\"", "[日本]")]
    [InlineData("o'brien", "\"o'brien\"", "\"o'brien\"", "[o'brien]")]
    [InlineData("$1", "\"$1\"", "\"$1\"", "[$1]")]
    [InlineData("@p1", "\"@p1\"", "\"@p1\"", "[@p1]")]
    public void Quotes_what_is_no_plain_word(string name, string sqlite, string postgres, string sqlServer)
    {
        Expression(Column("t", name, DataType.Integer), Sqlite).ShouldBe(sqlite);
        Expression(Column("t", name, DataType.Integer), Postgres).ShouldBe(postgres);
        Expression(Column("t", name, DataType.Integer), SqlServer).ShouldBe(sqlServer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u001bb")]
    public void Refuses_names_that_SQL_cannot_hold(string name)
    {
        foreach (var dialect in GovernedSemantics.Sql.SqlDialects.All)
        {
            Codes(Select(Column("t", name, DataType.Integer)), dialect).ShouldBe(["GS6002"]);
        }
    }

    [Fact]
    public void Refuses_a_lone_surrogate() => Codes(Select(Column("t", "a\ud800b", DataType.Integer)), Sqlite).ShouldBe(["GS6002"]);

    [Fact]
    public void Refuses_names_that_the_database_would_cut()
    {
        var statement = Select(Column("t", new string('a', 64), DataType.Integer));
        Codes(statement, Postgres).ShouldBe(["GS6003"]);
        Codes(statement, SqlServer).ShouldBeEmpty();
        Codes(Select(Column("t", new string('ä', 32), DataType.Integer)), Postgres).ShouldBe(["GS6003"]);
        Codes(Select(Column("t", new string('ä', 31), DataType.Integer)), Postgres).ShouldBeEmpty();
        Codes(Select(Column("t", new string('a', 129), DataType.Integer)), SqlServer).ShouldBe(["GS6003"]);
    }

    [Fact]
    public void Quoted_names_name_the_column_in_sqlite()
    {
        const string Hostile = "a\"; DROP TABLE t; --]";
        using var run = new SqliteRun("CREATE TABLE t (\"a\"\"; DROP TABLE t; --]\" INTEGER); INSERT INTO t VALUES (7)");
        run.Rows(Select(Column("t", Hostile, DataType.Integer))).ShouldBe(["7"]);
    }
}
