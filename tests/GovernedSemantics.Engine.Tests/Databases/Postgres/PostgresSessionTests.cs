using System.Collections.Immutable;
using System.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;
using Npgsql;

namespace GovernedSemantics.Engine.Tests.Databases.Postgres;

public sealed class PostgresSessionTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private const string Endless = "SELECT count(*) FROM generate_series(1, 1000000000) AS g";

    private static readonly ExecutionLimits Usual = new(1_000, 10_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30));

    private readonly DataSource _source = Statements.Source(DatabaseKind.Postgres, "");
    private Database? _database;

    private Database Opened => _database ??= Open("Maximum Pool Size=4;Timeout=1");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task Statements_of_one_read_see_the_same_state_of_the_data()
    {
        await server.RunScriptAsync("DROP TABLE IF EXISTS public.growing; CREATE TABLE public.growing (x int); INSERT INTO public.growing VALUES (1);");
        ImmutableArray<PendingRead> reads =
        [
            .. new[] { "SELECT count(*) FROM public.growing, pg_catalog.pg_sleep(1)", "SELECT count(*) FROM public.growing" }
                .Select(text => new PendingRead(Statements.Of(_source, text, Integer), new RowBuffer(Usual))),
        ];
        var (session, _) = await Opened.OpenAsync(CancellationToken.None);
        await using (session!)
        {
            var reading = session!.ReadAsync(reads, Usual.Timeout, CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            await server.RunScriptAsync("INSERT INTO public.growing VALUES (2);");
            (await reading).ShouldBeNull();
        }

        reads.Select(r => r.Rows.ToRows().Single().Single()).ShouldBe([1L, 1L]);
    }

    [PostgresFact]
    public async Task A_function_that_writes_is_refused_by_the_read_only_transaction()
    {
        await server.RunScriptAsync("""
            CREATE TABLE IF NOT EXISTS public.written (x int);
            CREATE OR REPLACE FUNCTION public.write_one() RETURNS bigint LANGUAGE sql AS 'INSERT INTO public.written VALUES (1) RETURNING 1::bigint';
            """);

        var (fault, _) = await ReadAsync("SELECT public.write_one()", Integer);

        fault!.Kind.ShouldBe(FaultKind.PermissionDenied);
        fault.DriverText.ShouldStartWith("25006");
        (await server.QueryAsync("SELECT count(*) FROM public.written")).Single().Single().ShouldBe(0L);
    }

    [PostgresFact]
    public async Task The_server_refuses_a_second_statement()
    {
        var (fault, _) = await ReadAsync("SELECT 1::bigint; COMMIT; CREATE TABLE public.escaped (x int)", Integer);

        fault!.Kind.ShouldBe(FaultKind.Failed);
        (await server.QueryAsync("SELECT to_regclass('public.escaped') IS NULL")).Single().Single().ShouldBe(true);
    }

    [PostgresFact]
    public async Task The_session_has_no_search_path_and_its_own_clock()
    {
        await server.RunScriptAsync($"ALTER DATABASE {server.Name} SET timezone = 'Asia/Tokyo'; ALTER DATABASE {server.Name} SET jit = on;");

        var (_, rows) = await ReadAsync(
            "SELECT pg_catalog.current_setting('search_path') || '|' || pg_catalog.current_setting('TimeZone') || '|' || pg_catalog.current_setting('jit') "
            + "|| '|' || pg_catalog.current_setting('transaction_read_only')",
            Statements.Column(DataType.String));

        rows.Single().Single().ShouldBe("|UTC|off|on");
    }

    [PostgresFact]
    public async Task Stops_a_long_query_at_its_timeout()
    {
        var clock = Stopwatch.StartNew();

        var (fault, _) = await ReadAsync(Endless, Integer, Usual with { Timeout = TimeSpan.FromMilliseconds(200) });

        fault!.Kind.ShouldBe(FaultKind.Timeout);
        fault.DriverText.ShouldStartWith("57014");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [PostgresFact]
    public async Task Stops_a_long_query_on_the_server_when_the_caller_cancels()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => ReadAsync(Endless, Integer, Usual, cancel.Token));

        (await server.QueryAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%1000000000%' AND pid <> pg_backend_pid()"))
            .Single().Single().ShouldBe(0L);
        (await ReadAsync("SELECT 1::bigint", Integer)).Rows.Single().Single().ShouldBe(1L);
    }

    [PostgresFact]
    public async Task Stops_reading_at_a_limit_without_reading_the_rest()
    {
        _ = await ReadAsync("SELECT 1::bigint", Integer);
        var clock = Stopwatch.StartNew();

        var (fault, _) = await ReadAsync("SELECT pg_catalog.generate_series(1::bigint, 1000000000)", Integer, Usual with { Rows = 10 });

        fault!.Kind.ShouldBe(FaultKind.TooManyRows);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [PostgresTheory]
    [InlineData("SELECT x FROM public.nothing", "SchemaChanged")]
    [InlineData("SELECT nothing FROM pg_catalog.pg_class", "SchemaChanged")]
    [InlineData("SELECT public.nothing()", "SchemaChanged")]
    [InlineData("SELECT 1 / 0", "DivisionByZero")]
    [InlineData("SELECT 2147483647::int + 1", "NumberOverflow")]
    [InlineData("SELECT pg_catalog.pg_read_file('/etc/passwd')", "PermissionDenied")]
    [InlineData("SELECT FROM WHERE", "Failed")]
    public async Task Names_the_kind_of_a_failure(string text, string kind)
    {
        await server.RunScriptAsync("DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN;");
        await using var database = Open(user: "reader");

        var (fault, _) = await ReadAsync(text, Integer, database: database);

        fault!.Kind.ToString().ShouldBe(kind);
    }

    [PostgresFact]
    public async Task Tells_a_lock()
    {
        await server.RunScriptAsync("CREATE TABLE IF NOT EXISTS public.locked (x bigint)");
        await using var other = new NpgsqlConnection(server.ConnectionText);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("LOCK TABLE public.locked", other, transaction);
        await command.ExecuteNonQueryAsync();

        var (fault, _) = await ReadAsync("SELECT x FROM public.locked", Integer);

        fault!.Kind.ShouldBe(FaultKind.Locked);
    }

    [PostgresFact]
    public async Task Tells_an_exhausted_pool_a_missing_database_and_a_missing_server()
    {
        await using var small = Open("Maximum Pool Size=1;Timeout=1");
        var (held, _) = await small.OpenAsync(CancellationToken.None);
        (await small.OpenAsync(CancellationToken.None)).Fault!.Kind.ShouldBe(FaultKind.Busy);
        await held!.DisposeAsync();

        await using var nowhere = Make(new NpgsqlConnectionStringBuilder(server.ConnectionText) { Database = "no_such_database" }.ConnectionString);
        (await nowhere.OpenAsync(CancellationToken.None)).Fault!.Kind.ShouldBe(FaultKind.Unavailable);
        await using var nobody = Make("Host=/nowhere;Database=x;Username=y");
        (await nobody.OpenAsync(CancellationToken.None)).Fault!.Kind.ShouldBe(FaultKind.Unavailable);
    }

    [PostgresFact]
    public async Task A_killed_backend_is_an_unavailable_source_and_the_next_question_is_answered()
    {
        var running = ReadAsync(Endless, Integer);
        await Task.Delay(300);
        await server.QueryAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%1000000000%' AND pid <> pg_backend_pid()");

        var fault = (await running).Fault!;
        fault.Kind.ShouldBe(FaultKind.Unavailable);
        fault.IsTransient.ShouldBeTrue();
        (await ReadAsync("SELECT 1::bigint", Integer)).Fault.ShouldBeNull();
    }

    [PostgresFact]
    public async Task Binds_each_type_and_arrays_of_them()
    {
        ImmutableArray<CompiledParameter> parameters =
        [
            new("a\u00e9", DataType.String), new(7L, DataType.Integer), new(1.50m, DataType.Decimal(9, 2)), new(0.5, DataType.Float), new(true, DataType.Boolean),
            new(new DateOnly(2026, 3, 29), DataType.Date), new(new DateTime(2026, 3, 29, 2, 30, 0), DataType.DateTime),
            new(new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2)), DataType.DateTimeTz), new(null, DataType.Date),
            new(ImmutableArray.Create<object?>(1L, 2L, 3L), DataType.Integer), new(new DateOnly[] { new(2026, 1, 1) }, DataType.Date),
        ];
        var query = Statements.With(
            _source,
            "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT pg_catalog.sum(v)::bigint FROM pg_catalog.unnest($10) AS v), $11[1]",
            parameters,
            [.. parameters[..9].Select(p => Statements.Column(p.Type)), Statements.Column(DataType.Integer), Statements.Column(DataType.Date)]);

        var (fault, rows) = await ReadAsync(query, Usual);

        fault.ShouldBeNull();
        rows.Single().ShouldBe(
        [
            "a\u00e9", 7L, 1.50m, 0.5, true, new DateOnly(2026, 3, 29), new DateTime(2026, 3, 29, 2, 30, 0),
            new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), null, 6L, new DateOnly(2026, 1, 1),
        ]);
    }

    private static CompiledColumn Integer => Statements.Column(DataType.Integer);

    private Database Open(string more = "", string? user = null)
    {
        var text = user is null ? server.ConnectionText : server.ConnectionTextFor(user);
        return Make(text.Replace("Pooling=False", "Pooling=True", StringComparison.Ordinal) + ";" + more);
    }

    private Database Make(string text) =>
        GovernedSemantics.Engine.Databases.PostgresDatabase.Create(_source, new ResolvedConnection(text, "."), []).Value;

    private Task<(DatabaseFault? Fault, ImmutableArray<ImmutableArray<object?>> Rows)> ReadAsync(
        string text, CompiledColumn column, ExecutionLimits? limits = null, CancellationToken cancellation = default, Database? database = null) =>
        ReadAsync(Statements.Of(_source, text, column), limits ?? Usual, cancellation, database);

    private async Task<(DatabaseFault? Fault, ImmutableArray<ImmutableArray<object?>> Rows)> ReadAsync(
        CompiledQuery query, ExecutionLimits limits, CancellationToken cancellation = default, Database? database = null)
    {
        var rows = new RowBuffer(limits);
        var (session, unopened) = await (database ?? Opened).OpenAsync(cancellation);
        if (session is null)
        {
            return (unopened, []);
        }

        await using (session)
        {
            var fault = await session.ReadAsync([new PendingRead(query, rows)], limits.Timeout, cancellation);
            return (fault, rows.ToRows());
        }
    }
}
