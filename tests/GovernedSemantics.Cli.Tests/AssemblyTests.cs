using System.Reflection;

namespace GovernedSemantics.Cli.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void The_assembly_loads_by_its_published_name() =>
        Assembly.Load("gsem").GetName().Name.ShouldBe("gsem");
}
