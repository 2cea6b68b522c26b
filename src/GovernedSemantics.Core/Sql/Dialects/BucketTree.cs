using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>
/// The CASE that finds a time's bucket: a list of bounds where they are few, else a tree that halves, so that a row costs about log2(n)
/// comparisons. The upper half continues the list of its parent; only lower halves are nested.
/// </summary>
internal static class BucketTree
{
    /// <summary>So many buckets are read faster as a list, by people and about as fast by databases.</summary>
    private const int ListLength = 6;

    /// <param name="operand">The time; written once for each comparison.</param>
    /// <param name="count">How many buckets there are.</param>
    /// <param name="bound">The text of the lower bound of the bucket with this index, from 0; asked once for each.</param>
    public static SqlText Write(string operand, int count, Func<int, string> bound)
    {
        if (count == 1)
        {
            return new SqlText("CASE WHEN " + operand + " IS NOT NULL THEN 1 END");
        }

        var texts = new string?[count];
        string Once(int index) => texts[index] ??= bound(index);
        var branches = new List<string>();
        Add(branches, operand, 0, count, Once);

        // Without ELSE, a NULL time gives NULL.
        branches[^1] = "WHEN " + operand + " >= " + Once(count - 1) + " THEN " + Number(count - 1);
        return CaseLayout.Of(branches);
    }

    /// <summary>How deep the CASEs nest.</summary>
    public static int Depth(int count)
    {
        var depth = 1;
        for (var lower = count; lower > ListLength; lower = (lower + 1) / 2)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>The largest number of buckets whose CASEs nest no deeper.</summary>
    public static int MaxCount(int depth) => depth < 1 ? 0 : ListLength << (depth - 1);

    private static void Add(List<string> branches, string operand, int from, int to, Func<int, string> bound)
    {
        var start = from;
        while (to - start > ListLength)
        {
            var middle = (start + to + 1) / 2;
            var at = bound(middle);
            var lower = new List<string>();
            Add(lower, operand, start, middle, bound);
            branches.Add("WHEN " + operand + " < " + at + " THEN " + CaseLayout.Of(lower).Text);
            start = middle;
        }

        for (; start < to - 1; start++)
        {
            branches.Add("WHEN " + operand + " < " + bound(start + 1) + " THEN " + Number(start));
        }

        branches.Add("ELSE " + Number(start));
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
