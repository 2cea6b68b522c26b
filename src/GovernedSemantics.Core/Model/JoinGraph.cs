using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovernedSemantics.Model;

/// <summary>Every join path of a project, found once while loading: which dimensions and entities each model reaches, and how.</summary>
internal sealed class JoinGraph
{
    private readonly FrozenDictionary<SemanticModel, Reach> _reach;

    private JoinGraph(FrozenDictionary<SemanticModel, Reach> reach) => _reach = reach;

    public static JoinGraph Build(ImmutableArray<SemanticModel> models)
    {
        var keys = models
            .SelectMany(m => m.Entities.Where(e => e.Type != EntityType.Foreign).Select(e => (Model: m, Key: e)))
            .ToLookup(x => x.Key.Name, StringComparer.Ordinal);
        return new(models.ToFrozenDictionary(m => m, m => Reach.From(m, keys)));
    }

    /// <summary>What the model reaches; the model itself comes first.</summary>
    public Reach From(SemanticModel model) => _reach[model];
}
