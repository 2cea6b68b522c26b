using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Governance;
using GovernedSemantics.Metrics;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// The files of a project folder to a model that passed every rule, in one pass: documents, views, models, joins, expressions, metrics, rules.
/// A defect never ends the pass, so one run tells all of them.
/// </summary>
internal static class ModelLoader
{
    /// <summary>The loaded project, or all defects in the order of their places, warnings among them.</summary>
    public static Result<LoadedModel> Load(ImmutableArray<SourceFile> files)
    {
        var bag = new DiagnosticBag();
        var documents = DocumentSet.Read(files, bag);
        if (documents is not { IsComplete: true, Project: { } project })
        {
            return Result<LoadedModel>.Fail(bag.Sorted());
        }

        var draft = Bind(documents, ProjectReader.Read(project, bag), bag);
        foreach (var rule in ModelRules.All)
        {
            rule(draft, bag);
        }

        return bag.HasErrors ? Result<LoadedModel>.Fail(bag.Sorted()) : Finish(draft, bag);
    }

    private static ProjectDraft Bind(DocumentSet documents, ProjectHead head, DiagnosticBag bag)
    {
        ImmutableArray<DataSource> sources = [.. documents.Sources.Select(s => SourceReader.Read(s, head, bag))];
        ImmutableArray<ApprovedView> views = [.. documents.Views.Select(v => ViewReader.Read(v, head, sources, bag))];
        var viewsByName = views.DistinctBy(v => v.Name).ToDictionary(v => v.Name, StringComparer.Ordinal);
        ImmutableArray<Calendar> calendars =
            [.. documents.Calendars.Select(c => CalendarReader.Read(c, head, viewsByName, bag)).OfType<Calendar>()];
        head = WithCalendars(head, calendars, documents, bag);
        ImmutableArray<RawModel> models = [.. documents.Models.Select(m => ModelReader.Read(m, head, viewsByName, bag)).OfType<RawModel>()];
        ImmutableArray<SemanticModel> semanticModels = [.. models.Select(m => m.Model)];

        var joins = JoinGraph.Build(semanticModels);
        var settings = new ExpressionSettings(head.Time.Zone.Id, head.Time.WeekStart);
        ModelBinder.Bind(models, joins, settings, bag);

        var metrics = RawMetrics(documents, models, head);
        return new()
        {
            Documents = documents,
            Head = head,
            Sources = sources,
            Views = views,
            Calendars = calendars,
            Models = models,
            Joins = joins,
            RawMetrics = metrics,
            Metrics = MetricBinder.Bind(metrics, semanticModels, joins, settings, bag, head.Time),
            UseCases = [.. documents.UseCases.Select(u => UseCaseReader.Read(u, head, bag))],
        };
    }

    // From here on the names of the calendars' grains are known; their periods come from a database, later.
    private static ProjectHead WithCalendars(ProjectHead head, ImmutableArray<Calendar> calendars, DocumentSet documents, DiagnosticBag bag)
    {
        var names = documents.Calendars.Select(c => (c.Find("name") as YamlScalar)?.Text).OfType<string>().ToArray();
        if (head.Calendar is { } usual && !names.Contains(usual.Text))
        {
            bag.Add(CalendarCodes.UnknownCalendar.At(usual.Span, NameSuggester.Hint(usual.Text, names), [.. names], usual.Text));
        }

        return head with { Time = head.Time with { Calendars = CalendarReader.Grains(calendars, head.Calendar?.Text) } };
    }

    private static ImmutableArray<RawMetric> RawMetrics(DocumentSet documents, ImmutableArray<RawModel> models, ProjectHead head) =>
    [
        .. models.SelectMany(m => m.Reader.Maps("metrics").Select(map => new RawMetric(map, m.Model, m.Model.Owner))),
        .. documents.Metrics.Select(map => new RawMetric(map, null, head.Owner)),
    ];

    private static LoadedModel Finish(ProjectDraft draft, DiagnosticBag bag)
    {
        var project = new Project
        {
            Name = draft.Head.Name,
            Description = draft.Head.Description,
            Owner = draft.Head.Owner,
            Time = draft.Head.Time,
            Sources = draft.Sources,
            Views = draft.Views,
            Models = [.. draft.Models.Select(m => m.Model)],
            Metrics = draft.Metrics,
            Joins = draft.Joins,
            Calendars = draft.Calendars,
            Hash = ProjectHash.Of(draft.Documents),
        };
        return new(project, new PolicySet(draft.UseCases), bag.Sorted());
    }
}
