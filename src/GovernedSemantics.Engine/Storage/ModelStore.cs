using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Storage;

/// <summary>
/// Holds the project of a folder. A reload that fails keeps the last good state and tells the defects. The databases of a replaced state
/// are
/// closed one reload later, so that questions that began with it can end.
/// </summary>
internal sealed class ModelStore : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Func<string, string?> _environment;
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private ProjectSnapshot _current;
    private ProjectSnapshot? _former;

    private ModelStore(string folder, Func<string, string?> environment, ProjectSnapshot current) =>
        (_folder, _environment, _current) = (folder, environment, current);

    /// <summary>The last state that loaded.</summary>
    public ProjectSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Reads and checks the folder; fails with all defects of it.</summary>
    public static Result<ModelStore> Open(string folder, Func<string, string?> environment) =>
        Load(folder, environment).Map(snapshot => new ModelStore(folder, environment, snapshot));

    /// <summary>Empty where the folder's present state is now <see cref="Current"/>; else its defects, and nothing has changed.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReloadAsync(CancellationToken cancellation)
    {
        await _reloading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var loaded = Load(_folder, _environment);
            if (!loaded.TryGet(out var next))
            {
                return loaded.Errors;
            }

            if (_former is { } former)
            {
                await former.Databases.DisposeAsync().ConfigureAwait(false);
            }

            _former = Interlocked.Exchange(ref _current, next);
            return [];
        }
        finally
        {
            _reloading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_former is { } former)
        {
            await former.Databases.DisposeAsync().ConfigureAwait(false);
        }

        await _current.Databases.DisposeAsync().ConfigureAwait(false);
        _reloading.Dispose();
    }

    private static Result<ProjectSnapshot> Load(string folder, Func<string, string?> environment) =>
        ProjectFolder.Read(folder).Then(read => ModelLoader.Load(read.Files).Map(model =>
            new ProjectSnapshot(read.Folder, model, new DatabaseCatalog(model.Project, new ConnectionResolver(read.Folder, environment)))));
}
