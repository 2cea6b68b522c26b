using System.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Databases.Sqlite;

public sealed class SqliteSessionTests : IAsyncLifetime
{
    private const string Data = """
        CREATE TABLE n (i INTEGER, t TEXT);
        WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < 400) INSERT INTO n SELECT i, 'text' FROM s;
        """;

    // 400 to the power of 4 rows: minutes of work.
    private const string Endless = "SELECT count(*) FROM n AS a CROSS JOIN n AS b CROSS JOIN n AS c CROSS JOIN n AS d WHERE a.i + b.i + c.i + d.i = 7";

    private static readonly ExecutionLimits Usual = new(1_000, 10_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30));

    private readonly SqliteFile _file = new(Data);
    private SqliteDatabase _database = null!;

    private ApprovedView View => Statements.View(_file.Source, ["n"], ("i", DataType.Integer), ("t", DataType.String));

    public Task InitializeAsync()
    {
        _database = _file.Open(View);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _file.DisposeAsync().AsTask();

    [Fact]
    public async Task Stops_a_long_query_at_its_timeout()
    {
        var clock = Stopwatch.StartNew();

        var (fault, _) = await _file.ReadAsync(_database, Integer(Endless), Usual with { Timeout = TimeSpan.FromMilliseconds(200) });

        fault!.Kind.ShouldBe(FaultKind.Timeout);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(1_200));
    }

    [Fact]
    public async Task Stops_a_long_query_when_the_caller_cancels_and_answers_the_next()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();

        await Should.ThrowAsync<OperationCanceledException>(() => _file.ReadAsync(_database, Integer(Endless), Usual, cancel.Token));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(1_200));
        (await _file.ReadAsync(_database, Integer("SELECT count(*) FROM n"))).Rows.Single().Single().ShouldBe(400L);
    }

    [Fact]
    public async Task Stops_reading_at_each_limit()
    {
        var query = Statements.Of(_file.Source, "SELECT i, t FROM n", Statements.Column(DataType.Integer), Statements.Column(DataType.String));

        (await _file.ReadAsync(_database, query, Usual with { Rows = 399 })).Fault!.Kind.ShouldBe(FaultKind.TooManyRows);
        (await _file.ReadAsync(_database, query, Usual with { Cells = 799 })).Fault!.Kind.ShouldBe(FaultKind.TooManyCells);
        (await _file.ReadAsync(_database, query, Usual with { Bytes = 5_000 })).Fault!.Kind.ShouldBe(FaultKind.TooManyBytes);
        (await _file.ReadAsync(_database, query, Usual with { Rows = 400, Cells = 800 })).Rows.Length.ShouldBe(400);
    }

    [Fact]
    public async Task Binds_every_representation_and_keeps_a_text_with_a_nul_whole()
    {
        var query = Statements.With(
            _file.Source,
            "SELECT ?1, ?2, ?3, ?4 FROM n LIMIT 1",
            [new("a\0b", DataType.String), new(7L, DataType.Integer), new(0.5, DataType.Float), new(null, DataType.String)],
            Statements.Column(DataType.String),
            Statements.Column(DataType.Integer),
            Statements.Column(DataType.Float),
            Statements.Column(DataType.String));

        var (fault, rows) = await _file.ReadAsync(_database, query);

        fault.ShouldBeNull();
        rows.Single().ShouldBe(["a\0b", 7L, 0.5, null]);
    }

    [Fact]
    public async Task Tells_a_missing_file_a_missing_column_and_an_overflow_apart()
    {
        _file.Run("CREATE TABLE big (x INTEGER); INSERT INTO big VALUES (9223372036854775807), (1)");
        var database = _file.Open(View, Statements.View(_file.Source, ["big"], ("x", DataType.Integer)));

        (await _file.ReadAsync(database, Integer("SELECT gone FROM n"))).Fault!.Kind.ShouldBe(FaultKind.SchemaChanged);
        (await _file.ReadAsync(database, Integer("SELECT i FROM gone"))).Fault!.Kind.ShouldBe(FaultKind.SchemaChanged);
        (await _file.ReadAsync(database, Integer("SELECT sum(x) FROM big"))).Fault!.Kind.ShouldBe(FaultKind.NumberOverflow);
        (await _file.ReadAsync(database, Integer("SELECT x + 1 FROM big"))).Fault.ShouldBe(new DatabaseFault(FaultKind.ValueNotRepresentable, Column: 0));
        File.Delete(_file.Path);
        (await _file.ReadAsync(_file.Open(View), Integer("SELECT i FROM n"))).Fault!.Kind.ShouldBe(FaultKind.Unavailable);
        Directory.GetFiles(_file.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_a_locked_file()
    {
        await using var writer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_file.Path};Pooling=False");
        writer.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        var (fault, _) = await _file.ReadAsync(_database, Integer("SELECT count(*) FROM n"));

        fault!.Kind.ShouldBe(FaultKind.Locked);
    }

    [Fact]
    public async Task Reads_in_parallel()
    {
        var sums = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _file.ReadAsync(_database, Integer("SELECT sum(i) FROM n"))));

        sums.ShouldAllBe(sum => sum.Fault == null && (long)sum.Rows[0][0]! == 400L * 401 / 2);
    }

    private CompiledQuery Integer(string text) => Statements.Of(_file.Source, text, Statements.Column(DataType.Integer));
}
