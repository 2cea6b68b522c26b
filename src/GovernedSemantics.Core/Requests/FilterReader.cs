using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Requests;

/// <summary>Reads the filters of a request: conditions on fields, joined by the groups all, any and not.</summary>
internal sealed class FilterReader(DiagnosticBag defects)
{
    public const int MaxFilters = 100;
    public const int MaxGroupDepth = 8;
    public const int MaxValueLength = 1_000;

    private static readonly ImmutableArray<string> ConditionKeys = ["field", "op", "values"];
    private static readonly ImmutableArray<string> GroupKeys = ["all", "any", "not"];

    private int _conditions;

    public ImmutableArray<RequestFilter> ReadAll(ImmutableArray<RequestNode> nodes)
    {
        var filters = Read(nodes, 0);
        if (_conditions > MaxFilters)
        {
            defects.Add(RequestReadingCodes.TooMany.At(Location.At("/filters"), "\"filters\"", _conditions, MaxFilters));
        }

        return filters;
    }

    private ImmutableArray<RequestFilter> Read(ImmutableArray<RequestNode> nodes, int depth) =>
        [.. nodes.Select(node => Read(node, depth)).OfType<RequestFilter>()];

    private RequestFilter? Read(RequestNode node, int depth)
    {
        if (RequestObjectReader.Object(node, "A filter", "an object", defects) is not { } found)
        {
            return null;
        }

        var reader = new RequestObjectReader(found, defects);
        var groups = GroupKeys.Where(found.Has).ToImmutableArray();
        if (found.Has("entity"))
        {
            defects.Add(RequestReadingCodes.NotSupportedYet.At(Location.At($"{found.Pointer}/entity"), "A cohort filter (\"entity\")"));
            return null;
        }

        if (groups.IsEmpty)
        {
            return Condition(reader);
        }

        reader.CheckKeys("a filter group", [.. GroupKeys, .. ConditionKeys]);
        if (groups.Length > 1 || ConditionKeys.Any(found.Has))
        {
            var others = groups.Concat(ConditionKeys.Where(found.Has)).Select(k => $"\"{k}\"");
            Malformed(found, $"has {string.Join(", ", others)} side by side");
            return null;
        }

        return Group(reader, groups[0], depth + 1);
    }

    private FilterGroup? Group(RequestObjectReader reader, string key, int depth)
    {
        var node = reader.Node;
        if (depth > MaxGroupDepth)
        {
            defects.Add(RequestReadingCodes.GroupsTooDeep.At(Location.At(node.Pointer), MaxGroupDepth));
            return null;
        }

        var kind = key switch { "all" => FilterGroupKind.All, "any" => FilterGroupKind.Any, _ => FilterGroupKind.Not };
        if (!TryMembers(reader, key, kind, out var members))
        {
            return null;
        }

        if (members.IsEmpty || (kind == FilterGroupKind.Not && members.Length > 1))
        {
            Malformed(node, kind == FilterGroupKind.Not ? "negates not exactly one filter" : $"has an empty \"{key}\"");
            return null;
        }

        return new FilterGroup(node.Pointer, kind, Read(members, depth));
    }

    // What "not" negates may stand alone, without an array around it.
    private static bool TryMembers(RequestObjectReader reader, string key, FilterGroupKind kind, out ImmutableArray<RequestNode> members)
    {
        var value = reader.Node.Find(key);
        var alone = value is RequestObject || (value is RequestString { Text: var text } && text.TrimStart().StartsWith('{'));
        if (kind == FilterGroupKind.Not && alone)
        {
            members = [value!];
            return true;
        }

        return reader.TryItems(key, "an array of filters", MaxFilters, out members);
    }

    private FieldFilter? Condition(RequestObjectReader reader)
    {
        _conditions++;
        reader.CheckKeys("a filter", [.. ConditionKeys, .. GroupKeys]);
        if (!ConditionKeys.Any(reader.Node.Has))
        {
            Malformed(reader.Node, "has neither a field nor a group");
            return null;
        }

        RequireKey(reader, "field");
        RequireKey(reader, "op");
        var field = reader.Name("field");
        var op = reader.Name("op") is { } name ? Operator(name, reader.Node.Pointer) : null;
        if (!reader.TryItems("values", "an array of values", int.MaxValue, out var items)
            || (op is { } known && !CountFits(known, items.Length, reader)))
        {
            return null;
        }

        ImmutableArray<object?> values = [.. items.Take(FilterOperators.MaxValues).Select(v => Value(v, reader))];
        return field is null || op is null ? null : new FieldFilter(reader.Node.Pointer, field, op.Value, values);
    }

    private void RequireKey(RequestObjectReader reader, string key)
    {
        if (!reader.Node.Has(key))
        {
            defects.Add(RequestReadingCodes.MissingKey.At(Location.At(reader.Node.Pointer), "The filter", key));
        }
    }

    private FilterOperator? Operator(string name, string pointer)
    {
        var op = FilterOperators.Find(name);
        if (op is null)
        {
            var hint = FilterOperators.Translate(name) is { } known
                ? $"Closest: \"{known}\"."
                : NameSuggester.Hint(name, FilterOperators.Names);
            defects.Add(RequestReadingCodes.UnknownChoice.At(
                Location.At($"{pointer}/op"), hint, FilterOperators.Names, RequestText.Shown(name), "filter operator"));
        }

        return op;
    }

    private bool CountFits(FilterOperator op, int given, RequestObjectReader reader)
    {
        var (least, most) = FilterOperators.Arity(op);
        if (given >= least && given <= most)
        {
            return true;
        }

        var takes = (least, most) switch
        {
            (0, _) => "no values",
            (1, 1) => "exactly one value",
            (2, _) => "exactly two values, both included",
            _ => $"from {least} to {most} values",
        };
        var hint = op switch
        {
            FilterOperator.Equals when given > 1 => "For several values the operator is \"in\".",
            FilterOperator.NotEquals when given > 1 => "For several values the operator is \"not_in\".",
            _ => null,
        };
        defects.Add(RequestReadingCodes.ValueCount
            .At(Location.At(reader.Node.Pointer + "/values"), FilterOperators.Name(op), takes, given)
            .WithSuggestion(hint));
        return false;
    }

    private object? Value(RequestNode node, RequestObjectReader reader)
    {
        switch (node)
        {
            case RequestString text:
                return reader.Short(text, "The value", MaxValueLength);
            case RequestNumber number:
                return number.Value;
            case RequestBoolean flag:
                return flag.Value;
            case RequestNull:
                defects.Add(RequestReadingCodes.NullValue.At(Location.At(node.Pointer)));
                return null;
            default:
                RequestObjectReader.WrongType(node, "A value", "text, a number, true or false", null, defects);
                return null;
        }
    }

    private void Malformed(RequestObject node, string defect) =>
        defects.Add(RequestReadingCodes.FilterForm.At(Location.At(node.Pointer), defect));
}
