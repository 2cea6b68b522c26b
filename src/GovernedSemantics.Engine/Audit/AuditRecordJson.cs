using System.Collections.Immutable;
using System.Text.Json;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Json;
using GovernedSemantics.Governance;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// A record as one line of JSON. The encoder escapes every character that any reader could take for the end of a line, so no value can
/// forge
/// a record.
/// </summary>
internal static class AuditRecordJson
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = RequestJson.Encoder };

    public static byte[] Line(AuditRecord record, string logId, long sequence, AuditValueHash hash)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("log_id", logId);
            json.WriteString("id", record.Id);
            json.WriteNumber("seq", sequence);
            json.WriteString("at", record.At.UtcDateTime);
            json.WriteString("kind", NameOf(record.Kind));
            WriteCaller(json, record.Caller);
            WriteQuestion(json, record, hash);
            WriteStatement(json, record, hash);
            WriteOutcome(json, record);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteCaller(Utf8JsonWriter json, Caller? caller)
    {
        if (caller is null)
        {
            return;
        }

        WritePrincipal(json, caller.Principal);
        json.WriteStartObject("client");
        json.WriteString("id", caller.Principal.ClientId);
        WriteText(json, "name", caller.ClientName);
        WriteText(json, "version", caller.ClientVersion);
        WriteText(json, "session", caller.Session);
        json.WriteString("transport", caller.Transport);
        json.WriteEndObject();
        json.WriteString("tool", caller.Tool);
    }

    private static void WritePrincipal(Utf8JsonWriter json, Principal principal)
    {
        json.WriteStartObject("principal");
        json.WriteString("subject", principal.Subject);
        json.WriteString("name", principal.Name);
        json.WriteStartArray("roles");
        foreach (var role in principal.Roles)
        {
            json.WriteStringValue(role);
        }

        json.WriteEndArray();
        json.WriteString("auth", principal.IsVerified ? "verified" : "configured");
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, AuditRecord record, AuditValueHash hash)
    {
        WriteText(json, "use_case", record.UseCase);
        WriteText(json, "question", record.Question);
        if (record.Request is not null)
        {
            json.WritePropertyName("request");
            json.WriteRawValue(RequestJson.Write(record.HashValues ? HashedRequest.Of(record.Request, hash) : record.Request));
        }

        if (!record.Arguments.IsEmpty)
        {
            json.WriteStartObject("arguments");
            foreach (var (name, value) in record.Arguments)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        WriteText(json, "model", record.Model);
        WriteDefinitions(json, record.Definitions);
    }

    private static void WriteDefinitions(Utf8JsonWriter json, ImmutableArray<KeyValuePair<string, string>> definitions)
    {
        if (definitions.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("definitions");
        foreach (var (name, definition) in definitions)
        {
            json.WriteString(name, definition);
        }

        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, AuditRecord record, AuditValueHash hash)
    {
        WriteText(json, "source", record.Source);
        if (record.Sql is null)
        {
            return;
        }

        WriteStatement(json, record.Sql, record.Parameters, record.HashValues ? hash.Of : null);
        if (record.Beside.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("beside");
        foreach (var query in record.Beside)
        {
            json.WriteStartObject();
            json.WriteString("statement", StatementHash.Of(query));
            WriteStatement(json, query.Text, query.Parameters, record.HashValues ? hash.Of : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatement(
        Utf8JsonWriter json, string sql, ImmutableArray<CompiledParameter> parameters, Func<string, string>? hash)
    {
        json.WriteString("sql", sql);
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters)
        {
            WriteParameter(json, parameter, hash);
        }

        json.WriteEndArray();
    }

    private static void WriteParameter(Utf8JsonWriter json, CompiledParameter parameter, Func<string, string>? hash)
    {
        json.WriteStartObject();
        json.WriteString("type", parameter.Type.ToString());
        json.WritePropertyName("value");
        CellJson.WriteParameter(json, parameter.Value, hash);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, AuditRecord record)
    {
        if (record.Outcome is { } outcome)
        {
            json.WriteString("outcome", NameOf(outcome));
        }

        WriteText(json, "code", record.Code);
        if (record.Rows is { } rows)
        {
            json.WriteNumber("rows", rows);
        }

        if (record.Truncated is { } truncated)
        {
            json.WriteBoolean("truncated", truncated);
        }

        WriteText(json, "result", record.Result);
        if (record.DurationMs is { } duration)
        {
            json.WriteNumber("duration_ms", Math.Round(duration, 3));
        }

        if (record.TornBytes is { } torn)
        {
            json.WriteNumber("torn_bytes", torn);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string NameOf(AuditKind kind) => kind switch
    {
        AuditKind.Attempt => "attempt",
        AuditKind.Outcome => "outcome",
        _ => "recovery",
    };

    private static string NameOf(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Answered => "answered",
        AuditOutcome.Refused => "refused",
        AuditOutcome.Cancelled => "cancelled",
        AuditOutcome.TimedOut => "timed_out",
        _ => "failed",
    };
}
