using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Engine.Tests.Databases;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class ConnectionResolverTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-connection-");
    private readonly Dictionary<string, string> _environment = new() { ["HOST"] = "db.example.com", ["EMPTY"] = "" };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Puts_variables_and_files_in_place()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "password"), "s3cret$\n");

        Resolve("Host=${HOST};Password=${file:password};Port=5432").Value.Text.ShouldBe("Host=db.example.com;Password=s3cret$;Port=5432");
    }

    [Theory]
    [InlineData("plain.db")]
    [InlineData("a$b{c}")]
    [InlineData("open ${ end")]
    public void Leaves_other_text_alone(string text) => Resolve(text).Value.Text.ShouldBe(text);

    [Fact]
    public void A_value_is_not_resolved_again()
    {
        _environment["HOST"] = "${OTHER}";

        Resolve("${HOST}").Value.Text.ShouldBe("${OTHER}");
    }

    [Fact]
    public void Names_every_reference_that_is_missing_and_no_value()
    {
        var errors = Resolve("Host=${HOST};User=${NOBODY};Db=${EMPTY};Password=${file:none}").Errors;

        errors.Select(e => e.Code).ShouldBe(["GS7101", "GS7101", "GS7102"]);
        errors.Select(e => e.Message).ShouldBe(
        [
            "The connection of data source \"warehouse\" refers to the environment variable NOBODY, which is not set.",
            "The connection of data source \"warehouse\" refers to the environment variable EMPTY, which is not set.",
            "The connection of data source \"warehouse\" refers to the file none, which cannot be read.",
        ]);
    }

    [Fact]
    public void A_resolved_connection_does_not_print_itself() =>
        Resolve("Host=${HOST}").Value.ToString().ShouldNotContain("example.com");

    private GovernedSemantics.Diagnostics.Result<ResolvedConnection> Resolve(string connection) =>
        new ConnectionResolver(_folder.FullName, _environment.GetValueOrDefault).Resolve(Statements.Source(DatabaseKind.Postgres, connection));
}
