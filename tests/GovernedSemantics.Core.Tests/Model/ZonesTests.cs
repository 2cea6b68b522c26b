using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+5")]
    public void Finds_iana_zones(string id) => Zones.TryFind(id, out _).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Europe/Atlantis")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("UTC'; SELECT 1--")]
    [InlineData("Europe/Berlin\0")]
    [InlineData("Europe")]
    public void Finds_nothing_else(string id) => Zones.TryFind(id, out _).ShouldBeFalse();
}
