using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests;

/// <summary>A project folder with one view over four orders, and an engine over it whose clock stands still.</summary>
internal sealed class SmallShop : IAsyncDisposable
{
    public const string Model = """
        project: {version: 1, name: shop, description: A small shop., owner: owner@example.com, time: {zone: Europe/Berlin}}
        data_sources:
          - {name: warehouse, database: sqlite, connection: shop.db, description: The shop., owner: owner@example.com}
        views:
          - name: orders
            source: warehouse
            description: One row per order.
            owner: owner@example.com
            refresh: {column: loaded_at}
            columns:
              - {name: order_id, type: integer, classification: internal}
              - {name: region, type: string, classification: internal}
              - {name: email, type: string, classification: pii}
              - {name: amount, type: "decimal(12,2)", classification: internal}
              - {name: ordered_at, type: datetime, classification: internal}
              - {name: loaded_at, type: datetimetz, classification: internal}
        semantic_models:
          - name: orders
            view: orders
            description: What people bought.
            owner: owner@example.com
            time: ordered_at
            entities: [{name: order, type: primary, key: order_id, description: One purchase.}]
            dimensions:
              - {name: region, description: Where it went.}
              - {name: email, description: Who ordered.}
              - {name: ordered_at, type: time, grain: second, description: When it was ordered.}
            metrics:
              - {name: revenue, description: Money from orders., agg: sum, expr: amount, unit: EUR}
        use_cases:
          - name: weekly
            description: Weekly questions.
            status: approved
            owner: owner@example.com
            audience: {roles: [finance], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"], pii: [order.email]}
            limits: {rows: 3, cells: 100, timeout: 10 s}
            show_sql: true
        """;

    private const string Data = """
        CREATE TABLE orders (order_id INTEGER PRIMARY KEY, region TEXT, email TEXT, amount NUMERIC, ordered_at TEXT, loaded_at TEXT);
        INSERT INTO orders VALUES
          (1, 'EAST', 'ada@example.com', 100.10, '2026-11-02 10:00:00', '2026-11-20 05:00:00'),
          (2, 'EAST', 'bob@example.com', 50.20, '2026-11-09 10:00:00', '2026-11-22 05:00:00'),
          (3, 'WEST', 'ada@example.com', 75.00, '2026-11-10 10:00:00', '2026-11-21 05:00:00'),
          (4, NULL, NULL, 30.00, '2026-11-16 10:00:00', '2026-11-21 05:00:00');
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-shop-");
    private ModelStore? _store;

    public SmallShop()
    {
        File.WriteAllText(System.IO.Path.Combine(Folder, "project.yml"), Model);
        Run(Data);
        Trail = JsonLinesAuditLog.At(TrailPath, Clock, Log.Add);
    }

    public string Folder => _folder.FullName;

    public string TrailPath => JsonLinesAuditLog.PathIn(Folder);

    public StoppedClock Clock { get; } = new();

    public List<LogEntry> Log { get; } = [];

    public AuditLog Trail { get; set; }

    public ModelStore Store => _store ??= ModelStore.Open(Folder, _ => null) is { IsOk: true } opened
        ? opened.Value
        : throw new InvalidOperationException(string.Join('\n', ModelStore.Open(Folder, _ => null).Errors));

    public QueryEngine Engine => new(() => Store.Current, Trail, Clock, Log.Add);

    public static Caller Caller { get; } = new(
        new Principal { Subject = "ada", Name = "Ada", Roles = ["finance"], ClientId = "gsem" }, "cli", "query");

    public void Run(string script)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Folder, "shop.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Trail.DisposeAsync();
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    internal sealed class StoppedClock : TimeProvider
    {
        public Func<DateTimeOffset> Now { get; set; } = () => new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now();
    }
}
