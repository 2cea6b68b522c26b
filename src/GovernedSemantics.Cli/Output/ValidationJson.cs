using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Output;

/// <summary><c>{"valid": true, "diagnostics": [...]}</c>, warnings among them.</summary>
internal static class ValidationJson
{
    public static string Text(ImmutableArray<Diagnostic> defects) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", defects.All(d => d.Severity != Severity.Error));
        json.WritePropertyName("diagnostics");
        DiagnosticsJson.WriteArray(json, defects);
        json.WriteEndObject();
    });
}
