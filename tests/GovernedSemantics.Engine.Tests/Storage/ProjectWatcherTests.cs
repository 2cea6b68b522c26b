using System.Collections.Immutable;
using System.Threading.Channels;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class ProjectWatcherTests : IAsyncLifetime
{
    private readonly SmallShop _shop = new();
    private readonly Channel<ImmutableArray<Diagnostic>> _reloads = Channel.CreateUnbounded<ImmutableArray<Diagnostic>>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task A_change_is_in_use_and_a_broken_one_leaves_the_last_good_state()
    {
        await using var watcher = new ProjectWatcher(_shop.Store, _shop.Folder, errors => _reloads.Writer.TryWrite(errors));
        var first = _shop.Store.Current.Model.Project.Hash;

        Write(SmallShop.Model.Replace("Money from orders.", "Money from all orders.", StringComparison.Ordinal));
        (await NextAsync()).ShouldBeEmpty();
        var second = _shop.Store.Current.Model.Project.Hash;
        Write(SmallShop.Model.Replace("agg: sum", "agg: sun", StringComparison.Ordinal));
        (await NextAsync()).ShouldNotBeEmpty();

        second.ShouldNotBe(first);
        _shop.Store.Current.Model.Project.Hash.ShouldBe(second);
    }

    [Fact]
    public async Task Several_changes_at_once_are_one_reload_and_files_of_the_program_are_none()
    {
        await using var watcher = new ProjectWatcher(_shop.Store, _shop.Folder, errors => _reloads.Writer.TryWrite(errors));

        Directory.CreateDirectory(Path.Combine(_shop.Folder, StateFolder.Name));
        File.WriteAllText(Path.Combine(_shop.Folder, StateFolder.Name, "audit.jsonl"), "{}");
        for (var i = 0; i < 20; i++)
        {
            Write(SmallShop.Model + new string('\n', i));
        }

        await NextAsync();
        await Task.Delay(600);
        _reloads.Reader.TryRead(out _).ShouldBeFalse();
    }

    private void Write(string model) => File.WriteAllText(Path.Combine(_shop.Folder, "project.yml"), model);

    private async Task<ImmutableArray<Diagnostic>> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _reloads.Reader.ReadAsync(patience.Token);
    }
}
