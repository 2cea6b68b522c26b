using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Tools;

/// <summary>Reads the arguments of the tools that look things up, with the rules and the codes of requests.</summary>
internal static class ToolArguments
{
    public const int MaxSkip = RequestReader.MaxSkip;
    public const int MaxText = 500;

    /// <param name="text">The arguments: one JSON object.</param>
    /// <param name="tool">The tool's name.</param>
    /// <param name="keys">All arguments that it has.</param>
    /// <param name="read">Takes the values out; null where a defect prevents the call.</param>
    public static Result<ToolRun> Read(string text, string tool, ImmutableArray<string> keys, Func<RequestObjectReader, ToolRun?> read)
    {
        var defects = new DiagnosticBag();
        ToolRun? run = null;
        if (new RequestJsonTree(defects).Read(text) is { } root
            && RequestObjectReader.Object(root, $"The arguments of {tool}", "an object", defects) is { } found)
        {
            var reader = new RequestObjectReader(found, defects);
            reader.CheckKeys(tool, keys);
            run = read(reader);
        }

        return run is null || defects.HasErrors ? Result<ToolRun>.Fail(defects.Sorted()) : run;
    }

    /// <summary>A name that must be there.</summary>
    public static string? Required(RequestObjectReader reader, string key, string tool)
    {
        if (!reader.Node.Has(key))
        {
            reader.Defects.Add(RequestReadingCodes.MissingKey.At(Location.At(""), tool, key));
        }

        return reader.Name(key);
    }

    /// <summary>The names of the arguments, for the record of a call that could not be read.</summary>
    public static ImmutableArray<string> NamesOf(string text) =>
        new RequestJsonTree(new DiagnosticBag()).Read(text) is RequestObject found
            ? [.. found.Fields.Take(20).Select(field => RequestText.Shown(field.Key))]
            : [];

    /// <summary>The person's own words, where they can be read.</summary>
    public static string? QuestionOf(string text) =>
        new RequestJsonTree(new DiagnosticBag()).Read(text) is RequestObject found && found.Find("question") is RequestString { Text: var question }
            ? question[..Math.Min(question.Length, RequestReader.MaxQuestion)]
            : null;
}
