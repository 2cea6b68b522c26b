using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Cli.Output;

namespace GovernedSemantics.Cli.Asking;

/// <summary>
/// Flags as the JSON of a request, so that flags, files and clients are read by one reader. Remembers where each part of it was written.
/// </summary>
internal sealed class FlagRequest(QueryFlags flags, ParseResult parsed)
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _json = new() { ["version"] = 1 };
    private readonly Dictionary<string, SourceLine> _places = new(StringComparer.Ordinal);

    /// <summary>True where no flag asks anything.</summary>
    public bool IsEmpty => !Given(
        flags.Metrics, flags.GroupBy, flags.Where, flags.Segments, flags.Cohorts, flags.Last, flags.IncludeCurrent, flags.From, flags.To, flags.This,
        flags.Previous, flags.ToDate, flags.All, flags.Compare, flags.AsOf, flags.Totals, flags.OrderBy, flags.Limit, flags.Skip, flags.Question);

    public AskedText Read()
    {
        Text("use_case", flags.UseCase);
        Text("question", flags.Question);
        Names("metrics", flags.Metrics);
        Names("group_by", flags.GroupBy);
        Filters();
        Time();
        Text("as_of", flags.AsOf);
        if (parsed.GetValue(flags.Totals))
        {
            _json["totals"] = true;
        }

        Order();
        Number("limit", flags.Limit);
        Number("skip", flags.Skip);
        return new AskedText(_json.ToJsonString(Layout), LineOf);
    }

    private bool Given(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            if (parsed.GetResult(option) is { Implicit: false })
            {
                return true;
            }
        }

        return false;
    }

    private void Text(string key, Option<string> option)
    {
        if (parsed.GetValue(option) is { } text)
        {
            _json[key] = text;
            Remember($"/{key}", option, text, new Place(0, text.Length));
        }
    }

    private void Number(string key, Option<int?> option)
    {
        if (parsed.GetValue(option) is { } number)
        {
            _json[key] = number;
            var text = JsonValue.Create(number).ToString();
            Remember($"/{key}", option, text, new Place(0, text.Length));
        }
    }

    private void Names(string key, Option<string[]> option)
    {
        var names = new JsonArray();
        foreach (var (text, name, place) in Parts(option))
        {
            Remember($"/{key}/{names.Count}", option, text, place);
            names.Add(name);
        }

        if (names.Count > 0)
        {
            _json[key] = names;
        }
    }

    private IEnumerable<(string Text, string Part, Place Place)> Parts(Option<string[]> option)
    {
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var start = 0;
            foreach (var part in text.Split(','))
            {
                var trimmed = part.Trim();
                yield return (text, trimmed, new Place(start + part.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length));
                start += part.Length + 1;
            }
        }
    }

    private void Filters()
    {
        var filters = new JsonArray();
        foreach (var text in parsed.GetValue(flags.Where) ?? [])
        {
            filters.Add(Test(FilterText.Read(text), "field", flags.Where, text, $"/filters/{filters.Count}"));
        }

        foreach (var text in parsed.GetValue(flags.Cohorts) ?? [])
        {
            var pointer = $"/filters/{filters.Count}";
            var (entity, test) = FilterText.ReadCohort(text);
            var json = Test(test, "metric", flags.Cohorts, text, pointer);
            json["entity"] = text.Substring(entity.Start, entity.Length);
            Remember($"{pointer}/entity", flags.Cohorts, text, entity);
            filters.Add(json);
        }

        foreach (var (text, name, place) in Parts(flags.Segments))
        {
            Remember($"/filters/{filters.Count}", flags.Segments, text, place);
            filters.Add(new JsonObject { ["segment"] = name });
        }

        if (filters.Count > 0)
        {
            _json["filters"] = filters;
        }
    }

    private JsonObject Test(ReadFilter read, string key, Option option, string text, string pointer)
    {
        Remember(pointer, option, text, new Place(0, text.Length));
        Remember($"{pointer}/{key}", option, text, read.Field);
        Remember($"{pointer}/op", option, text, read.Operator);
        for (var i = 0; i < read.Values.Length; i++)
        {
            Remember($"{pointer}/values/{i}", option, text, read.Values[i]);
        }

        if (key != "field")
        {
            read.Json[key] = read.Json["field"]!.DeepClone();
            read.Json.Remove("field");
        }

        return read.Json;
    }

    private void Time()
    {
        var time = new JsonObject();
        var written = new List<string>();
        foreach (var (key, option) in (ReadOnlySpan<(string, Option<string>)>)
            [
                ("last", flags.Last), ("from", flags.From), ("to", flags.To), ("this", flags.This), ("previous", flags.Previous),
                ("to_date", flags.ToDate), ("compare", flags.Compare),
            ])
        {
            if (parsed.GetValue(option) is { } text)
            {
                time[key] = text;
                Remember($"/time/{key}", option, text, new Place(0, text.Length));
                written.Add(_places[$"/time/{key}"].Text);
            }
        }

        if (parsed.GetValue(flags.All))
        {
            time["all"] = true;
            written.Add(flags.All.Name);
        }

        if (parsed.GetValue(flags.IncludeCurrent))
        {
            time["include_current"] = true;
            written.Add(flags.IncludeCurrent.Name);
        }

        if (time.Count > 0)
        {
            _json["time"] = time;
            var all = string.Join(' ', written);
            _places["/time"] = new SourceLine(all, null, 0, all.Length);
        }
    }

    private void Order()
    {
        var order = new JsonArray();
        foreach (var (text, part, place) in Parts(flags.OrderBy))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var entry = new JsonObject { ["field"] = words.Length == 0 ? "" : words[0] };
            if (words.Length > 1)
            {
                entry["direction"] = string.Join(' ', words[1..]).ToLowerInvariant();
            }

            Remember($"/order_by/{order.Count}", flags.OrderBy, text, place);
            Remember($"/order_by/{order.Count}/field", flags.OrderBy, text, place with { Length = words.Length == 0 ? 0 : words[0].Length });
            order.Add(entry);
        }

        if (order.Count > 0)
        {
            _json["order_by"] = order;
        }
    }

    private void Remember(string pointer, Option option, string text, Place place)
    {
        var prefix = $"{option.Name} ";
        var quote = text.Any(char.IsWhiteSpace) ? "\"" : "";
        _places[pointer] = new SourceLine(prefix + quote + text + quote, null, prefix.Length + quote.Length + place.Start, Math.Max(1, place.Length));
    }

    // The place itself, or that of what it is part of.
    private SourceLine? LineOf(string pointer)
    {
        for (var at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (_places.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return null;
    }
}
