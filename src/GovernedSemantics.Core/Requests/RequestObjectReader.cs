using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Requests;

/// <summary>Takes typed values out of one object of a request and tells every defect. A key that is missing or null gives null.</summary>
internal sealed class RequestObjectReader(RequestObject node, DiagnosticBag defects)
{
    public const int MaxName = 200;

    // What other query languages call these keys; only used to hint.
    private static readonly (string Foreign, string Key)[] Habits =
    [
        ("dimensions", "group_by"), ("measures", "metrics"), ("where", "filters"), ("sort", "order_by"), ("order", "order_by"),
        ("offset", "skip"), ("operator", "op"), ("value", "values"), ("dimension", "field"), ("member", "field"), ("metric", "field"),
        ("name", "field"), ("start", "from"), ("end", "to"), ("or", "any"), ("and", "all"), ("desc", "direction"),
        ("compare", "time"),
    ];

    public RequestObject Node => node;

    public DiagnosticBag Defects => defects;

    /// <summary>The value as an object; text that holds a JSON object is read as such. Null after telling that it is none.</summary>
    public static RequestObject? Object(RequestNode value, string what, string form, DiagnosticBag defects)
    {
        var unfolded = Unfold(value, '{', defects);
        if (unfolded is RequestObject found)
        {
            return found;
        }

        WrongType(unfolded, what, form, null, defects);
        return null;
    }

    /// <param name="what">The thing with these keys, for messages: <c>a request</c>.</param>
    /// <param name="known">All its keys.</param>
    public void CheckKeys(string what, ImmutableArray<string> known)
    {
        foreach (var field in node.Fields.Where(f => !known.Contains(f.Key)))
        {
            var habit = Habits.FirstOrDefault(h => h.Foreign == field.Key && known.Contains(h.Key)).Key;
            var hint = habit is null ? NameSuggester.Hint(field.Key, known) : $"Closest: \"{habit}\".";
            defects.Add(RequestReadingCodes.UnknownKey.At(
                Location.At(field.Value.Pointer), hint, known, RequestText.Shown(field.Key), what));
        }
    }

    public string? Text(string key, int most) => node.Find(key) switch
    {
        null or RequestInvalid => null,
        RequestString text => Short(text, $"\"{key}\"", most),
        var other => Misfit<string>(other, $"\"{key}\"", "text"),
    };

    public string? Name(string key) => node.Find(key) switch
    {
        null or RequestInvalid => null,
        var value => NameOf(value, $"\"{key}\""),
    };

    public bool? Flag(string key)
    {
        var value = node.Find(key);
        if (value is not (null or RequestBoolean))
        {
            WrongType(value, $"\"{key}\"", "true or false", null, defects);
        }

        return (value as RequestBoolean)?.Value;
    }

    /// <summary>A whole number; digits sent as text are read as such.</summary>
    public int? Number(string key, int least, int most)
    {
        switch (Digits(node.Find(key)))
        {
            case null or RequestInvalid:
                return null;
            case RequestNumber { Value: long value } when value >= least && value <= most:
                return (int)value;
            case RequestNumber number:
                defects.Add(RequestReadingCodes.OutOfRange.At(Location.At(number.Pointer), $"\"{key}\"", least, most, number.Value));
                return null;
            case var other:
                WrongType(other, $"\"{key}\"", $"a whole number from {least} to {most}", null, defects);
                return null;
        }
    }

    /// <summary>The entries of an array, as <see cref="TryItems"/> gives them; empty where it tells a defect.</summary>
    public ImmutableArray<RequestNode> Items(string key, string form, int most) => TryItems(key, form, most, out var items) ? items : [];

    /// <summary>
    /// The entries of an array, none where the key is missing; text that holds a JSON array is read as such. False after telling a defect.
    /// </summary>
    public bool TryItems(string key, string form, int most, out ImmutableArray<RequestNode> items)
    {
        items = [];
        var value = node.Find(key);
        if (value is null)
        {
            return true;
        }

        var unfolded = Unfold(value, '[', defects);
        if (unfolded is not RequestArray array)
        {
            var hint = value is RequestString text && key is not "filters" ? $"Write [\"{RequestText.Shown(text.Text)}\"]." : null;
            WrongType(unfolded, $"\"{key}\"", form, hint, defects);
            return false;
        }

        if (array.Items.Length > most)
        {
            defects.Add(RequestReadingCodes.TooMany.At(Location.At(array.Pointer), $"\"{key}\"", array.Items.Length, most));
            return false;
        }

        items = array.Items;
        return true;
    }

    public ImmutableArray<string> Names(string key, int most) =>
        [.. Items(key, "an array of names", most).Select(item => NameOf(item, $"An entry of \"{key}\"")).OfType<string>()];

    /// <summary>A name: text that is not empty, not long, and without control characters.</summary>
    public string? NameOf(RequestNode value, string what)
    {
        if (value is not RequestString text)
        {
            return Misfit<string>(value, what, "a name");
        }

        var defect = text.Text.Any(char.IsControl) ? "holds a control character" : string.IsNullOrWhiteSpace(text.Text) ? "is empty" : null;
        if (defect is not null)
        {
            defects.Add(RequestReadingCodes.NotAName.At(Location.At(text.Pointer), RequestText.Shown(text.Text), defect));
            return null;
        }

        return Short(text, what, MaxName);
    }

    /// <summary>The text, unless it is longer than <paramref name="most"/>.</summary>
    public string? Short(RequestString text, string what, int most)
    {
        if (text.Text.Length <= most)
        {
            return text.Text;
        }

        defects.Add(RequestReadingCodes.TooLong.At(Location.At(text.Pointer), what, text.Text.Length, most));
        return null;
    }

    /// <summary>Tells that a value has another form than declared, unless its own defect is told already.</summary>
    public static void WrongType(RequestNode value, string what, string form, string? hint, DiagnosticBag defects)
    {
        if (value is not RequestInvalid)
        {
            defects.Add(RequestReadingCodes.WrongType.At(Location.At(value.Pointer), what, form, value.Kind).WithSuggestion(hint));
        }
    }

    private static RequestNode? Digits(RequestNode? value) =>
        value is RequestString text && long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RequestNumber(value.Pointer, number)
            : value;

    // Some clients send arrays and objects as text.
    private static RequestNode Unfold(RequestNode value, char opening, DiagnosticBag defects)
    {
        if (value is not RequestString { Text: var text } || !text.AsSpan().TrimStart().StartsWith([opening]))
        {
            return value;
        }

        return new RequestJsonTree(defects).Read(text, value.Pointer) ?? new RequestInvalid(value.Pointer);
    }

    private T? Misfit<T>(RequestNode value, string what, string form)
        where T : class
    {
        WrongType(value, what, form, null, defects);
        return null;
    }
}
