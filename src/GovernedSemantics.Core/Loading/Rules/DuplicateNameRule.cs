using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Loading;

/// <summary>Things of one kind have names of their own: in the project, or within the view or model that holds them.</summary>
internal static class DuplicateNameRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        Check("data source", draft.Sources.Select(s => (s.Name, s.Span)), bag);
        Check("view", draft.Views.Select(v => (v.Name, v.Span)), bag);
        Check("model", draft.Models.Select(m => (m.Model.Name, m.Model.Span)), bag);
        Check("use case", draft.UseCases.Select(u => (u.Name, u.Span)), bag);
        Check("calendar", draft.Calendars.Select(c => (c.Name, c.Span)), bag);
        foreach (var view in draft.Views)
        {
            Check("column", view.Columns.Select(c => (c.Name, c.Span)), bag);
        }

        foreach (var (model, _, _) in draft.Models)
        {
            Check("entity", model.Entities.Select(e => (e.Name, e.Span)), bag);
            Check("dimension", model.Dimensions.Select(d => (d.Name, d.Span)), bag);
            Check("segment", model.Segments.Select(s => (s.Name, s.Span)), bag);
        }
    }

    private static void Check(string kind, IEnumerable<(string Name, SourceSpan Span)> items, DiagnosticBag bag)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (name, span) in items)
        {
            if (name.Length > 0 && !first.TryAdd(name, span))
            {
                bag.Add(ModelCodes.DuplicateName.At(span, kind, name, first[name]));
            }
        }
    }
}
