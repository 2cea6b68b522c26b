using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Databases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Engine.Tests.Storage;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using Npgsql;
using PostgresDatabase = GovernedSemantics.Engine.Tests.Postgres.PostgresDatabase;

namespace GovernedSemantics.Engine.Tests.Execution;

public sealed class PostgresCodesTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly ExecutionLimits Usual = new(100, 1_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(20));

    private readonly List<LogEntry> _log = [];
    private DataSource _source = null!;
    private DatabaseCatalog _databases = null!;

    public Task InitializeAsync()
    {
        var text = PostgresCluster.SkipReason is null
            ? server.ConnectionText.Replace("Pooling=False", "Pooling=True;Maximum Pool Size=1;Timeout=1", StringComparison.Ordinal)
            : "";
        _source = Statements.Source(DatabaseKind.Postgres, text);
        _databases = new DatabaseCatalog(Projects.Of([_source], []), new ConnectionResolver(".", _ => null));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _databases.DisposeAsync().AsTask();

    [PostgresFact]
    public async Task A_division_by_zero_has_its_code() => (await CodeOfAsync("SELECT 1 / 0::bigint")).ShouldBe("GS7007");

    [PostgresFact]
    public async Task A_lock_has_its_code()
    {
        await server.RunScriptAsync("CREATE TABLE public.locked (x bigint)");
        await using var other = new NpgsqlConnection(server.ConnectionText);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("LOCK TABLE public.locked", other, transaction);
        await command.ExecuteNonQueryAsync();

        (await CodeOfAsync("SELECT x FROM public.locked")).ShouldBe("GS7008");
    }

    [PostgresFact]
    public async Task An_exhausted_pool_has_its_code()
    {
        var (held, _) = await _databases.For(_source).Value.OpenAsync(CancellationToken.None);
        await using (held!)
        {
            (await CodeOfAsync("SELECT 1::bigint")).ShouldBe("GS7009");
        }
    }

    private async Task<string> CodeOfAsync(string text)
    {
        var executor = new QueryExecutor(_databases, TimeProvider.System, _log.Add);
        var query = Statements.Of(_source, text, Statements.Column(DataType.Integer));
        return (await executor.ExecuteAsync(query, Usual, "1", CancellationToken.None)).Errors.Single().Code;
    }
}
