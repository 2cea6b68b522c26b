using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>A model has something in it, at most one primary entity, and a validity exactly where its key is natural.</summary>
internal static class ModelShapeRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var (model, reader, _) in draft.Models)
        {
            var primary = model.Entities.Where(e => e.Type == EntityType.Primary).ToList();
            if (primary.Count > 1)
            {
                bag.Add(ModelCodes.TwoPrimaryEntities.At(primary[1].Span, model.Name, primary[0].Name, primary[1].Name));
            }

            if (model.Entities.IsEmpty && model.Dimensions.IsEmpty && !draft.RawMetrics.Any(m => m.Model == model))
            {
                bag.Add(ModelCodes.ModelEmpty.At(model.Span, model.Name));
            }

            if (ValidityDefect(model, reader.Has("validity")) is { } defect)
            {
                bag.Add(ModelCodes.Validity.At(reader.SpanOf("validity"), model.Name, defect));
            }
        }
    }

    private static string? ValidityDefect(SemanticModel model, bool hasValidity)
    {
        var natural = model.Entities.FirstOrDefault(e => e.Type == EntityType.Natural);
        return (natural, model.Validity) switch
        {
            (null, _) when hasValidity => "has a validity but no natural entity",
            (not null, _) when !hasValidity => $"has the natural entity \"{natural!.Name}\" but no validity",
            (_, { } v) when !v.From.Type.IsTime || v.From.Type != v.To.Type =>
                $"has a validity from a column of type {v.From.Type} to one of type {v.To.Type}; both take the same type of time",
            _ => null,
        };
    }
}
