using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Databases;

/// <summary>
/// The databases that can be read, and those of one project, each opened when it is first asked. A source whose connection text cannot be
/// resolved fails the questions that need it and no others.
/// </summary>
internal sealed class DatabaseCatalog(Project project, ConnectionResolver connections) : IAsyncDisposable
{
    /// <summary>The list: one line for each database.</summary>
    private static readonly ImmutableDictionary<DatabaseKind, DatabaseOpener> Openers = new Dictionary<DatabaseKind, DatabaseOpener>
    {
        [DatabaseKind.Sqlite] = SqliteDatabase.Create,
        [DatabaseKind.Postgres] = PostgresDatabase.Create,
        [DatabaseKind.SqlServer] = SqlServerDatabase.Create,
    }.ToImmutableDictionary();

    private readonly ConcurrentDictionary<string, Lazy<Result<Database>>> _open = new(StringComparer.Ordinal);

    private delegate Result<Database> DatabaseOpener(
        DataSource source, ResolvedConnection connection, ImmutableArray<ApprovedView> approved);

    public Result<Database> For(DataSource source) =>
        _open.GetOrAdd(source.Name, _ => new Lazy<Result<Database>>(() => Open(source))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var entry in _open.Values)
        {
            if (entry.IsValueCreated && entry.Value.TryGet(out var database))
            {
                await database.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private Result<Database> Open(DataSource source) =>
        connections.Resolve(source).Then(text =>
            Openers[source.Database](source, text, [.. project.Views.Where(view => view.Source.Name == source.Name)]));
}
