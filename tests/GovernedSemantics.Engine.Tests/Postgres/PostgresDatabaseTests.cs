namespace GovernedSemantics.Engine.Tests.Postgres;

public sealed class PostgresDatabaseTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task A_script_runs_and_its_rows_come_back()
    {
        await database.RunScriptAsync("CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (2, NULL);");

        var rows = await database.QueryAsync("SELECT a, b FROM t ORDER BY a");

        rows.ShouldBe([[1, "x"], [2, null]]);
    }

    [PostgresFact]
    public async Task The_order_of_text_is_a_language_s_unless_the_code_points_are_asked_for()
    {
        const string letters = "SELECT x FROM (VALUES ('b'), ('B'), ('a')) v (x) ORDER BY x";

        var bare = await database.QueryAsync(letters);
        var byCodePoint = await database.QueryAsync(letters + " COLLATE \"C\"");

        bare.Select(r => r[0]).ShouldBe(["a", "b", "B"]);
        byCodePoint.Select(r => r[0]).ShouldBe(["B", "a", "b"]);
    }
}
