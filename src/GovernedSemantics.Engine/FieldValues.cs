using System.Collections.Immutable;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine;

/// <summary>A look-up of members: those that start with, or contain, a text; case does not count.</summary>
internal sealed record ValuesRequest(string Field)
{
    public const int DefaultLimit = 100;

    public string? UseCase { get; init; }

    public string? StartsWith { get; init; }

    public string? Contains { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    public int Skip { get; init; }

    public MetricRequest ToMetricRequest() => new()
    {
        UseCase = UseCase,
        GroupBy = [Field],
        Filters =
        [
            .. Filter("/starts_with", FilterOperator.StartsWith, StartsWith),
            .. Filter("/contains", FilterOperator.Contains, Contains),
        ],
        Limit = Limit,
        Skip = Skip,
    };

    private IEnumerable<RequestFilter> Filter(string pointer, FilterOperator op, string? text) =>
        string.IsNullOrEmpty(text) ? [] : [new FieldFilter(pointer, Field, op, [text])];
}

/// <summary>Members in order, NULL last; <paramref name="IsComplete"/> is false where there are more than the page shows.</summary>
internal sealed record FieldValues(AnswerColumn Field, ImmutableArray<object?> Values, bool IsComplete, string AuditId)
{
    /// <summary>The smallest and the largest value, of all members and not only the page; null for texts and flags.</summary>
    public AnswerExtent? Extent { get; init; }

    public static FieldValues Of(Answer answer) =>
        new(answer.Columns[0], [.. answer.Rows.Select(row => row[0])], !answer.Truncated, answer.AuditId) { Extent = answer.Extent };
}
