using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Requests;

/// <summary>Reads one condition of a filter: of a field, of a cohort, or the name of a segment.</summary>
internal sealed class ConditionReader(DiagnosticBag defects)
{
    public const int MaxValueLength = 1_000;

    /// <summary>What the value is tested with.</summary>
    public static readonly ImmutableArray<string> TestKeys = ["op", "values"];

    /// <summary><c>{"field", "op", "values"}</c></summary>
    public FieldFilter? Field(RequestObjectReader reader)
    {
        RequireKey(reader, "field");
        var field = reader.Name("field");
        return Test(reader) is { } test && field is not null
            ? new FieldFilter(reader.Node.Pointer, field, test.Operator, test.Values)
            : null;
    }

    /// <summary><c>{"entity", "metric", "op", "values"}</c></summary>
    public CohortFilter? Cohort(RequestObjectReader reader)
    {
        RequireKey(reader, "metric");
        var entity = reader.Name("entity");
        var metric = reader.Name("metric");
        return Test(reader) is { } test && entity is not null && metric is not null
            ? new CohortFilter(reader.Node.Pointer, entity, metric, test.Operator, test.Values)
            : null;
    }

    /// <summary><c>{"segment"}</c></summary>
    public SegmentFilter? Segment(RequestObjectReader reader) =>
        reader.Name("segment") is { } name ? new SegmentFilter(reader.Node.Pointer, name) : null;

    private (FilterOperator Operator, ImmutableArray<object?> Values)? Test(RequestObjectReader reader)
    {
        RequireKey(reader, "op");
        var op = reader.Name("op") is { } name ? Operator(name, reader.Node.Pointer) : null;
        if (!reader.TryItems("values", "an array of values", int.MaxValue, out var items)
            || (op is { } known && !CountFits(known, items.Length, reader)))
        {
            return null;
        }

        ImmutableArray<object?> values = [.. items.Take(FilterOperators.MaxValues).Select(v => Value(v, reader))];
        return op is null ? null : (op.Value, values);
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
}
