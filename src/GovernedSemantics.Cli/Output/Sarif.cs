using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Cli.Output;

/// <summary>Defects as SARIF 2.1.0, which code hosts and editors show at their lines.</summary>
internal static class Sarif
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="defects">What was found.</param>
    /// <param name="prefix">What stands before the paths of the project's files, with its slash.</param>
    public static string Text(ImmutableArray<Diagnostic> defects, string prefix)
    {
        var rules = defects.Select(d => d.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject { ["name"] = "gsem", ["rules"] = new JsonArray([.. rules.Select(r => (JsonNode?)Rule(r))]) },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. defects.Select(d => (JsonNode?)Result(d, prefix))]),
        };
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return log.ToJsonString(Layout);
    }

    private static JsonObject Rule(DiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Code,
        ["name"] = rule.Slug,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Slug.Replace('-', ' ') },
        ["help"] = new JsonObject { ["text"] = rule.Help },
    };

    private static JsonObject Result(Diagnostic defect, string prefix)
    {
        var result = new JsonObject
        {
            ["ruleId"] = defect.Code,
            ["level"] = defect.Severity == Severity.Error ? "error" : "warning",
            ["message"] = new JsonObject { ["text"] = defect.Suggestion is null ? defect.Message : $"{defect.Message} {defect.Suggestion}" },
        };
        if (defect.Location.Span is { File.Length: > 0 } span)
        {
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(span, prefix) });
        }

        return result;
    }

    private static JsonObject Location(SourceSpan span, string prefix)
    {
        var uri = Uri.EscapeDataString(prefix + span.File).Replace("%2F", "/", StringComparison.Ordinal);
        var location = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = uri } };
        if (span.Line > 0)
        {
            location["region"] = new JsonObject
            {
                ["startLine"] = span.Line,
                ["startColumn"] = Math.Max(1, span.Column),
                ["endColumn"] = Math.Max(1, span.Column) + Math.Max(1, span.Length),
            };
        }

        return location;
    }
}
