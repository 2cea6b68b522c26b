namespace GovernedSemantics.Engine.Tests.Examples;

/// <summary>The tests that share the example databases.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleCollection : ICollectionFixture<ExampleDatabases>
{
    public const string Name = "examples";
}
