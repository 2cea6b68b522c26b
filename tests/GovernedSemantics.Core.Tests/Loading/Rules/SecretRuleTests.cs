using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Loading;

public sealed class SecretRuleTests
{
    [Theory]
    [InlineData("Host=db;Username=reader;Password=hunter2")]
    [InlineData("Host=db;PASSWORD = hunter2;Username=reader")]
    [InlineData("Server=db;User Id=reader;Pwd=x")]
    [InlineData("Host=db;Password=abc${DB_PASSWORD}")]
    [InlineData("Host=db;Password=${DB_PASSWORD}abc")]
    [InlineData("postgresql://reader:hunter2@db:5432/shop")]
    [InlineData("Data Source=shop.db;Password=x")]
    public void Finds_a_literal_password(string connection) => Errors(connection).ShouldContain("GS2010");

    [Theory]
    [InlineData("${GSEM_WAREHOUSE}")]
    [InlineData("${file:/run/secrets/warehouse}")]
    [InlineData("Host=db;Username=reader;Password=${DB_PASSWORD}")]
    [InlineData("Host=db;Username=reader;Password=${file:/run/secrets/db};Timeout=5")]
    [InlineData("postgresql://reader:${DB_PASSWORD}@db:5432/shop")]
    [InlineData("postgresql://reader@db:5432/shop")]
    [InlineData("Data Source=shop.db;Mode=ReadOnly")]
    [InlineData("Host=db;Passfile=/etc/pgpass")]
    public void Takes_references_and_connections_without_secrets(string connection) => Errors(connection).ShouldBeEmpty();

    [Theory]
    [InlineData("Login with AKIA" + "ABCDEFGHIJKLMNOP to the console.")]
    [InlineData("Token eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiJyZWFkZXIifQ opens it.")]
    [InlineData("-----BEGIN RSA PRIVATE " + "KEY-----")]
    public void Finds_keys_and_tokens_in_any_text(string text) =>
        ModelLoader.Load(TestProjects.ShopBut("What came back.", $"\"{text}\"")).Errors.ShouldHaveSingleItem().Code.ShouldBe("GS2010");

    [Theory]
    [InlineData("See https://wiki.example.com/returns for the process.")]
    [InlineData("Password resets are not returns.")]
    public void Takes_plain_words(string text) =>
        ModelLoader.Load(TestProjects.ShopBut("What came back.", $"\"{text}\"")).IsOk.ShouldBeTrue();

    private static IEnumerable<string> Errors(string connection) =>
        ModelLoader.Load(TestProjects.ShopBut("${GSEM_WAREHOUSE}", connection)).Errors.Select(e => e.Code).Distinct();
}
