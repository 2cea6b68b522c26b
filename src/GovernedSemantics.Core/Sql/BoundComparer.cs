using GovernedSemantics.Expressions;

namespace GovernedSemantics.Sql;

/// <summary>Bounds of buckets by value, lists of them element by element: a list that is sent twice is one parameter.</summary>
internal sealed class BoundComparer : IEqualityComparer<(object? Value, DataType Type)>
{
    public static readonly BoundComparer Instance = new();

    public bool Equals((object? Value, DataType Type) x, (object? Value, DataType Type) y) => x.Type == y.Type && Same(x.Value, y.Value);

    // The ends tell lists apart well enough; hashing every element would cost more than it finds.
    public int GetHashCode((object? Value, DataType Type) bound) => bound.Value is Array { Length: > 0 } list
        ? HashCode.Combine(list.Length, list.GetValue(0), list.GetValue(list.Length - 1), bound.Type)
        : HashCode.Combine(bound.Value, bound.Type);

    private static bool Same(object? x, object? y) => (x, y) switch
    {
        (long[] a, long[] b) => a.AsSpan().SequenceEqual(b),
        (DateOnly[] a, DateOnly[] b) => a.AsSpan().SequenceEqual(b),
        (DateTime[] a, DateTime[] b) => a.AsSpan().SequenceEqual(b),
        (DateTimeOffset[] a, DateTimeOffset[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(x, y),
    };
}
