using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>Reads <c>time</c>: exactly one of its forms.</summary>
internal static class TimeRequestReader
{
    private const int MaxTimeLength = 200;
    private const string Form = "an object such as {\"last\": \"8 weeks\"}";

    private static readonly ImmutableArray<string> Forms = ["last", "from", "to", "this", "previous", "to_date", "all"];

    private static readonly ImmutableArray<string> Keys = [.. Forms, "include_current", "compare"];

    public static TimeRequest? Read(RequestNode? node, DiagnosticBag defects)
    {
        if (node is null || RequestObjectReader.Object(node, "\"time\"", Form, defects) is not { } found)
        {
            return null;
        }

        var reader = new RequestObjectReader(found, defects);
        reader.CheckKeys("\"time\"", Keys);
        var compare = Compare(reader);
        var forms = Forms.Where(found.Has).ToImmutableArray();
        if (forms.IsEmpty || (forms.Length > 1 && !forms.All(f => f is "from" or "to")))
        {
            var defect = forms.IsEmpty ? "it has none" : $"it has {string.Join(", ", forms.Select(f => $"\"{f}\""))} side by side";
            defects.Add(RequestReadingCodes.TimeForm.At(Location.At(found.Pointer), defect));
            return null;
        }

        return One(forms[0], reader, IncludesCurrent(reader, forms[0])) is { } time ? time with { Compare = compare } : null;
    }

    private static CompareRequest? Compare(RequestObjectReader reader)
    {
        if (reader.Text("compare", MaxTimeLength) is not { } text)
        {
            return null;
        }

        var compare = text.Trim(' ') switch
        {
            CompareRequest.PreviousPeriodName => new CompareRequest(CompareKind.PreviousPeriod),
            CompareRequest.PreviousYearName => new CompareRequest(CompareKind.PreviousYear),
            var other => Model.Duration.Parse(other) is { } by ? new CompareRequest(CompareKind.Earlier, by) : null,
        };
        if (compare is null)
        {
            reader.Defects.Add(RequestReadingCodes.UnknownChoice.At(
                Location.At($"{reader.Node.Pointer}/compare"),
                "Use previous_period, previous_year or a duration such as \"4 weeks\".",
                [CompareRequest.PreviousPeriodName, CompareRequest.PreviousYearName],
                RequestText.Shown(text),
                "comparison"));
        }

        return compare;
    }

    private static TimeRequest? One(string form, RequestObjectReader reader, bool includeCurrent) => form switch
    {
        "last" => Duration(reader) is { } duration ? new LastPeriods(duration) { IncludeCurrent = includeCurrent } : null,
        "this" => Grain(reader, form) is { } grain ? new ThisPeriod(grain) : null,
        "previous" => Grain(reader, form) is { } grain ? new PreviousPeriod(grain) : null,
        "to_date" => Grain(reader, form) is { } grain ? new PeriodToDate(grain) : null,
        "all" => All(reader),
        _ => new FromTo(Time(reader, "from"), Time(reader, "to")),
    };

    private static bool IncludesCurrent(RequestObjectReader reader, string form)
    {
        var includes = reader.Flag("include_current") ?? false;
        if (includes && form != "last")
        {
            reader.Defects.Add(RequestReadingCodes.IncludeCurrentAlone.At(Location.At(reader.Node.Find("include_current")!.Pointer)));
        }

        return includes;
    }

    private static AllTime? All(RequestObjectReader reader)
    {
        if (reader.Node.Find("all") is RequestBoolean { Value: true })
        {
            return new AllTime();
        }

        RequestObjectReader.WrongType(reader.Node.Find("all")!, "\"all\"", "true", null, reader.Defects);
        return null;
    }

    private static Duration? Duration(RequestObjectReader reader)
    {
        if (reader.Text("last", MaxTimeLength) is not { } text)
        {
            return null;
        }

        var duration = Model.Duration.Parse(text);
        if (duration is null)
        {
            var unit = text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var word, ..] ? word : "";
            var hint = TimeNames.Grain(unit) is null && unit.Length > 0 ? NameSuggester.Hint(unit, TimeNames.GrainNames) : null;
            reader.Defects.Add(RequestReadingCodes.NotADuration.At(
                Location.At($"{reader.Node.Pointer}/last"), hint, [.. TimeNames.GrainNames], RequestText.Shown(text)));
        }

        return duration;
    }

    private static TimeGrain? Grain(RequestObjectReader reader, string key)
    {
        if (reader.Name(key) is not { } name)
        {
            return null;
        }

        var grain = TimeNames.Grain(name);
        if (grain is null)
        {
            reader.Defects.Add(RequestReadingCodes.UnknownChoice.At(
                Location.At($"{reader.Node.Pointer}/{key}"), NameSuggester.Hint(name, TimeNames.GrainNames), [.. TimeNames.GrainNames],
                RequestText.Shown(name), "period"));
        }

        return grain;
    }

    // A year alone is a number in JSON and YAML.
    private static string? Time(RequestObjectReader reader, string key) =>
        reader.Node.Find(key) is RequestNumber { Value: long and >= 1 and <= 9999 and var year }
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : reader.Text(key, MaxTimeLength);
}
