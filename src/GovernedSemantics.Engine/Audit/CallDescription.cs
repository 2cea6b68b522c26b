using System.Collections.Immutable;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Audit;

/// <summary>What the records of a request say of it, before and after it is compiled.</summary>
internal static class CallDescription
{
    /// <summary>Until the fields of a request are known, its values may be of any classification: only hashes of them are kept.</summary>
    public static AuditRecord Of(AuditRecord record, MetricRequest request, LoadedModel model) => record with
    {
        UseCase = request.UseCase,
        Question = request.Question,
        Request = request with { Question = null },
        Model = model.Project.Hash,
        HashValues = true,
    };

    public static AuditRecord Add(AuditRecord record, CompiledRequest compiled)
    {
        var spec = compiled.Plan.Query.Spec;
        return record with
        {
            UseCase = spec.Visible.UseCase,
            Definitions = [.. spec.Metrics.Select(metric => KeyValuePair.Create(metric.Name, metric.Definition))],
            Source = compiled.Query.Source.Name,
            Sql = compiled.Query.Text,
            Parameters = compiled.Query.Parameters,
            Beside = [.. compiled.Statements.Skip(1).Select(s => s.Query)],
            HashValues = spec.RowFilters.Any(IsSensitive),
        };
    }

    private static bool IsSensitive(ResolvedFilter filter) => filter switch
    {
        ConditionGroup group => group.Filters.Any(IsSensitive),
        FieldCondition { Target: DimensionTarget target } => target.Dimension.Classification > Classification.Internal,
        FieldCondition { Target: EntityTarget target } => target.Entity.Key.Any(column => column.Classification > Classification.Internal),
        FieldCondition { Target: SegmentTarget target } => target.Segment.Test.Classification > Classification.Internal,
        _ => false,
    };
}
