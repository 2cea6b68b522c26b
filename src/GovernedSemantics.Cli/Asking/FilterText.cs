using System.Text.Json.Nodes;

namespace GovernedSemantics.Cli.Asking;

/// <summary>
/// The filter grammar of <c>--where</c>: <c>field operator values</c>. Values are parted by commas (by AND after BETWEEN); quotes hold a value that
/// has commas or blanks at its ends, and are doubled within. What the field and the values mean is the request's to say.
/// </summary>
internal sealed class FilterText
{
    public const string Forms =
        "field =, !=, >, >=, <, <= value; field in a,b; field not in a,b; field between a and b; field contains, not contains, starts with, "
        + "ends with text; field is null; field is not null";

    // Longer spellings first: the first one that the text starts with is meant.
    private static readonly (string Text, string Name)[] Operators =
    [
        ("is not null", "is_not_null"), ("is null", "is_null"), ("not contains", "not_contains"), ("starts with", "starts_with"),
        ("ends with", "ends_with"), ("not in", "not_in"), ("between", "between"), ("contains", "contains"), ("in", "in"),
        ("!=", "not_equals"), ("<>", "not_equals"), (">=", "gte"), ("<=", "lte"), (">", "gt"), ("<", "lt"), ("==", "equals"), ("=", "equals"),
    ];

    private readonly string _text;
    private readonly string _flag;
    private readonly string _forms;
    private int _at;

    private FilterText(string text, string flag, string forms) => (_text, _flag, _forms) = (text, flag, forms);

    /// <summary>The filter as the request has it, with the places of its parts in the text.</summary>
    public static ReadFilter Read(string text) => new FilterText(text, "--where", Forms).Read();

    /// <summary>The grammar of <c>--cohort</c>: <c>entity metric operator values</c>. The place of the entity, and the rest as a filter.</summary>
    public static (Place Entity, ReadFilter Test) ReadCohort(string text)
    {
        var reader = new FilterText(text, "--cohort", "entity, then a filter on a metric: customer orders_count >= 3");
        reader.SkipBlanks();
        var entity = reader.Take(reader._at, reader.FieldEnd());
        return (entity, reader.Read());
    }

    private ReadFilter Read()
    {
        SkipBlanks();
        var field = Take(_at, FieldEnd());
        SkipBlanks();
        var op = Operator();
        var values = op.Name is "is_null" or "is_not_null" ? [] : Values(op.Name);
        SkipBlanks();
        if (field.Length == 0 || op.Length == 0 || _at < _text.Length)
        {
            throw Unreadable();
        }

        var json = new JsonObject { ["field"] = Slice(field), ["op"] = op.Name };
        if (values.Count > 0)
        {
            json["values"] = new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v.Value))]);
        }

        return new ReadFilter(json, field, op.Place, [.. values.Select(v => v.Place)]);
    }

    private int FieldEnd()
    {
        var end = _at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('=' or '!' or '<' or '>'))
        {
            end++;
        }

        return end;
    }

    private (string Name, Place Place, int Length) Operator()
    {
        foreach (var (text, name) in Operators)
        {
            if (Matches(text) is var length and > 0)
            {
                return (name, Take(_at, _at + length), length);
            }
        }

        // An unknown word goes on as it is: the request knows which operators there are, and which one is near.
        var end = _at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
        {
            end++;
        }

        var word = Take(_at, end);
        return (Slice(word), word, word.Length);
    }

    /// <summary>How much of the text the words take, any number of blanks between them; 0 where they do not stand here.</summary>
    private int Matches(string words)
    {
        var at = _at;
        foreach (var word in words.Split(' '))
        {
            while (at > _at && at < _text.Length && char.IsWhiteSpace(_text[at]))
            {
                at++;
            }

            if (string.Compare(_text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return 0;
            }

            at += word.Length;
            if (char.IsAsciiLetter(word[0]) && at < _text.Length && !char.IsWhiteSpace(_text[at]))
            {
                return 0;
            }
        }

        return at - _at;
    }

    private List<(string Value, Place Place)> Values(string op)
    {
        var values = new List<(string, Place)>();
        do
        {
            SkipBlanks();
            values.Add(_at < _text.Length && _text[_at] is '"' or '\'' ? Quoted(_text[_at]) : Bare(op));
            SkipBlanks();
        }
        while (TakeSeparator(op));
        return values;
    }

    private (string Value, Place Place) Quoted(char quote)
    {
        var start = _at++;
        var value = new System.Text.StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] != quote)
            {
                value.Append(_text[_at]);
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == quote)
            {
                value.Append(quote);
                _at++;
            }
            else
            {
                _at++;
                return (value.ToString(), new Place(start, _at - start));
            }
        }

        throw new UsageException($"{_flag} \"{_text}\": the value that starts with {quote} has no end.");
    }

    private (string Value, Place Place) Bare(string op)
    {
        var start = _at;
        while (_at < _text.Length && !(IsList(op) && _text[_at] == ',') && !(op == "between" && (_text[_at] == ',' || AndLength() > 0)))
        {
            _at++;
        }

        var value = _text[start.._at].TrimEnd();
        if (value.Length == 0)
        {
            throw Unreadable();
        }

        return (value, new Place(start, value.Length));
    }

    private bool TakeSeparator(string op)
    {
        if (_at >= _text.Length)
        {
            return false;
        }

        var length = _text[_at] == ',' && (IsList(op) || op == "between") ? 1 : op == "between" ? AndLength() : 0;
        _at += length;
        return length > 0;
    }

    // "and" between two values, a blank before and after it.
    private int AndLength() =>
        _at > 0 && char.IsWhiteSpace(_text[_at - 1]) && string.Compare(_text, _at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
        && _at + 3 < _text.Length && char.IsWhiteSpace(_text[_at + 3]) ? 3 : 0;

    private static bool IsList(string op) => op is "in" or "not_in";

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private Place Take(int start, int end)
    {
        _at = end;
        return new Place(start, end - start);
    }

    private string Slice(Place place) => _text.Substring(place.Start, place.Length);

    private UsageException Unreadable() => new($"{_flag} \"{_text}\" is not a filter.\nFilters: {_forms}.");
}

/// <summary>A part of a text, 0-based.</summary>
internal readonly record struct Place(int Start, int Length);

internal sealed record ReadFilter(JsonObject Json, Place Field, Place Operator, Place[] Values);
