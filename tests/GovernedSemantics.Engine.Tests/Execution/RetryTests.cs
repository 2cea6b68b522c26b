using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Databases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Engine.Tests.Storage;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;

namespace GovernedSemantics.Engine.Tests.Execution;

public sealed class RetryTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    private static readonly ExecutionLimits Usual = new(100, 1_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(20));

    private readonly List<LogEntry> _log = [];

    [PostgresFact]
    public async Task A_connection_that_was_lost_while_it_lay_in_the_pool_is_tried_again()
    {
        var source = Statements.Source(DatabaseKind.Postgres, server.ConnectionText.Replace("Pooling=False", "Pooling=True", StringComparison.Ordinal));
        await using var databases = new DatabaseCatalog(Projects.Of([source], []), new ConnectionResolver(".", _ => null));
        var executor = new QueryExecutor(databases, TimeProvider.System, _log.Add);
        var query = Statements.Of(source, "SELECT 1::bigint", Statements.Column(DataType.Integer));
        (await executor.ExecuteAsync(query, Usual, "1", CancellationToken.None)).IsOk.ShouldBeTrue();

        await server.QueryAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        var second = await executor.ExecuteAsync(query, Usual, "2", CancellationToken.None);

        second.Value.Rows.Single().Single().ShouldBe(1L);
        _log.ShouldAllBe(entry => entry.CorrelationId == "2");
    }

    [PostgresFact]
    public async Task A_timeout_is_never_tried_again()
    {
        var source = Statements.Source(DatabaseKind.Postgres, server.ConnectionText);
        await using var databases = new DatabaseCatalog(Projects.Of([source], []), new ConnectionResolver(".", _ => null));
        var query = Statements.Of(source, "SELECT pg_catalog.pg_sleep(30)::text", Statements.Column(DataType.String));

        var error = await new QueryExecutor(databases, TimeProvider.System, _log.Add)
            .ExecuteAsync(query, Usual with { Timeout = TimeSpan.FromMilliseconds(300) }, "1", CancellationToken.None);

        error.Errors.Single().Code.ShouldBe("GS7001");
        _log.Count.ShouldBe(1);
    }
}
