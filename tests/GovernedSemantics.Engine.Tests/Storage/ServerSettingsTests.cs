using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class ServerSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-service-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_file_the_local_caller_is_a_modeller()
    {
        var principal = ServerSettings.Read(_folder.FullName).Value.Local("ada", "gsem");

        principal.Roles.ShouldBe(["modeller"]);
        (principal.Subject, principal.Name, principal.ClientId, principal.IsVerified).ShouldBe(("ada", "ada", "gsem", false));
    }

    [Fact]
    public void The_file_names_the_roles()
    {
        Write("local: {roles: [finance, sales_lead]}");

        ServerSettings.Read(_folder.FullName).Value.LocalRoles.ShouldBe(["finance", "sales_lead"]);
    }

    [Theory]
    [InlineData("local: {rolls: [finance]}", "GS1021")]
    [InlineData("local: finance", "GS1024")]
    [InlineData("local: {}", "GS1022")]
    [InlineData("", "GS1022")]
    [InlineData("remote: {}", "GS1021")]
    [InlineData("local: {roles: &a [finance]}", "GS1005")]
    public void What_it_cannot_mean_is_refused(string text, string code)
    {
        Write(text);

        ServerSettings.Read(_folder.FullName).Errors.Select(e => e.Code).ShouldContain(code);
    }

    [Fact]
    public void A_file_that_nobody_wrote_by_hand_is_refused()
    {
        Write(new string('#', 65 * 1024));

        ServerSettings.Read(_folder.FullName).Errors.Single().Code.ShouldBe("GS7114");
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.FullName, ServerSettings.FileName), text);
}
