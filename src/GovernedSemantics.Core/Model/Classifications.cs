using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

/// <summary>How far a value may go follows from the columns that it reads.</summary>
internal static class Classifications
{
    /// <summary>The highest classification among the columns and reached dimensions of an expression; public where it reads none.</summary>
    public static Classification Of(Expr expression)
    {
        var highest = Classification.Public;
        foreach (var symbol in ExprTree.Symbols(expression))
        {
            var one = symbol switch
            {
                ColumnSymbol column => column.Column.Classification,
                PathSymbol path => path.Path.Dimension.Classification,
                _ => Classification.Public,
            };
            highest = one > highest ? one : highest;
        }

        return highest;
    }
}
