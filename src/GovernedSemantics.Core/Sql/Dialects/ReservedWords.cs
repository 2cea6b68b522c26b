using System.Collections.Frozen;

namespace GovernedSemantics.Sql;

/// <summary>Words that a database does not take as bare names. One too many costs a pair of quotes; one too few is a syntax error.</summary>
internal static class ReservedWords
{
    public static FrozenSet<string> Set(params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            words.UnionWith(line.Split(' '));
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
