using System.Text;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>
/// The lines in which two texts differ, with the line number of the first text before each run of them; empty where they are equal.
/// </summary>
internal static class LineDiff
{
    public static string Between(string oldName, string oldText, string newName, string newText)
    {
        var old = oldText.Split('\n');
        var now = newText.Split('\n');
        var common = CommonTails(old, now);
        var diff = new StringBuilder();
        var inRun = false;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j, inRun) = (i + 1, j + 1, false);
                continue;
            }

            diff.Append(inRun ? "" : $"@@ {i + 1}\n");
            inRun = true;
            var removes = j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]);
            diff.Append(removes ? $"-{old[i++]}\n" : $"+{now[j++]}\n");
        }

        return diff.Length == 0 ? "" : $"--- {oldName}\n+++ {newName}\n{diff}";
    }

    /// <summary>For each pair of places the length of the longest common subsequence of what follows.</summary>
    private static int[,] CommonTails(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
