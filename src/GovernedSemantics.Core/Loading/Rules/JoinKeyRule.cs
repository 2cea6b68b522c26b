using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>Both ends of a join have equally many key columns of comparable types, and what references an entity finds it.</summary>
internal static class JoinKeyRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        var keys = draft.Models
            .SelectMany(m => m.Model.Entities.Where(e => e.Type != EntityType.Foreign).Select(e => (m.Model, Entity: e)))
            .ToLookup(k => k.Entity.Name, StringComparer.Ordinal);
        foreach (var model in draft.Models.Select(m => m.Model))
        {
            foreach (var entity in model.Entities.Where(e => e.Key.Length > 0))
            {
                var targets = keys[entity.Target].Where(k => k.Entity != entity && k.Entity.Key.Length > 0).ToList();
                targets.ForEach(target => CheckPair(entity, target.Model, target.Entity, bag));
                if (targets.Count == 0 && entity.Type == EntityType.Foreign)
                {
                    ReportMissing(entity, keys.Select(k => k.Key), bag);
                }
            }
        }
    }

    private static void CheckPair(Entity entity, SemanticModel targetModel, Entity target, DiagnosticBag bag)
    {
        if (entity.Key.Length != target.Key.Length)
        {
            bag.Add(ModelCodes.KeyCount.At(entity.Span, entity.Name, entity.Key.Length, target.Key.Length, targetModel.Name));
            return;
        }

        foreach (var (from, to) in entity.Key.Zip(target.Key))
        {
            if (!KeyTypes.AreComparable(from, to))
            {
                bag.Add(ModelCodes.KeyTypes.At(entity.Span, from.Name, Describe(from), to.Name, targetModel.Name, Describe(to)));
            }
        }
    }

    private static string Describe(ViewColumn column) =>
        column.Type.IsTime
            ? $"{column.Type} ({column.Storage.ToString().ToLowerInvariant()}, zone {column.Zone ?? "of the project"})"
            : column.Type.ToString();

    // A foreign entity without target may still be counted and grouped by; one that says what it references may not miss it.
    private static void ReportMissing(Entity entity, IEnumerable<string> keys, DiagnosticBag bag)
    {
        var hint = NameSuggester.Hint(entity.Target, keys);
        if (entity.Target != entity.Name)
        {
            bag.Add(ModelCodes.UnknownEntity.At(entity.Span, entity.Target).WithSuggestion(hint));
        }
        else if (hint is not null)
        {
            bag.Add(ModelCodes.EntityJoinsNothing.At(entity.Span, entity.Name).WithSuggestion(hint));
        }
    }
}
