namespace GovernedSemantics.Planning;

/// <summary>Names for SQL, taken from the model, each given once: <c>region</c>, <c>region_2</c>. They never start with the reserved prefix by accident.</summary>
internal sealed class AliasNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = $"{wanted}_{i}";
        }

        return name;
    }
}
