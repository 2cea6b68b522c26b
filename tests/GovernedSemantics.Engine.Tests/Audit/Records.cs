using System.Text.Json;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Governance;

namespace GovernedSemantics.Engine.Tests.Audit;

internal static class Records
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static Caller Caller { get; } = new(
        new Principal { Subject = "ada", Name = "Ada", Roles = ["finance"], ClientId = "gsem" }, "cli", "query") { ClientName = "gsem", ClientVersion = "0.1.0" };

    public static AuditRecord Attempt(string question = "How much?") =>
        new() { Id = Guid.CreateVersion7(Now), At = Now, Kind = AuditKind.Attempt, Caller = Caller, Question = question };

    /// <summary>The lines of a trail, each parsed: a line that is no JSON object fails the test.</summary>
    public static List<JsonElement> Read(string path) =>
        [.. File.ReadAllText(path).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
}
