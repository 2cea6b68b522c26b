namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>The tests that share the databases of the cases.</summary>
[CollectionDefinition(Name)]
public sealed class CaseCollection : ICollectionFixture<CaseDatabases>
{
    public const string Name = "cases";
}
