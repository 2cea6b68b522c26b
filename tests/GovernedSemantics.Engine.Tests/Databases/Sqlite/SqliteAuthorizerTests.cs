using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Engine.Tests.Databases.Sqlite;

public sealed class SqliteAuthorizerTests : IAsyncLifetime
{
    private const string Data = """
        CREATE TABLE raw_orders (id INTEGER PRIMARY KEY, region TEXT, amount NUMERIC, email TEXT);
        INSERT INTO raw_orders VALUES (1, 'EAST', 10, 'a@example.com'), (2, 'WEST', 20, 'b@example.com');
        CREATE TABLE secrets (password TEXT);
        INSERT INTO secrets VALUES ('hunter2');
        CREATE VIEW paid AS SELECT id, region, amount, email FROM raw_orders WHERE amount > 0;
        CREATE VIEW orders AS SELECT id, upper(region) AS region, amount, email FROM paid;
        CREATE VIEW both_regions AS WITH east AS (SELECT id FROM raw_orders WHERE region = 'EAST') SELECT id FROM east UNION ALL SELECT id FROM paid;
        CREATE VIEW days AS WITH RECURSIVE d(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM d WHERE n < 7) SELECT n FROM d;
        """;

    private readonly SqliteFile _file = new(Data);
    private SqliteDatabase _database = null!;

    public Task InitializeAsync()
    {
        _database = _file.Open(
            Statements.View(_file.Source, ["orders"], ("id", DataType.Integer), ("region", DataType.String), ("amount", DataType.Float)),
            Statements.View(_file.Source, ["both_regions"], ("id", DataType.Integer)));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _file.DisposeAsync().AsTask();

    [Theory]
    [InlineData("SELECT region FROM orders")]
    [InlineData("SELECT count(*) FROM orders")]
    [InlineData("SELECT sum(o.amount) FROM \"orders\" AS o GROUP BY o.region")]
    [InlineData("WITH g_scan AS (SELECT region AS r, amount AS a FROM orders) SELECT sum(a) FROM g_scan GROUP BY r")]
    [InlineData("SELECT count(*) FROM both_regions")]
    [InlineData("SELECT a.id FROM both_regions AS a LEFT JOIN orders AS b ON b.id = a.id")]
    [InlineData("SELECT sum(amount) OVER (ORDER BY id) FROM orders")]
    public async Task Lets_listed_columns_of_approved_views_through(string text)
    {
        var (fault, rows) = await ReadAsync(text);

        fault.ShouldBeNull();
        rows.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("SELECT email FROM orders")]
    [InlineData("SELECT region FROM paid")]
    [InlineData("SELECT region FROM raw_orders")]
    [InlineData("SELECT password FROM secrets")]
    [InlineData("SELECT count(*) FROM secrets")]
    [InlineData("WITH g_x AS (SELECT password FROM secrets) SELECT password FROM g_x")]
    [InlineData("SELECT (SELECT password FROM secrets) FROM orders")]
    [InlineData("SELECT name FROM sqlite_master")]
    [InlineData("SELECT sql FROM sqlite_schema")]
    [InlineData("SELECT file FROM pragma_database_list")]
    [InlineData("PRAGMA query_only = 0")]
    [InlineData("PRAGMA writable_schema = 1")]
    [InlineData("PRAGMA journal_mode")]
    [InlineData("PRAGMA database_list")]
    [InlineData("ATTACH 'other.db' AS other")]
    [InlineData("VACUUM INTO 'copy.db'")]
    [InlineData("INSERT INTO raw_orders VALUES (3, 'X', 1, '')")]
    [InlineData("DELETE FROM raw_orders")]
    [InlineData("DROP VIEW orders")]
    [InlineData("CREATE TEMP VIEW orders AS SELECT 1 AS region")]
    [InlineData("CREATE TEMP TABLE t (a)")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("SELECT randomblob(900000000)")]
    [InlineData("SELECT zeroblob(900000000)")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("SELECT readfile('/etc/passwd')")]
    [InlineData("SELECT sqlite_version()")]
    [InlineData("SELECT value FROM json_each('[1]')")]
    [InlineData("WITH RECURSIVE g_n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g_n WHERE i < 30000000) SELECT count(*) FROM g_n")]
    [InlineData("SELECT region FROM orders; SELECT password FROM secrets")]
    [InlineData("SELECT region FROM orders; CREATE TEMP TABLE t (a)")]
    [InlineData("EXPLAIN SELECT region FROM orders")]
    public async Task Refuses_everything_else(string text)
    {
        var (fault, rows) = await ReadAsync(text);

        fault.ShouldNotBeNull();
        fault.Kind.ShouldBeOneOf(FaultKind.PermissionDenied, FaultKind.Failed);
        rows.ShouldBe(0);
        Directory.GetFiles(_file.Folder).Select(Path.GetFileName).ShouldBe(["data.db"]);
    }

    [Fact]
    public async Task Lets_a_recursive_view_count_when_it_is_approved()
    {
        var database = _file.Open(Statements.View(_file.Source, ["days"], ("n", DataType.Integer)));

        var (fault, rows) = await _file.ReadAsync(
            database, Statements.Of(_file.Source, "SELECT sum(n) FROM days", Statements.Column(DataType.Integer)));

        fault.ShouldBeNull();
        rows.Single().Single().ShouldBe(1L + 2 + 3 + 4 + 5 + 6 + 7);
    }

    [Fact]
    public async Task A_view_that_now_reads_something_else_is_refused()
    {
        (await ReadAsync("SELECT region FROM orders")).Fault.ShouldBeNull();
        _file.Run("DROP VIEW orders; CREATE VIEW orders AS SELECT 1 AS id, password AS region, 0 AS amount FROM secrets");

        var (fault, rows) = await ReadAsync("SELECT region FROM orders");

        fault!.Kind.ShouldBe(FaultKind.PermissionDenied);
        rows.ShouldBe(0);
    }

    private async Task<(DatabaseFault? Fault, int Rows)> ReadAsync(string text)
    {
        var type = text.Contains("region", StringComparison.Ordinal) && !text.Contains("sum(", StringComparison.Ordinal)
            ? DataType.String
            : DataType.Float;
        var (fault, rows) = await _file.ReadAsync(_database, Statements.Of(_file.Source, text, Statements.Column(type)));
        return (fault, rows.Length);
    }
}
