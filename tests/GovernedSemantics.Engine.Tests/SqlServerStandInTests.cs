using System.Reflection;
using Microsoft.Data.SqlClient;

namespace GovernedSemantics.Engine.Tests;

public sealed class SqlServerStandInTests
{
    [Fact]
    public void The_assembly_that_the_driver_asks_for_loads_with_the_types_it_needs()
    {
        var asked = typeof(SqlConnection).Assembly.GetReferencedAssemblies()
            .Single(name => name.Name == "Microsoft.SqlServer.Server");

        var types = Assembly.Load(asked).GetExportedTypes().Select(type => type.Name);

        new[] { "Format", "IBinarySerialize", "InvalidUdtException", "SqlUserDefinedTypeAttribute" }.ShouldBeSubsetOf(types);
    }
}
