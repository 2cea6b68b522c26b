using GovernedSemantics.Requests;
using static GovernedSemantics.Tests.Model.TimeFixtures;

namespace GovernedSemantics.Tests.Requests;

public sealed class AskedNowTests
{
    private static readonly DateTimeOffset Clock = Instant("2026-11-22T13:26Z");

    [Fact]
    public void Is_the_clock_without_as_of() => AskedNow.Read(null, Clock, Settings(), "/as_of").Value.Instant.ShouldBe(Clock);

    [Theory]
    [InlineData("2026-11-01", "2026-10-31T23:00Z")]
    [InlineData("2026-07-01 12:00", "2026-07-01T10:00Z")]
    [InlineData("2026-07-01T12:00Z", "2026-07-01T12:00Z")]
    public void Moves_now_in_the_zone_of_the_project(string asOf, string instant) =>
        AskedNow.Read(asOf, Clock, Settings(), "/as_of").Value.Instant.ShouldBe(Instant(instant));

    [Theory]
    [InlineData("2026-11", "GS3156")]
    [InlineData("2026", "GS3156")]
    [InlineData("2026-W45", "GS3156")]
    [InlineData("yesterday", "GS3150")]
    public void Refuses_what_names_no_day(string asOf, string code)
    {
        var error = AskedNow.Read(asOf, Clock, Settings(), "/as_of").Errors.Single();

        error.Code.ShouldBe(code);
        error.Location.Pointer.ShouldBe("/as_of");
    }
}
