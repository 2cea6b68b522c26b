using System.Text;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Storage;

/// <summary>
/// Puts values in place of <c>${NAME}</c> (environment) and <c>${file:path}</c> (a file's text without its last line break, relative to the
/// project folder). Errors name the reference, never a value.
/// </summary>
internal sealed class ConnectionResolver(string folder, Func<string, string?> environment)
{
    private const string FilePrefix = "file:";

    public Result<ResolvedConnection> Resolve(DataSource source)
    {
        var text = new StringBuilder();
        var errors = new DiagnosticBag();
        var rest = source.Connection.AsSpan();
        while (rest.IndexOf("${") is >= 0 and var start && rest[start..].IndexOf('}') is > 0 and var length)
        {
            var reference = rest.Slice(start + 2, length - 2).ToString();
            text.Append(rest[..start]).Append(Value(reference, source, errors));
            rest = rest[(start + length + 1)..];
        }

        text.Append(rest);
        return errors.HasErrors
            ? Result<ResolvedConnection>.Fail(errors.Errors())
            : new ResolvedConnection(text.ToString(), folder);
    }

    private string? Value(string reference, DataSource source, DiagnosticBag errors)
    {
        if (!reference.StartsWith(FilePrefix, StringComparison.Ordinal))
        {
            var value = environment(reference);
            if (string.IsNullOrEmpty(value))
            {
                errors.Add(StorageCodes.MissingVariable.At(source.Span, source.Name, reference));
            }

            return value;
        }

        var path = reference[FilePrefix.Length..];
        try
        {
            return File.ReadAllText(Path.Combine(folder, path)).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(StorageCodes.MissingFile.At(source.Span, source.Name, path));
            return null;
        }
    }
}
