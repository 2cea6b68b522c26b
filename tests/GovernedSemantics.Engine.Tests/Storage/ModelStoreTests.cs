using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class ModelStoreTests : IAsyncLifetime
{
    private readonly SmallShop _shop = new();

    private string ProjectFile => Path.Combine(_shop.Folder, "project.yml");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task A_reload_takes_the_new_state_whole()
    {
        var before = _shop.Store.Current;
        File.WriteAllText(ProjectFile, SmallShop.Model.Replace("agg: sum", "agg: max", StringComparison.Ordinal));

        (await _shop.Store.ReloadAsync(CancellationToken.None)).ShouldBeEmpty();

        _shop.Store.Current.ShouldNotBe(before);
        _shop.Store.Current.Model.Project.Hash.ShouldNotBe(before.Model.Project.Hash);
    }

    [Fact]
    public async Task A_reload_that_fails_keeps_the_last_good_state_and_tells_the_defects()
    {
        var before = _shop.Store.Current;
        File.WriteAllText(ProjectFile, SmallShop.Model.Replace("expr: amount", "expr: amuont", StringComparison.Ordinal));

        var defects = await _shop.Store.ReloadAsync(CancellationToken.None);

        defects.ShouldNotBeEmpty();
        _shop.Store.Current.ShouldBeSameAs(before);
        File.WriteAllText(ProjectFile, SmallShop.Model);
        (await _shop.Store.ReloadAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_state_that_was_replaced_answers_what_began_with_it()
    {
        var before = _shop.Store.Current;
        await _shop.Store.ReloadAsync(CancellationToken.None);

        var engine = new QueryEngine(() => before, _shop.Trail, _shop.Clock, _shop.Log.Add);
        var answer = await engine.QueryAsync(new() { Metrics = ["revenue"] }, SmallShop.Caller, CancellationToken.None);

        answer.Value.Rows.Single().Single().ShouldBe(255.30m);
    }

    [Fact]
    public void A_folder_with_defects_does_not_open()
    {
        File.WriteAllText(ProjectFile, "project: {version: 1}");

        ModelStore.Open(_shop.Folder, _ => null).Errors.ShouldNotBeEmpty();
        ModelStore.Open(Path.Combine(_shop.Folder, "none"), _ => null).Errors.Single().Code.ShouldBe("GS7111");
    }
}
