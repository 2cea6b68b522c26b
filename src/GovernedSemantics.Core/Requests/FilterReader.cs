using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Requests;

/// <summary>Reads the filters of a request: conditions on fields, cohorts and segments, joined by the groups all, any and not.</summary>
internal sealed class FilterReader(DiagnosticBag defects)
{
    public const int MaxFilters = 100;
    public const int MaxGroupDepth = 8;

    // Each of them says what kind of condition the filter is.
    private static readonly ImmutableArray<string> FormKeys = ["field", "entity", "segment"];
    private static readonly ImmutableArray<string> GroupKeys = ["all", "any", "not"];

    private readonly ConditionReader _single = new(defects);

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
        var forms = FormKeys.Where(found.Has).ToImmutableArray();
        reader.CheckKeys(groups.IsEmpty ? "a filter" : "a filter group", [.. KeysOf(groups, forms), .. GroupKeys, .. FormKeys]);
        if (groups.Length + forms.Length > 1 || (!groups.IsEmpty && ConditionReader.TestKeys.Any(found.Has)))
        {
            var others = groups.Concat(forms).Concat(groups.IsEmpty ? [] : ConditionReader.TestKeys.Where(found.Has)).Select(k => $"\"{k}\"");
            Malformed(found, $"has {string.Join(", ", others)} side by side");
            return null;
        }

        if (!groups.IsEmpty)
        {
            return Group(reader, groups[0], depth + 1);
        }

        if (forms.IsEmpty && !ConditionReader.TestKeys.Any(found.Has))
        {
            Malformed(found, "has neither a field nor a group");
            return null;
        }

        return Condition(reader, forms.IsEmpty ? "field" : forms[0]);
    }

    private static ImmutableArray<string> KeysOf(ImmutableArray<string> groups, ImmutableArray<string> forms) => forms switch
    {
        ["entity"] => ["metric", .. ConditionReader.TestKeys],
        ["segment"] when groups.IsEmpty => [],
        _ => ConditionReader.TestKeys,
    };

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

    private RequestFilter? Condition(RequestObjectReader reader, string form)
    {
        _conditions++;
        return form switch
        {
            "entity" => _single.Cohort(reader),
            "segment" => _single.Segment(reader),
            _ => _single.Field(reader),
        };
    }

    private void Malformed(RequestObject node, string defect) =>
        defects.Add(RequestReadingCodes.FilterForm.At(Location.At(node.Pointer), defect));
}
