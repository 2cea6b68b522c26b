using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Databases;
using GovernedSemantics.Engine.Tests.Databases.Sqlite;
using GovernedSemantics.Engine.Tests.Storage;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Execution;

public sealed class QueryExecutorTests : IAsyncLifetime
{
    private static readonly ExecutionLimits Usual = new(100, 1_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(10));

    private readonly SqliteFile _file = new("CREATE TABLE n (i INTEGER); INSERT INTO n VALUES (1), (2), (3); CREATE TABLE hidden (secret TEXT);");
    private readonly List<LogEntry> _log = [];
    private DatabaseCatalog _databases = null!;

    public Task InitializeAsync()
    {
        var project = Projects.Of([_file.Source], [Statements.View(_file.Source, ["n"], ("i", DataType.Integer))]);
        _databases = new DatabaseCatalog(project, new ConnectionResolver(_file.Folder, _ => null));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _databases.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task Gives_typed_rows_in_order()
    {
        var result = (await RunAsync(_file.Source, "SELECT i FROM n ORDER BY i DESC")).Value;

        result.Rows.Select(row => row.Single()).ShouldBe([3L, 2L, 1L]);
        result.Columns.Single().Name.ShouldBe("x");
    }

    [Theory]
    [InlineData("SELECT i FROM n", 2, 1_000, 1_000_000L, "GS7002", "The result has more than the 2 rows that may be read at once.")]
    [InlineData("SELECT i FROM n", 100, 2, 1_000_000L, "GS7003", "The result has more than the 2 cells that may be read at once.")]
    [InlineData("SELECT i FROM n", 100, 1_000, 80L, "GS7004", "The result takes more than the 80 bytes that may be read at once.")]
    [InlineData("SELECT i + 0.5 FROM n", 100, 1_000, 1_000_000L, "GS7005", "Column \"x\" of the result holds a value that is no exact integer: it overflowed, is not a number, is infinite or has another type.")]
    [InlineData("SELECT abs(-9223372036854775808) FROM n", 100, 1_000, 1_000_000L, "GS7006", "A number became too large for the database while it computed the answer.")]
    [InlineData("SELECT secret FROM hidden", 100, 1_000, 1_000_000L, "GS7011", "Data source \"warehouse\" does not let its login read what the query needs.")]
    [InlineData("SELECT gone FROM n", 100, 1_000, 1_000_000L, "GS7012", "A view or column that the model declares is missing in data source \"warehouse\".")]
    public async Task Tells_what_went_wrong_by_code_and_never_in_the_driver_s_words(
        string text, int rows, int cells, long bytes, string code, string message)
    {
        var limits = new ExecutionLimits(rows, cells, bytes, TimeSpan.FromSeconds(10));

        var error = (await RunAsync(_file.Source, text, limits)).Errors.Single();

        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
        _log.ShouldAllBe(entry => entry.CorrelationId == "0193" && entry.Subject == "warehouse");
    }

    [Fact]
    public async Task What_the_driver_said_goes_to_the_log_under_the_id_that_the_caller_sees()
    {
        var error = (await RunAsync(_file.Source, "SELEC i FROM n")).Errors.Single();

        error.ToString().ShouldBe("GS7014 query-failed: Data source \"warehouse\" could not run the query; the log has the details under 0193.");
        _log.Single().Text.ShouldContain("syntax error");
    }

    [Fact]
    public async Task A_statement_that_is_too_long_meets_a_limit_of_the_source() =>
        (await RunAsync(_file.Source, "SELECT i FROM n -- " + new string('x', 5_000_000))).Errors.Single().Code.ShouldBe("GS7013");

    [Fact]
    public async Task A_source_that_cannot_be_opened_fails_only_its_own_questions()
    {
        DataSource lost = Statements.Source(DatabaseKind.Sqlite, "lost.db") with { Name = "lost" };
        DataSource unset = Statements.Source(DatabaseKind.Postgres, "${GSEM_NOT_SET}") with { Name = "unset" };
        DataSource odd = Statements.Source(DatabaseKind.Postgres, "no pairs") with { Name = "odd" };
        DataSource oddServer = Statements.Source(DatabaseKind.SqlServer, "no pairs") with { Name = "odd_server" };
        DataSource oddFile = Statements.Source(DatabaseKind.Sqlite, "Data Source=x;Nothing=1") with { Name = "odd_file" };

        (await RunAsync(lost, "SELECT 1")).Errors.Single().Code.ShouldBe("GS7010");
        (await RunAsync(unset, "SELECT 1")).Errors.Single().Code.ShouldBe("GS7101");
        (await RunAsync(odd, "SELECT 1")).Errors.Single().Code.ShouldBe("GS7103");
        (await RunAsync(oddServer, "SELECT 1")).Errors.Single().Code.ShouldBe("GS7103");
        (await RunAsync(oddFile, "SELECT 1")).Errors.Single().Code.ShouldBe("GS7103");
        (await RunAsync(_file.Source, "SELECT i FROM n")).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_timeout_is_told_with_its_length()
    {
        var error = (await RunAsync(
            _file.Source,
            "SELECT count(*) FROM (VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10)) AS v"
            + string.Concat(Enumerable.Range(0, 9).Select(k => $" CROSS JOIN (VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10)) AS v{k}")),
            Usual with { Timeout = TimeSpan.FromMilliseconds(100) })).Errors.Single();

        error.Code.ShouldBe("GS7001");
        error.Message.ShouldBe("The query did not end within 0.1 seconds and was stopped.");
    }

    private Task<Result<QueryResult>> RunAsync(DataSource source, string text, ExecutionLimits? limits = null) =>
        new QueryExecutor(_databases, TimeProvider.System, _log.Add).ExecuteAsync(
            Statements.Of(source, text, Statements.Column(DataType.Integer)), limits ?? Usual, "0193", CancellationToken.None);
}
