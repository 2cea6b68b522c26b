using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>A filter by <c>&lt;&gt;</c> loses the rows in which the column is NULL, which is rarely meant. Only keys are known to hold no NULL.</summary>
internal static class UnequalRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var (model, reader, _) in draft.Models)
        {
            if (model.Filter is not null)
            {
                Check(model, model.Filter, reader.SpanOf("filter"), bag);
            }

            foreach (var segment in model.Segments)
            {
                Check(model, segment.Filter, segment.Span, bag);
            }
        }

        foreach (var metric in draft.Metrics.Values)
        {
            foreach (var leaf in metric.Leaves.Where(l => l.Name == metric.Name))
            {
                foreach (var filter in leaf.Filters)
                {
                    Check(leaf.Model, filter, metric.Span, bag);
                }
            }
        }
    }

    private static void Check(SemanticModel model, Expr filter, SourceSpan span, DiagnosticBag bag)
    {
        foreach (var call in ExprTree.All(filter).OfType<CallExpr>().Where(c => c.Function.Name == "<>"))
        {
            foreach (var symbol in call.Arguments.OfType<SymbolExpr>().Select(a => a.Symbol).Where(s => MayBeNull(model, s)))
            {
                bag.Add(ModelCodes.UnequalOnNullable.At(span, symbol.Name));
            }
        }
    }

    private static bool MayBeNull(SemanticModel model, Symbol symbol) =>
        symbol is PathSymbol || (symbol is ColumnSymbol column && model.PrimaryEntity?.Key.Contains(column.Column) != true);
}
