using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>The names closest to a misspelt one. Callers pass only names that the reader may see.</summary>
internal static class NameSuggester
{
    /// <summary>At most <paramref name="max"/> candidates, nearest first; none that differs in more than about a third of its letters.</summary>
    public static ImmutableArray<string> Closest(string name, IEnumerable<string> candidates, int max = 3)
    {
        var wanted = name.Length > 64 ? name[..64] : name;
        var limit = Math.Max(2, wanted.Length / 3);
        return [.. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, distance: Distance(wanted, candidate, limit)))
            .Where(c => c.distance <= limit)
            .OrderBy(c => c.distance)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Take(max)
            .Select(c => c.candidate)];
    }

    /// <summary>The hint sentence, or null where nothing is close.</summary>
    public static string? Hint(string name, IEnumerable<string> candidates)
    {
        var closest = Closest(name, candidates);
        return closest.IsEmpty ? null : $"Closest: {string.Join(", ", closest.Select(c => $"\"{c}\""))}.";
    }

    // A name that contains the wanted one counts as near: "region" for "customer.region".
    private static int Distance(string wanted, string candidate, int limit)
    {
        if (candidate.Length > 200)
        {
            return int.MaxValue;
        }

        var contained = wanted.Length >= 3 && candidate.Contains(wanted, StringComparison.OrdinalIgnoreCase);
        if (Math.Abs(wanted.Length - candidate.Length) > limit)
        {
            return contained ? limit : int.MaxValue;
        }

        var edits = OptimalStringAlignment(wanted.ToLowerInvariant(), candidate.ToLowerInvariant());
        return contained ? Math.Min(edits, limit) : edits;
    }

    private static int OptimalStringAlignment(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
