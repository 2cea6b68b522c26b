namespace GovernedSemantics.Sql;

/// <summary>A CASE on one line where it is short, else with a line for each branch.</summary>
internal static class CaseLayout
{
    private const int MaxLine = 100;

    /// <param name="branches"><c>WHEN ... THEN ...</c> and, at the end, <c>ELSE ...</c>.</param>
    public static SqlText Of(List<string> branches)
    {
        var oneLine = "CASE " + string.Join(' ', branches) + " END";
        return oneLine.Length <= MaxLine && !oneLine.Contains('\n')
            ? new SqlText(oneLine)
            : new SqlText("CASE\n  " + string.Join("\n  ", branches.Select(b => b.Replace("\n", "\n  ", StringComparison.Ordinal))) + "\nEND");
    }
}
