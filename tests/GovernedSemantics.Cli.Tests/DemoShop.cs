namespace GovernedSemantics.Cli.Tests;

/// <summary>The example, made once for the tests that ask it.</summary>
public sealed class DemoShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-cli-");

    public string Folder => Path.Combine(_folder.FullName, "shop");

    internal GsemRun Made { get; private set; } = new(-1, "", "");

    internal Gsem Gsem => new(Folder);

    public async Task InitializeAsync() => Made = await new Gsem(_folder.FullName).RunAsync("demo", "--into", "shop", "--anchor", "2026-11-22");

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class DemoShopCollection : ICollectionFixture<DemoShop>
{
    public const string Name = "demo shop";
}
