using System.Collections.Immutable;
using System.Threading.Channels;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Engine.Storage;

/// <summary>Reloads a project when its files change, a moment after the last change, and tells what came of it. What fails changes nothing.</summary>
internal sealed class ProjectWatcher : IAsyncDisposable
{
    /// <summary>Editors and checkouts write several files, and each in several steps.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private readonly ModelStore _store;
    private readonly Action<ImmutableArray<Diagnostic>> _reloaded;
    private readonly FileSystemWatcher _files;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task _reloading;

    /// <param name="store">Holds the project.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="reloaded">Gets the defects of each reload: none where the new state is in use, else the last good one stays.</param>
    public ProjectWatcher(ModelStore store, string folder, Action<ImmutableArray<Diagnostic>> reloaded)
    {
        (_store, _reloaded) = (store, reloaded);
        _files = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _files.Filters.Add("*.yml");
        _files.Filters.Add("*.yaml");
        _files.Changed += Changed;
        _files.Created += Changed;
        _files.Deleted += Changed;
        _files.Renamed += Changed;
        _files.Error += (_, _) => _changes.Writer.TryWrite(true);
        _files.EnableRaisingEvents = true;
        _reloading = ReloadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _reloading.ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Changed(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);

    private async Task ReloadAsync()
    {
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                do
                {
                    await Task.Delay(Settling, _stop.Token).ConfigureAwait(false);
                }
                while (_changes.Reader.TryRead(out var _));

                _reloaded(await _store.ReloadAsync(_stop.Token).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The end that was asked for.
        }
    }
}
