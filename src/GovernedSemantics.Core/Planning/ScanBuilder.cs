using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Planning;

/// <summary>Collects the joins that the expressions of one scan need: nothing else is ever joined.</summary>
internal sealed class ScanBuilder(SemanticModel model)
{
    private readonly List<JoinPath> _joins = [];
    private readonly HashSet<(ApprovedView View, ViewColumn Column)> _columns = [];

    public ImmutableArray<JoinPath> Joins => [.. _joins];

    /// <summary>Every column that the scan reads, join keys among them, for the provenance.</summary>
    public ImmutableArray<string> Columns =>
        [.. _columns.Select(c => $"{c.View.Name}.{c.Column.Name}").Distinct().Order(StringComparer.Ordinal)];

    public void Need(ScanValue value) => Need(value.Expression, value.Path);

    /// <summary>An expression in terms of the model at the end of <paramref name="path"/>.</summary>
    public void Need(Expr expression, JoinPath path)
    {
        switch (expression)
        {
            case SymbolExpr { Symbol: ColumnSymbol symbol }:
                _ = _columns.Add((path.Target.View, symbol.Column));
                Join(path);
                break;
            case SymbolExpr { Symbol: PathSymbol reached }:
                Need(reached.Path.Dimension.Expression, path.Append(reached.Path.Path));
                break;
            default:
                foreach (var child in ExprTree.Children(expression))
                {
                    Need(child, path);
                }

                break;
        }
    }

    /// <summary>The same, joined before everything else: slowly changing models compare with it.</summary>
    public void NeedFirst(ScanValue value)
    {
        var others = _joins.ToList();
        _joins.Clear();
        Need(value);
        _joins.AddRange(others.Where(j => !_joins.Contains(j)));
    }

    /// <summary>The same for an expression of the scan's own model.</summary>
    public void Need(Expr expression) => Need(expression, new JoinPath(model, []));

    private static IEnumerable<ViewColumn> OwnColumns(Expr? filter) => filter is null
        ? []
        : ExprTree.Symbols(filter).OfType<ColumnSymbol>().Select(s => s.Column);

    private void Join(JoinPath path)
    {
        for (var length = 1; length <= path.Edges.Length; length++)
        {
            var prefix = length == path.Edges.Length ? path : new JoinPath(path.Root, path.Edges[..length]);
            if (!_joins.Contains(prefix))
            {
                _joins.Add(prefix);
                var edge = prefix.Edges[^1];
                _columns.UnionWith(edge.FromEntity.Key.Select(c => (edge.From.View, c)));
                _columns.UnionWith(edge.ToEntity.Key.Select(c => (edge.To.View, c)));
                _columns.UnionWith(OwnColumns(edge.To.Filter).Select(c => (edge.To.View, c)));
            }
        }
    }
}
