using System.Reflection;

namespace GovernedSemantics.Mcp.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void The_assembly_loads_by_its_published_name() =>
        Assembly.Load("GovernedSemantics.Mcp").GetName().Name.ShouldBe("GovernedSemantics.Mcp");
}
