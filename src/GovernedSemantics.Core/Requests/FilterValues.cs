using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

/// <summary>A filter's operator and values after parsing.</summary>
internal sealed record ParsedFilter(ConditionOperator Operator, ImmutableArray<object> Values, bool Negated);

/// <summary>Parses the values of a filter to the type of its field.</summary>
internal static class FilterValues
{
    public static ParsedFilter? Parse(FieldFilter filter, DataType type, TimeGrain? grain, TimeSettings settings, DiagnosticBag bag) => filter.Operator switch
    {
        FilterOperator.Equals or FilterOperator.In => new ParsedFilter(ConditionOperator.In, [.. filter.Values.Select(v => v!)], false),
        FilterOperator.NotEquals or FilterOperator.NotIn => new ParsedFilter(ConditionOperator.In, [.. filter.Values.Select(v => v!)], true),
        FilterOperator.Gt => new ParsedFilter(ConditionOperator.Gt, [.. filter.Values.Select(v => v!)], false),
        _ => new ParsedFilter(ConditionOperator.Gte, [.. filter.Values.Select(v => v!)], false),
    };
}
