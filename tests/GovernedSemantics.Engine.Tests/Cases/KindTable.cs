using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>A row of <c>KINDS.md</c>: the outer kind heads its table; <see cref="Shown"/> names a case or a code.</summary>
internal sealed record KindPair(string Outer, string Inner, string Shown);

/// <summary>The table of kinds over kinds beside the cases.</summary>
internal static partial class KindTable
{
    public static ImmutableArray<KindPair> Read()
    {
        var pairs = ImmutableArray.CreateBuilder<KindPair>();
        var outer = "";
        foreach (var line in File.ReadLines(Path.Combine(CaseFolders.Root, "KINDS.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                outer = line[3..].Trim();
            }
            else if (Row().Match(line) is { Success: true } row && row.Groups["inner"].Value != "over")
            {
                pairs.Add(new KindPair(outer, row.Groups["inner"].Value, row.Groups["shown"].Value.Trim('`')));
            }
        }

        return pairs.ToImmutable();
    }

    [GeneratedRegex(@"^\| (?<inner>[a-z_]+) \| (?<shown>[^|]+) \|$")]
    private static partial Regex Row();
}
