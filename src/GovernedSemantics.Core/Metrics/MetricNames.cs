using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>One word means one thing: names, former names and synonyms of metrics, among themselves and against entities and dimensions.</summary>
internal static class MetricNames
{
    /// <summary>The documents, one for each name, in order; collisions are reported.</summary>
    public static ImmutableArray<MetricDocument> Distinct(
        IEnumerable<MetricDocument> documents, ImmutableArray<SemanticModel> models, DiagnosticBag bag)
    {
        var taken = new Dictionary<string, (string What, SourceSpan Place)>(StringComparer.OrdinalIgnoreCase);
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in models)
        {
            AddModel(model, taken, words);
        }

        var distinct = new List<MetricDocument>();
        var named = new Dictionary<string, MetricDocument>(StringComparer.Ordinal);
        foreach (var document in documents.Where(d => d.Header.Name.Length > 0))
        {
            var name = document.Header.Name;
            if (!named.TryAdd(name, document))
            {
                bag.Add(ModelCodes.DuplicateName.At(document.Reader.SpanOf("name"), "metric", name, named[name].Reader.Span));
                continue;
            }

            distinct.Add(document);
            if (taken.TryGetValue(name, out var other))
            {
                bag.Add(ModelCodes.NameOfTwoKinds.At(document.Reader.SpanOf("name"), name, "a metric", other.What, other.Place));
            }
        }

        CheckWords(distinct, words, bag);
        return [.. distinct];
    }

    private static void AddModel(
        SemanticModel model, Dictionary<string, (string What, SourceSpan Place)> taken, Dictionary<string, string> words)
    {
        foreach (var entity in model.Entities)
        {
            taken.TryAdd(entity.Name, ("an entity", entity.Span));
            words.TryAdd(entity.Name, $"the name of entity {entity.Name}");
        }

        foreach (var dimension in model.Dimensions)
        {
            taken.TryAdd(dimension.Name, ("a dimension", dimension.Span));
            words.TryAdd(dimension.Name, $"the name of dimension {dimension}");
            foreach (var synonym in dimension.Synonyms)
            {
                words.TryAdd(synonym.Trim(), $"a synonym of dimension {dimension}");
            }
        }
    }

    private static void CheckWords(List<MetricDocument> documents, Dictionary<string, string> words, DiagnosticBag bag)
    {
        foreach (var document in documents)
        {
            words.TryAdd(document.Header.Name, $"the name of metric {document.Header.Name}");
        }

        // Former names before synonyms: both are looked up, and the synonym is the one to give up.
        foreach (var document in documents)
        {
            Add(document, document.Header.Formerly, "a former name", MetricCodes.FormerlyCollision);
        }

        foreach (var document in documents)
        {
            Add(document, document.Header.Synonyms, "a synonym", null);
        }

        void Add(MetricDocument document, ImmutableArray<YamlScalar> more, string what, DiagnosticDescriptor? defect)
        {
            foreach (var word in more)
            {
                var text = word.Text.Trim();
                if (words.TryAdd(text, $"{what} of metric {document.Header.Name}"))
                {
                    continue;
                }

                bag.Add(defect is null
                    ? ModelCodes.SynonymCollides.At(word.Span, text, document.Reader.Title, words[text])
                    : defect.At(word.Span, text, document.Header.Name, words[text]));
            }
        }
    }
}
