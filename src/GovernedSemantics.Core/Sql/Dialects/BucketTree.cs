using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>The balanced CASE tree that finds a time's bucket with about log2(n) comparisons, each inner bound written once.</summary>
internal static class BucketTree
{
    /// <param name="operand">The time; written once for each comparison.</param>
    /// <param name="count">How many buckets there are.</param>
    /// <param name="bound">The text of the lower bound of the bucket with this index, from 0.</param>
    public static SqlText Write(string operand, int count, Func<int, string> bound)
    {
        if (count == 1)
        {
            return new SqlText("CASE WHEN " + operand + " IS NOT NULL THEN 1 END");
        }

        // Without ELSE at the top, a NULL time gives NULL.
        var middle = count / 2;
        var at = bound(middle);
        var below = Node(operand, 0, middle, bound);
        var above = Node(operand, middle, count, bound);
        return new SqlText(Layout(operand + " < " + at, below, "WHEN " + operand + " >= " + at + " THEN", above));
    }

    private static string Node(string operand, int from, int to, Func<int, string> bound)
    {
        if (to - from == 1)
        {
            return (from + 1).ToString(CultureInfo.InvariantCulture);
        }

        var middle = (from + to) / 2;
        var condition = operand + " < " + bound(middle);
        var below = Node(operand, from, middle, bound);
        return Layout(condition, below, "ELSE", Node(operand, middle, to, bound));
    }

    private static string Layout(string condition, string below, string otherwise, string above)
    {
        var oneLine = "CASE WHEN " + condition + " THEN " + below + " " + otherwise + " " + above + " END";
        return oneLine.Length <= 100 && !oneLine.Contains('\n')
            ? oneLine
            : "CASE\n  WHEN " + condition + " THEN " + Nested(below) + "\n  " + otherwise + " " + Nested(above) + "\nEND";
    }

    private static string Nested(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
