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
            var other => Model.Duration.Parse(other) is { } by ? new CompareRequest(CompareKind.Earlier, by)
                : Model.Duration.Split(other) is var (count, unit) && RequestNames.IsGrainName(unit)
                    ? new CompareRequest(CompareKind.Earlier, new Duration(count, default)) { Unit = unit }
                    : null,
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
        "last" => Last(reader) is { } last ? last with { IncludeCurrent = includeCurrent } : null,
        "this" => Period(reader, form, grain => new ThisPeriod(grain)),
        "previous" => Period(reader, form, grain => new PreviousPeriod(grain)),
        "to_date" => Period(reader, form, grain => new PeriodToDate(grain)),
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

    private static LastPeriods? Last(RequestObjectReader reader)
    {
        if (reader.Text("last", MaxTimeLength) is not { } text)
        {
            return null;
        }

        if (Model.Duration.Parse(text) is { } duration)
        {
            return new LastPeriods(duration);
        }

        if (Model.Duration.Split(text) is var (count, unit) && RequestNames.IsGrainName(unit))
        {
            return new LastPeriods(new Duration(count, default)) { Unit = unit };
        }

        reader.Defects.Add(RequestReadingCodes.NotADuration.At(
            Location.At($"{reader.Node.Pointer}/last"), null, [.. TimeNames.GrainNames], RequestText.Shown(text)));
        return null;
    }

    private static TimeRequest? Period(RequestObjectReader reader, string key, Func<TimeGrain, TimeRequest> make)
    {
        if (reader.Name(key) is not { } name)
        {
            return null;
        }

        if (TimeNames.Grain(name) is { } civil)
        {
            return make(civil);
        }

        if (RequestNames.IsGrainName(name))
        {
            return make(default) with { Unit = name };
        }

        reader.Defects.Add(RequestReadingCodes.UnknownChoice.At(
            Location.At($"{reader.Node.Pointer}/{key}"), null, [.. TimeNames.GrainNames], RequestText.Shown(name), "period"));
        return null;
    }

    // A year alone is a number in JSON and YAML.
    private static string? Time(RequestObjectReader reader, string key) =>
        reader.Node.Find(key) is RequestNumber { Value: long and >= 1 and <= 9999 and var year }
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : reader.Text(key, MaxTimeLength);
}
