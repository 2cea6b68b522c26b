using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Governance;

/// <summary>The shop under use cases that a test writes itself.</summary>
internal static class UseCases
{
    private const string Modelling = """
          - name: modelling
            description: The engineer asks everything while modelling.
            status: approved
            audience: {roles: ["*"], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"]}
            show_sql: true
        """;

    public static DateTimeOffset Clock { get; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The shop whose use cases are exactly these, each one YAML map on a line.</summary>
    public static LoadedModel Shop(params string[] useCases) =>
        TestProjects.Load(TestProjects.ShopBut(Modelling, string.Join('\n', useCases.Select(u => "  - " + u))));

    /// <summary>A map of one use case: approved, for finance, with everything granted, unless a key is written otherwise.</summary>
    public static string Case(
        string name = "weekly",
        string status = "approved",
        string audience = "{roles: [finance], clients: [gsem]}",
        string grants = "{metrics: [\"*\"], dimensions: [\"*\"]}",
        string more = "") =>
        $"{{name: {name}, description: A purpose., status: {status}, owner: a@example.com, audience: {audience}, grants: {grants}{(more.Length > 0 ? ", " + more : "")}}}";

    public static Principal Caller(string client = "gsem", params ImmutableArray<string> roles) =>
        new() { Subject = "s", Name = "S", Roles = roles.IsDefaultOrEmpty ? ["finance"] : roles, ClientId = client };

    public static Result<VisibleModel> Scope(LoadedModel shop, string? useCase = null, Principal? caller = null) =>
        shop.Policies.Scope(shop.Project, caller ?? Caller(), useCase, DateOnly.FromDateTime(Clock.Date));

    public static Result<CompiledRequest> Ask(LoadedModel shop, string json) =>
        RequestReader.FromJson(json).Then(r => SemanticCompiler.Compile(shop, Caller(), r, Clock));
}
